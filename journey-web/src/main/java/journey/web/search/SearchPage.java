package journey.web.search;

import java.util.List;

/** What was found, by kind. */
record SearchPage(String sentence, List<Kind> kinds) {

    /** A kind of things found; the heading says which. */
    record Kind(String heading, List<Hit> hits) {}

    /**
     * One thing found.
     *
     * @param rank how well it fits: 0 best
     */
    record Hit(int rank, String name, String detail, String href) {}
}
