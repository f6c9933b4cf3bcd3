package journey.service.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/** Gives the application a PostgreSQL of its own as long as {@code spring.datasource.url} names no other. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseCondition.class)
public final class EmbeddedDatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
    EmbeddedDatabase embeddedDatabase(Environment environment) {
        return EmbeddedDatabase.start(JourneyHome.of(environment));
    }
}
