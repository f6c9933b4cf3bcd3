package journey.bench.run.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlansTests {

    private static final String LOG = """
            2026-01-01 10:00:00.000 UTC [7] LOG:  duration: 250.125 ms  plan:
            \tQuery Text: select count(*) from touchpoint
            \tFinalize Aggregate  (cost=1.00..2.00 rows=1 width=8)
            \t  ->  Parallel Seq Scan on touchpoint p  (cost=0.00..1.00 rows=9 width=0)
            2026-01-01 10:00:01.000 UTC [7] LOG:  duration: 120.500 ms  plan:
            \tQuery Text: select * from rollup_step
            \tSeq Scan on rollup_step  (cost=0.00..1.00 rows=9 width=0)
            \tSeq Scan on transaction_old  (cost=0.00..1.00 rows=9 width=0)
            """;

    @Test
    void findTheTablesOfFactsThatAreReadWholeWithTheTimeOfTheirStatement() {
        assertThat(Plans.wholeTables(LOG))
                .containsExactly("Parallel Seq Scan on touchpoint p in a statement of 250.125 ms");
        assertThat(Plans.count(LOG)).isEqualTo(2);
    }
}
