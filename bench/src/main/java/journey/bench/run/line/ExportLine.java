package journey.bench.run.line;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.bench.run.application.Client.Download;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/** The report of all touchpoints, and COPY of a query with the same columns; either is read to the end and thrown away. */
final class ExportLine implements Line {

    private static final String ADDRESS = "/api/v1/reports/touchpoints.csv";

    private static final String SAME_COLUMNS = """
            (select t.reference as transaction, s.code as step, p.occurrence, p.occurred_at, p.promised_at,
              c.code as channel, d.code as department, e.code as employee, p.what_score, p.how_score, p.score,
              p.verdict, p.done, p.effort, p.rework, p.satisfaction, p.feeling, p.clarity, p.respect, p.recognition,
              p.applicable, p.initiated_by, p.moment, x.code as caused_by, p.reference, j.code as journey,
              b.step_id is not null as planned, p.note
            from touchpoint p
            join transaction t on t.transaction_id = p.transaction_id
            join journey j on j.journey_id = t.journey_id
            join term s on s.term_id = p.step_id
            left join blueprint_step b on b.blueprint_id = t.blueprint_id and b.step_id = p.step_id
            left join term c on c.term_id = p.channel_id
            left join term d on d.term_id = p.department_id
            left join term e on e.term_id = p.employee_id
            left join term x on x.term_id = p.caused_by_id)""";

    @Override
    public List<Work> works() {
        return List.of(Work.EXPORT);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        bench.server().settle();
        Download warm = bench.client().download(ADDRESS);
        long rows = bench.server().copyOut(SAME_COLUMNS, OutputStream.nullOutputStream());
        if (rows != warm.rows()) {
            throw new IOException("the report has " + warm.rows() + " rows, the database " + rows);
        }
        Measured measured = bench.pairs(Duration.ofMinutes(12))
                .interleaved(pair -> download(bench), pair -> copy(bench, SAME_COLUMNS));
        double plain = copy(bench, "touchpoint");
        return List.of(Result.of(
                Work.EXPORT,
                measured.with(
                        ResultTable.number(warm.rows()) + " rows, " + ResultTable.number(warm.bytes() / 1e6) + " MB",
                        "COPY of the table alone, with numbers for words: " + ResultTable.number(plain)
                                + " rows/s (once)")));
    }

    private static double download(Bench bench) throws IOException, SQLException {
        Download download = bench.client().download(ADDRESS);
        return download.rows() / download.seconds();
    }

    private static double copy(Bench bench, String source) throws IOException, SQLException {
        long begin = System.nanoTime();
        long rows = bench.server().copyOut(source, OutputStream.nullOutputStream());
        return rows / ((System.nanoTime() - begin) / 1e9);
    }
}
