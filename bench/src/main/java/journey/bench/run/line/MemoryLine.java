package journey.bench.run.line;

import java.io.IOException;
import java.util.List;
import journey.bench.company.CompanyFiles;
import journey.bench.run.application.Application;
import journey.bench.run.application.Client.Download;
import journey.bench.run.application.Imported;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/** All rows into an application of its own with little memory, and out again. */
final class MemoryLine implements Line {

    private static final String LITTLE = "-Xmx256m";

    @Override
    public List<Work> works() {
        return List.of(Work.MEMORY);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        try (Application application = bench.start(List.of(LITTLE))) {
            Imported in = load(bench, application);
            Download out = application.client().download("/api/v1/reports/touchpoints.csv");
            boolean passes = in.refused() == 0
                    && in.accepted() == in.rows()
                    && out.rows() == in.rows()
                    && application.isAlive()
                    && !application.log().contains("OutOfMemoryError");
            return List.of(Result.passed(
                    Work.MEMORY,
                    passes,
                    in.seconds() + out.seconds(),
                    ResultTable.number(in.rows()) + " touchpoints in within " + ResultTable.number(in.seconds())
                            + " s, " + ResultTable.number(out.rows()) + " out within "
                            + ResultTable.number(out.seconds()) + " s with " + LITTLE,
                    application
                            .peakMemory()
                            .map(bytes -> "the process itself had at most " + ResultTable.number(bytes / 1e6)
                                    + " MB, besides PostgreSQL's own")
                            .orElse("the system does not tell how much memory the process had")));
        }
    }

    private static Imported load(Bench bench, Application application) throws IOException {
        try {
            return bench.load(application, new CompanyFiles(bench.company()), bench.company());
        } catch (IOException e) {
            String memory = application.log().contains("OutOfMemoryError") ? "its memory is at an end: " : "";
            throw new IOException(memory + e.getMessage(), e);
        }
    }
}
