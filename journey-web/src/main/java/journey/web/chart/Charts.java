package journey.web.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Everything that is drawn, as markup ready for {@code th:utext}: all text in it is escaped already. Templates reach it
 * by the fragments of {@code fragments/chart.html}; the language is that of the request.
 */
@Component("charts")
public class Charts {

    private final MessageSource messages;

    public Charts(MessageSource messages) {
        this.messages = messages;
    }

    /** The chain at the head of a page; it wraps where the screen is narrow. */
    public String chain(Chain chain) {
        return new ChainDrawing(words()).full(chain);
    }

    /** The chain in one line, for a table's row. */
    public String thumbnail(Chain chain) {
        return new ChainDrawing(words()).thumbnail(chain);
    }

    /** The trend with its table. */
    public String trend(Trend trend) {
        return new TrendDrawing(words(), trend).draw();
    }

    /** The journey's map with the chain standing over its columns. */
    public String map(JourneyMap map) {
        return new MapDrawing(words()).draw(map);
    }

    /** The real flow between steps. */
    public String flow(FlowChart flow) {
        return new FlowDrawing(words(), flow).draw();
    }

    /** Hundreds of transactions side by side. */
    public String wall(Wall wall) {
        return new WallDrawing(words()).draw(wall);
    }

    /** One transaction in time. */
    public String beadLine(BeadLine line) {
        return new BeadLineDrawing(words()).draw(line);
    }

    /** A customer's years. */
    public String collage(Collage collage) {
        return new CollageDrawing(words()).draw(collage);
    }

    /** A verdict's mark and its word. */
    public String verdict(Bead bead) {
        Markup out = new Markup();
        new MarkDrawing(out, words()).verdict(bead);
        return out.toString();
    }

    /** A step's yield against its target, without the words of its state. */
    public String bareYieldBar(double yield, @Nullable Double target, State state) {
        Markup out = new Markup();
        new MarkDrawing(out, words()).bareYieldBar(yield, target, state);
        return out.toString();
    }

    /** A transaction's steps as a row of marks, in planned order. */
    public String beads(java.util.List<Bead> beads) {
        Markup out = new Markup();
        new MarkDrawing(out, words()).beads(beads);
        return out.toString();
    }

    /** The word of a weak link's state, outlined or solid. */
    public String state(State state) {
        Markup out = new Markup();
        new MarkDrawing(out, words()).state(state);
        return out.toString();
    }

    /** A yield (fraction of 1, NaN if unknown) against its target. */
    public String yieldBar(double yield, @Nullable Double target, State state) {
        Markup out = new Markup();
        new MarkDrawing(out, words()).yieldBar(yield, target, state);
        return out.toString();
    }

    /** Figures in the request's language. */
    public Figures figures() {
        return new Figures(locale());
    }

    private Words words() {
        return new Words(messages, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
