package journey.service.demo.rules;

import java.util.List;

/**
 * How customers come to one journey and how its steps really go.
 *
 * @param prefix begins the references of its transactions
 * @param labels what transactions are about
 * @param currency of the value, whose median is {@code medianValue}
 */
record JourneyPlay(
        String code,
        String prefix,
        Demand demand,
        List<Channel> channels,
        List<String> labels,
        double medianValue,
        String currency,
        List<StepPlay> steps) {

    /**
     * Where transactions begin.
     *
     * @param share weight among the journey's channels
     * @param skill 0 usual; each unit means faster, fewer errors and warmer
     */
    record Channel(String code, double share, double skill) {}

    /**
     * How many come.
     *
     * @param perDay mean in the middle of the two years
     * @param weekdays weight of Monday to Sunday
     * @param peakDay the busiest day of the year
     * @param swing how far the season moves the mean up and down
     */
    record Demand(double perDay, List<Double> weekdays, int peakDay, double swing) {

        private static final double GROWTH_IN_TWO_YEARS = 0.16;

        double on(DemoCalendar calendar, int day) {
            double season = 1 + swing * Math.cos(2 * Math.PI * (calendar.dayOfYear(day) - peakDay) / 365.25);
            double growth = 1 + GROWTH_IN_TWO_YEARS * (day / (double) DemoCalendar.DAYS - 0.5);
            double sum = 0;
            for (double weight : weekdays) {
                sum += weight;
            }
            return perDay * season * growth * weekdays.get(calendar.weekday(day)) * weekdays.size() / sum;
        }
    }

    Channel channel(Chance chance) {
        double sum = channels.stream().mapToDouble(Channel::share).sum();
        double drawn = chance.between(0, sum);
        for (Channel channel : channels) {
            drawn -= channel.share();
            if (drawn < 0) {
                return channel;
            }
        }
        return channels.get(channels.size() - 1);
    }
}
