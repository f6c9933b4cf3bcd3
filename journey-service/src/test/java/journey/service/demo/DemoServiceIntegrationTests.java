package journey.service.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.service.database.DatabaseTest;
import journey.service.demo.rules.DemoCompany;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import journey.service.recording.FactStatistics;
import journey.service.term.TermRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One story, because each filling takes its seconds: broken off, begun again, whole, removed, never again. */
@DatabaseTest
@SpringBootTest(classes = DemoServiceIntegrationTests.Application.class)
class DemoServiceIntegrationTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-17T09:30:00Z"), ZoneOffset.UTC);
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    @EnableAutoConfiguration
    @ComponentScan({
        "journey.service.journey",
        "journey.service.term",
        "journey.service.clock",
        "journey.service.recording",
        "journey.service.everything",
        "journey.service.weaklink",
        "journey.service.weight",
        "journey.service.rollup",
        "journey.service.demo"
    })
    @EntityScan("journey.domain")
    @EnableJpaRepositories("journey.service.journey")
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private TermRegistry terms;

    @Autowired
    private DemoRepository settings;

    @Autowired
    private DemoCompanyRepository company;

    @Autowired
    private FactStatistics statistics;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void beginsAgainAfterABrokenFillingAndLeavesNothingWhenRemoved() {
        assertThat(start().progress().state()).isEqualTo(DemoProgress.State.ABSENT);

        DemoService first = start();
        first.run(new DefaultApplicationArguments());
        await(() -> first.progress().share() > 0.05);
        first.destroy();
        assertThat(count("touchpoint")).isPositive();
        assertThat(first.progress().isFailed()).isTrue();

        DemoService second = start();
        second.run(new DefaultApplicationArguments());
        await(() -> !second.progress().isFilling());
        assertThat(second.progress().state()).isEqualTo(DemoProgress.State.PRESENT);
        holdsExactlyTheGeneratedCompany();

        DemoService third = start();
        third.run(new DefaultApplicationArguments());
        assertThat(third.progress().state()).isEqualTo(DemoProgress.State.PRESENT);

        third.remove();
        assertThat(third.progress().state()).isEqualTo(DemoProgress.State.ABSENT);
        assertThat(everyTableOfFacts())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(count(table)).as(table).isZero());
        assertThatThrownBy(third::remove).isInstanceOf(IllegalStateException.class);

        DemoService fourth = start();
        fourth.run(new DefaultApplicationArguments());
        assertThat(fourth.progress().state()).isEqualTo(DemoProgress.State.ABSENT);
        assertThat(count("journey")).isZero();
    }

    private void holdsExactlyTheGeneratedCompany() {
        List<FactRow> rows = new ArrayList<>();
        DemoCompany.generate(CLOCK.instant(), ZONE, rows::addAll);
        assertThat(count("touchpoint"))
                .isEqualTo(rows.stream().filter(TouchpointRow.class::isInstance).count());
        assertThat(count("transaction"))
                .isEqualTo(
                        rows.stream().filter(TransactionRow.class::isInstance).count());
        assertThat(count("journey")).isEqualTo(DemoCompany.JOURNEYS.size());
        assertThat(count("transaction where blueprint_id is null")).isZero();
        assertThat(count("customer where status = 'LOST' and name is not null")).isPositive();
    }

    private DemoService start() {
        DemoMode mode = new DemoMode(true, DemoMode.Choice.AUTO, settings);
        DemoFilling filling = new DemoFilling(journeys, recorder, statistics, CLOCK, ZONE);
        return new DemoService(mode, company, filling, terms, transaction);
    }

    private List<String> everyTableOfFacts() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_name not in ('account', 'access_token', 'setup_link', 'setting', 'rollup_state')"
                        + " and table_name not like 'spring_session%' and table_name not like 'flyway%'")
                .query(String.class)
                .list();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it takes too long");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }
}
