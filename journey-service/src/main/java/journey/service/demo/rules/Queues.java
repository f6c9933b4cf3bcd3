package journey.service.demo.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long work waits in each department on each day: what comes in beyond what the department can do stays and grows
 * into a backlog. Offices rest on Sundays; from two days' backlog on they work overtime.
 */
final class Queues {

    /** What a department can do, as a multiple of what comes in over the two years. The others have plenty. */
    private static final Map<String, Double> TIGHT = Map.of(
            "compliance", 1.11, "specialists", 1.20, "site", 1.24, "operations", 1.22, "baggage", 1.12, "sales", 1.15);

    private static final double PLENTY = 1.5;
    private static final double OVERTIME = 1.3;
    private static final double OVERTIME_FROM_DAYS = 2;

    private final Map<String, double[]> backlogs = new HashMap<>();

    Queues(DemoCalendar calendar, List<JourneyPlay> journeys, int[][] starts) {
        Map<String, double[]> arrivals = new HashMap<>();
        for (int j = 0; j < journeys.size(); j++) {
            addArrivals(arrivals, journeys.get(j), starts[j]);
        }
        arrivals.forEach((department, perDay) -> backlogs.put(department, backlog(calendar, department, perDay)));
    }

    /** The backlog of a department on a day, in days of its work. */
    double days(String department, int day) {
        double[] perDay = backlogs.get(department);
        return perDay == null ? 0 : perDay[day];
    }

    private static void addArrivals(Map<String, double[]> arrivals, JourneyPlay journey, int[] starts) {
        double hours = 0;
        for (StepPlay step : journey.steps()) {
            hours += step.medianHours;
            int lag = (int) (hours / 24);
            double[] perDay = arrivals.computeIfAbsent(step.department, d -> new double[DemoCalendar.DAYS]);
            for (int day = 0; day + lag < DemoCalendar.DAYS; day++) {
                perDay[day + lag] += starts[day];
            }
        }
    }

    private static double[] backlog(DemoCalendar calendar, String department, double[] arrivals) {
        double sum = 0;
        for (double arrival : arrivals) {
            sum += arrival;
        }
        double capacity = sum / arrivals.length * TIGHT.getOrDefault(department, PLENTY);
        double[] days = new double[arrivals.length];
        double waiting = 0;
        for (int day = 0; day < arrivals.length; day++) {
            double able = calendar.weekday(day) == 6 ? 0 : capacity * 7 / 6;
            if (waiting > OVERTIME_FROM_DAYS * capacity) {
                able *= OVERTIME;
            }
            waiting = Math.max(0, waiting + arrivals[day] - able);
            days[day] = waiting / capacity;
        }
        return days;
    }
}
