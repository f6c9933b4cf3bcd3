package journey.service.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused rows are personal data too: those of an erased customer are emptied, and no others. */
class ForgottenRefusalsIntegrationTests {

    @TempDir
    private static Path home;

    private static ImportApplication application;

    @BeforeAll
    static void start() {
        application = ImportApplication.start(TestDatabase.fresh(), home);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void begin() {
        application.jdbc().sql("delete from import_refusal").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void areEmptiedWhereTheReferenceIsAWholeCell(String separator) {
        ImportProgress job = bring(separator, """
                transaction,customer,step,occurred_at
                T-1,C-1,ordered,never
                T-1," C-1 ",ordered,never
                T-1,C-10,ordered,never
                T-1,AC-1,ordered,never
                T-1,C-1 and more,ordered,never
                T-2,,C-1,never
                """);
        assertThat(application.imports().forget(List.of("C-1", "T-9"))).isEqualTo(3);
        List<Refusal> refusals = application.refusals(job.id());
        assertThat(refusals)
                .filteredOn(refusal -> refusal.reason().equals("the customer was erased"))
                .extracting(Refusal::line)
                .containsExactly(2L, 3L, 7L);
        assertThat(refusals)
                .filteredOn(refusal -> refusal.rowText().isEmpty())
                .hasSize(3)
                .allMatch(refusal -> refusal.value() == null);
        assertThat(application.imports().progress(job.id()).refused()).isEqualTo(6);
    }

    @Test
    void areFoundByAReferenceThatHasSeparatorsOrQuotesItself() {
        ImportProgress job = bring(",", """
                transaction,customer,step,occurred_at
                T-1,"a,b",ordered,never
                T-1,"say ""hi"" twice",ordered,never
                T-1,a,ordered,never
                """);
        assertThat(application.imports().forget(List.of("a,b", "say \"hi\" twice")))
                .isEqualTo(2);
        assertThat(application.refusals(job.id()))
                .extracting(Refusal::rowText)
                .containsExactly("", "", "T-1,a,ordered,never");
    }

    private static ImportProgress bring(String separator, String csv) {
        return application.bring(FactKind.TOUCHPOINTS, csv.replace(",", separator));
    }
}
