package journey.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The real flow between steps, with the planned path drawn through it.
 *
 * @param name of the journey, for the text alternative
 * @param nodes planned steps in planned order, then unplanned contacts
 * @param edges the most frequent ones
 */
public record FlowChart(String name, List<Node> nodes, List<Edge> edges) {

    public FlowChart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        for (Edge edge : edges) {
            if (edge.from() >= nodes.size() || edge.to() >= nodes.size()) {
                throw new IllegalArgumentException("an edge leads from a node to a node, not " + edge);
            }
        }
    }

    /** A step. */
    public record Node(
            String label, boolean planned, @Nullable String href) {}

    /**
     * One step directly followed by another, by their places among the nodes.
     *
     * @param count how often
     * @param share of the transactions, fraction of 1; may be more where steps repeat
     * @param waiting half of the times between were at most so long, in words; empty where there is none
     * @param planned whether the plan goes this way
     * @param href where the touchpoints are, or null
     */
    public record Edge(
            int from,
            int to,
            long count,
            double share,
            String waiting,
            boolean planned,
            @Nullable String href) {}
}
