package journey.service.recording;

import java.util.List;
import journey.domain.imports.FactRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records facts and judges the transactions they touch, all in the caller's database transaction or one of its own. */
@Service
public class FactRecorder {

    /**
     * Records rows in their order; of two rows about the same fact the later one holds.
     *
     * @return what became of each row, in the rows' order
     */
    @Transactional
    public List<RowOutcome> record(List<? extends FactRow> rows) {
        throw new UnsupportedOperationException("comes with the next commit: " + rows.size());
    }
}
