package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** When the embedded database starts, and how the application gets to it. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseAutoConfigurationIntegrationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void staysOffWhenADatabaseIsNamed() {
        TestDatabase named = TestDatabase.empty();
        runner.withPropertyValues(
                        "spring.datasource.url=" + named.url(),
                        "spring.datasource.username=" + named.user(),
                        "spring.datasource.password=" + named.password())
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                            .isEqualTo(named.url());
                });
    }

    @Test
    void givesTheDataSourceWhenNoneIsNamed(@TempDir Path folder) {
        Path home = folder.resolve("home");
        runner.withPropertyValues("journey.home=" + home, "spring.datasource.url=")
                .run(context -> {
                    assertThat(context).hasSingleBean(JdbcConnectionDetails.class);
                    try (var connection = context.getBean(DataSource.class).getConnection()) {
                        assertThat(connection.getMetaData().getUserName()).isEqualTo("journey");
                        assertThat(connection.getCatalog()).isEqualTo("journey");
                    }
                });
        assertThat(PostmasterFile.in(home.resolve("data"))).doesNotExist();
    }

    @Test
    void tellsASecondApplicationInOneSentence(@TempDir Path folder, CapturedOutput output) {
        JourneyHome home = JourneyHome.of(folder);
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            SpringApplication second = new SpringApplication(Application.class);
            assertThatThrownBy(() -> second.run("--journey.home=" + folder, "--spring.main.web-application-type=none"))
                    .hasRootCauseInstanceOf(DatabaseStartException.class);
            assertThat(output)
                    .contains("Journey is already running with the home " + home.directory())
                    .contains("journey.home (JOURNEY_HOME)");
        }
    }

    @ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Application {}
}
