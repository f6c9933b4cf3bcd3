package journey.web.view;

import java.util.List;

/**
 * What the page of views shows.
 *
 * @param start whether the day begins with one of them
 */
record ViewsPage(List<Row> own, List<Row> shared, boolean start) {

    /** A view; isStart: the day begins with it. */
    record Row(long id, String name, String address, String sharedWith, String owner, boolean isStart) {}
}
