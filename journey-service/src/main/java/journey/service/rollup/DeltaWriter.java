package journey.service.rollup;

import java.util.List;
import journey.service.rollup.rules.DeltaRow;
import journey.service.rollup.rules.Sums;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down by how much sums have changed, together with the facts that changed them. */
@Component
public class DeltaWriter {

    /** From so many transactions on they share cells of the rollups. */
    private static final int MANY = 50;

    private final DeltaRepository deltas;

    DeltaWriter(DeltaRepository deltas) {
        this.deltas = deltas;
    }

    /**
     * Stores the differences, in the caller's database transaction.
     *
     * @param transactions of how many transactions they are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Sums differences, int transactions) {
        List<DeltaRow> rows = transactions < MANY ? differences.rows() : differences.cells();
        if (!rows.isEmpty()) {
            deltas.append(rows);
        }
    }
}
