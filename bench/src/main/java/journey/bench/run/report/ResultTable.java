package journey.bench.run.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Results as Markdown: a table, and the notes below it. */
public final class ResultTable {

    private static final String NONE = "–";

    private ResultTable() {}

    /** @param head what the figures hold for: machine, versions, rows */
    public static String markdown(String head, List<Result> results) {
        StringBuilder text = new StringBuilder(head).append("\n\n");
        text.append("| name | work | reference | ours | reference | ratio: median (min – max) | goal | met |\n");
        text.append("| --- | --- | --- | ---: | ---: | ---: | --- | --- |\n");
        results.forEach(result -> text.append(row(result)));
        text.append('\n');
        for (Result result : results) {
            result.notes()
                    .forEach(note -> text.append("- `")
                            .append(result.work().code())
                            .append("`: ")
                            .append(note)
                            .append('\n'));
        }
        return text.toString();
    }

    private static String row(Result result) {
        Work work = result.work();
        Goal goal = work.goal();
        String[] cells = {
            '`' + work.code() + '`',
            work.ours(),
            work.reference().isEmpty() ? NONE : work.reference(),
            figure(result.ours(), work.unit()),
            figure(result.reference(), work.unit()),
            ratio(result.ratio()),
            goal == null ? NONE : goal.text(),
            met(result.met())
        };
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String met(@Nullable Boolean met) {
        return met == null ? NONE : met ? "yes" : "**no**";
    }

    private static String ratio(@Nullable Ratio ratio) {
        return ratio == null
                ? NONE
                : number(ratio.median()) + " (" + number(ratio.min()) + " – " + number(ratio.max()) + ")";
    }

    private static String figure(@Nullable Double figure, String unit) {
        return figure == null ? NONE : number(figure) + " " + unit;
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** To three digits at least: 0.123, 1.23, 12.3, 123, 12,345. */
    public static String number(double number) {
        double size = Math.abs(number);
        String form = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, number);
    }
}
