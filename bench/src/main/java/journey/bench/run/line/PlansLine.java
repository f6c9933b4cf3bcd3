package journey.bench.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import journey.bench.run.application.Browser;
import journey.bench.run.application.Pause;
import journey.bench.run.reference.Plans;
import journey.bench.run.reference.Server;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;

/** Pages and reports of a manager while PostgreSQL's auto_explain writes down how slow statements are answered. */
final class PlansLine implements Line {

    private static final int LIMIT_MILLIS = 100;

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/journeys",
            "/journeys/journey-1",
            "/journeys/journey-1?from=2025-01-01&to=2025-12-31",
            "/journeys/journey-1?from=2025-01-01&to=2025-12-31&channel=web",
            "/journeys/journey-1?from=2025-01-01&to=2025-12-31&channel=web&segment=premium",
            "/journeys/journey-1/transactions",
            "/reports",
            "/customers",
            "/api/v1/reports/everything.csv?by=week",
            "/api/v1/reports/everything.csv?by=day&channel=web",
            "/api/v1/reports/everything.csv?by=month&channel=web&segment=premium",
            "/api/v1/reports/everything.csv?by=month&department=department-1",
            "/api/v1/reports/steps.csv",
            "/api/v1/reports/steps.csv?from=2025-03-03&to=2025-03-09&segment=business",
            "/api/v1/reports/steps.csv?channel=phone&segment=business");

    @Override
    public List<Work> works() {
        return List.of(Work.PLANS);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        Server server = bench.server();
        server.settle();
        if (!explains(bench.application().home())) {
            return List.of(Result.absent(Work.PLANS, "auto_explain is not part of this PostgreSQL"));
        }
        Path log = bench.application().home().resolve("postgresql.log");
        Browser browser = bench.application().browser();
        List<String> notes = new ArrayList<>();
        int found = 0;
        long plans = 0;
        server.explain(LIMIT_MILLIS);
        try {
            for (String address : ADDRESSES) {
                long mark = Files.size(log);
                try {
                    browser.open(address);
                } catch (IOException refused) {
                    notes.add("not measured: " + refused.getMessage());
                    continue;
                }
                Pause.of(Duration.ofMillis(200));
                String written = Plans.since(log, mark);
                plans += Plans.count(written);
                for (String scan : Plans.wholeTables(written)) {
                    found++;
                    notes.add("`" + address + "`: " + scan);
                }
            }
        } finally {
            server.explainNothing();
        }
        notes.add(ADDRESSES.size() + " pages and reports; " + plans + " statements took " + LIMIT_MILLIS
                + " ms or more and were looked at");
        return List.of(Result.told(Work.PLANS, found, notes));
    }

    private static boolean explains(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("programs"))) {
            return files.anyMatch(file -> file.getFileName().toString().matches("auto_explain\\.(so|dll|dylib)"));
        }
    }
}
