package journey.web.compare;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import journey.domain.TermKind;
import journey.domain.journey.Blueprint;
import journey.service.change.rules.Movement;
import journey.service.comparison.Comparison;
import journey.service.comparison.ComparisonService.Group;
import journey.service.comparison.Difference;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import org.jspecify.annotations.Nullable;

/**
 * Groups of a journey's transactions as CSV. A row is a {@code group} with its Everything rate, or {@code everything} or
 * a {@code step} in two groups.
 */
final class CompareCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("row", Unit.WORD),
            new Column("journey", Unit.CODE),
            new Column("version", Unit.COUNT),
            new Column("by", Unit.WORD),
            new Column("one", Unit.CODE),
            new Column("other", Unit.CODE),
            new Column("step", Unit.CODE),
            new Column("name", Unit.TEXT),
            new Column("transactions", Unit.COUNT),
            new Column("one_measured", Unit.COUNT),
            new Column("one_well", Unit.COUNT),
            new Column("one_share", Unit.SHARE),
            new Column("one_low", Unit.SHARE),
            new Column("one_high", Unit.SHARE),
            new Column("other_measured", Unit.COUNT),
            new Column("other_well", Unit.COUNT),
            new Column("other_share", Unit.SHARE),
            new Column("difference", Unit.SHARE),
            new Column("difference_low", Unit.SHARE),
            new Column("difference_high", Unit.SHARE),
            new Column("q_value", Unit.SHARE),
            new Column("proven", Unit.YES_NO));

    private final Blueprint plan;
    private final TermKind by;
    private final CsvRows out;

    CompareCsv(Blueprint plan, TermKind by, OutputStream stream) {
        this.plan = plan;
        this.by = by;
        // it has no times
        this.out = new CsvRows(stream, COLUMNS, ZoneOffset.UTC);
    }

    void write(Group group) {
        EverythingRate rate = group.rate();
        begin("group", group.code(), "").text(null).text(null).number(rate.transactions());
        out.number(rate.measured()).number(rate.well()).share(rate.rate());
        bounds(rate.interval().orElse(null));
        empty(8);
        out.endRow();
    }

    void write(String one, String other, Comparison comparison) {
        write("everything", one, other, comparison.rate());
        comparison.steps().forEach(step -> write("step", one, other, step));
    }

    private void write(String row, String one, String other, Difference difference) {
        Movement counts = difference.counts();
        begin(row, one, other).text(difference.step()).text(difference.step() == null ? null : difference.name());
        empty(1);
        shares(counts.before());
        bounds(counts.before().interval().orElse(null));
        shares(counts.now());
        if (counts.isComparable()) {
            out.share((Double) counts.difference());
            out.share((Double) counts.interval().low())
                    .share((Double) counts.interval().high());
            out.share((Double) difference.q()).yesNo(difference.isProven());
        } else {
            empty(5);
        }
        out.endRow();
    }

    private CsvRows begin(String row, String one, String other) {
        return out.text(row)
                .text(plan.definition().code())
                .number((long) plan.version())
                .text(by.name().toLowerCase(Locale.ROOT))
                .text(one)
                .text(other);
    }

    private void shares(StepYield counts) {
        out.number(counts.measured()).number(counts.well()).share(counts.rate());
    }

    private void bounds(@Nullable Bounds bounds) {
        out.share(bounds == null ? null : (Double) bounds.low()).share(bounds == null ? null : (Double) bounds.high());
    }

    private void empty(int cells) {
        for (int cell = 0; cell < cells; cell++) {
            out.text(null);
        }
    }

    void flush() {
        out.flush();
    }
}
