package journey.web.chart;

/** The form of one touchpoint: told apart by shape first, colour second. */
public enum Bead {
    WELL("well"),
    NOT_WELL("fail"),
    UNKNOWN("unknown"),
    /** A touchpoint the plan does not have, drawn as a diamond. */
    AD_HOC("adhoc");

    private final String css;

    Bead(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }

    /** The key of the word that stands for this bead. */
    String key() {
        return "chart.bead." + css;
    }
}
