package journey.web.wall;

import java.util.List;
import journey.web.chart.Wall;
import journey.web.sentence.Sentence;

/**
 * What the wall shows.
 *
 * @param beneath which transactions these are, of how many
 * @param table the same transactions as a list
 * @param csv the wall as a file
 */
record WallPage(
        String code,
        String name,
        Sentence sentence,
        Sentence beneath,
        Wall wall,
        List<Link> arrangements,
        List<Link> shown,
        List<Link> states,
        String table,
        String csv) {

    /** Another way to see the wall. */
    record Link(String name, String href, boolean current) {}
}
