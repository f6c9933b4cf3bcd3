package journey.web.reports;

import java.util.List;
import journey.service.reports.Column;
import journey.service.reports.CsvRows;
import journey.service.reports.Report;
import journey.service.reports.ReportRequest;
import journey.service.reports.ReportSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.View;

/** The reports' part of the application, open to everybody, with two reports more: a long one and one that breaks. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = {"journey.domain", "journey.service"})
@ComponentScan({
    "journey.web.reports",
    "journey.web.scope",
    "journey.service.reports",
    "journey.service.everything",
    "journey.service.weaklink",
    "journey.service.flow",
    "journey.service.recording",
    "journey.service.weight",
    "journey.service.rollup",
    "journey.service.journey",
    "journey.service.term",
    "journey.service.scope",
    "journey.service.clock"
})
class ReportsApplication {

    static final int LONG = 300_000;

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** As a template does, it writes whether or not the answer is on its way already. */
    @Bean("error")
    View errorPage() {
        return (model, request, response) -> response.getOutputStream().print("an error page");
    }

    @Bean
    ReportSource longReport() {
        return new Numbers("long", LONG, false);
    }

    @Bean
    ReportSource brokenReport() {
        return new Numbers("broken", LONG, true);
    }

    @Bean
    ReportSource brokenEarlyReport() {
        return new Numbers("broken-early", 10, true);
    }

    private record Numbers(String name, int count, boolean breaks) implements ReportSource {

        @Override
        public Report report() {
            return new Report(name, Report.SCOPE, List.of(new Column("number", Column.Unit.COUNT)));
        }

        @Override
        public void write(ReportRequest request, CsvRows rows) {
            for (int number = 0; number < count; number++) {
                rows.number((long) number).endRow();
            }
            if (breaks) {
                throw new IllegalStateException("the database went away");
            }
        }
    }
}
