package journey.bench.run.line;

import java.time.Duration;
import java.util.List;
import journey.bench.company.Company;
import journey.bench.company.CompanyFiles;
import journey.bench.run.application.Application;
import journey.bench.run.application.Client;
import journey.bench.run.reference.Server;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;

/** The same requests to two applications side by side, one of which holds 100 thousand touchpoints. */
final class DashboardLine implements Line {

    private static final long FEW = 100_000;
    private static final int REQUESTS = 50;
    private static final int WARM_UP = 200;

    @Override
    public List<Work> works() {
        return List.of(Work.DASHBOARD);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        Client many = bench.client();
        try (Application small = bench.start(bench.javaOptions());
                Server server = new Server(small.home())) {
            Company company = Company.ofTouchpoints(FEW);
            bench.load(small, new CompanyFiles(company), company);
            server.settle();
            Client few = small.client();
            for (int time = 0; time < WARM_UP; time++) {
                Dashboard.read(many);
                Dashboard.read(few);
            }
            Measured measured = bench.pairs(Duration.ofMinutes(5))
                    .interleaved(
                            pair -> Saves.medianMillis(REQUESTS, time -> Dashboard.read(many)),
                            pair -> Saves.medianMillis(REQUESTS, time -> Dashboard.read(few)));
            return List.of(Result.of(
                    Work.DASHBOARD,
                    measured.with("medians of " + REQUESTS
                            + " times two reports over HTTP: everything by week, and all steps")));
        }
    }
}
