package journey.service.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance: what a process would be, so that tests can end it and start the next on the same home. */
final class ImportApplication implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ConfigurableApplicationContext context;

    private ImportApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static ImportApplication start(TestDatabase database, Path home, Class<?>... more) {
        return new ImportApplication(new SpringApplicationBuilder(Beans.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.main.banner-mode=off",
                        "journey.zone=" + ZONE,
                        "journey.home=" + home)
                .run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ImportService imports() {
        return bean(ImportService.class);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Brings a file in and waits for its end. */
    ImportProgress bring(FactKind kind, String csv) {
        return bring(kind, csv.getBytes(StandardCharsets.UTF_8), Set.of(), false);
    }

    ImportProgress bring(FactKind kind, byte[] file, Set<String> ignore, boolean dryRun) {
        ImportSettings settings = new ImportSettings(ZONE, ignore, dryRun, "file.csv", "test");
        return await(imports().receive(kind, new ByteArrayInputStream(file), settings));
    }

    ImportProgress await(long id) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (imports().progress(id).isUnfinished()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still unfinished: " + imports().progress(id));
            }
            pause();
        }
        return imports().progress(id);
    }

    List<Refusal> refusals(long id) {
        List<Refusal> all = new ArrayList<>();
        imports().refusals(id, all::add);
        return all;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without the annotation of a configuration, so that the component scan of no other test finds it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = {"journey.domain", "journey.service"})
    @ComponentScan({
        "journey.service.imports",
        "journey.service.recording",
        "journey.service.everything",
        "journey.service.weaklink",
        "journey.service.weight",
        "journey.service.rollup",
        "journey.service.journey",
        "journey.service.term",
        "journey.service.clock"
    })
    static class Beans {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
