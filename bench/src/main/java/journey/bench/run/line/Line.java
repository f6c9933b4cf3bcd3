package journey.bench.run.line;

import java.util.List;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;

/** Measures one work, or several that are measured in one go. */
interface Line {

    /** The results it gives. */
    List<Work> works();

    /** @throws Exception whatever goes wrong: it becomes the line's result */
    List<Result> measure(Bench bench) throws Exception;
}
