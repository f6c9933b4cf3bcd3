package journey.web.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import journey.service.everything.StepResult;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.web.chart.Figures;
import journey.web.chart.JourneyMap;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;

/** Turns a journey's figures and lanes into its map. */
final class MapReader {

    private static final double FEELING_CUT = 4;
    private static final int MOST_REMARKS = 3;

    private final Texts texts;
    private final Addresses addresses;

    MapReader(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    JourneyMap map(JourneyFigures journey, Lanes lanes) {
        Map<String, List<JourneyMap.Step>> stages = new LinkedHashMap<>();
        for (StepFigure figure : journey.steps()) {
            stages.computeIfAbsent(figure.step().stage(), stage -> new ArrayList<>())
                    .add(step(figure, lanes));
        }
        List<JourneyMap.Stage> columns = new ArrayList<>();
        stages.forEach((name, steps) -> columns.add(new JourneyMap.Stage(name, steps)));
        return new JourneyMap(journey.name(), columns, journey.everything(), FEELING_CUT);
    }

    private JourneyMap.Step step(StepFigure figure, Lanes lanes) {
        StepResult step = figure.step();
        StepLane lane = lanes.step(step.position());
        return new JourneyMap.Step(
                figure.ring(addresses),
                step.target(),
                lane == null ? null : feeling(lane),
                lane == null ? null : promise(lane),
                lane == null ? null : waiting(lane),
                parts(Lanes.at(step.position(), lanes.channels())),
                lane == null ? null : lane.volume(),
                moments(Lanes.at(step.position(), lanes.moments())),
                unplanned(Lanes.at(step.position(), lanes.unplanned())),
                quotation(Lanes.at(step.position(), lanes.words())));
    }

    private static JourneyMap.@Nullable Feeling feeling(StepLane lane) {
        Double mean = lane.feeling();
        Double low = lane.feelingLow();
        Double high = lane.feelingHigh();
        return mean == null || low == null || high == null ? null : new JourneyMap.Feeling(mean, low, high);
    }

    private JourneyMap.@Nullable Promise promise(StepLane lane) {
        if (lane.promised() == 0) {
            return null;
        }
        String within = lane.within() == null
                ? texts.say("journey.promise.own")
                : texts.say("journey.promise.within", texts.figures().duration(lane.within()));
        return new JourneyMap.Promise((double) lane.kept() / lane.promised(), within);
    }

    private static JourneyMap.@Nullable Wait waiting(StepLane lane) {
        return lane.medianWait() == null || lane.ninetiethWait() == null
                ? null
                : new JourneyMap.Wait(lane.medianWait(), lane.ninetiethWait(), false);
    }

    private static List<JourneyMap.Part> parts(List<StepCount> channels) {
        double all = channels.stream().mapToLong(StepCount::count).sum();
        return channels.stream()
                .map(channel -> new JourneyMap.Part(channel.what(), channel.count() / all))
                .toList();
    }

    private List<JourneyMap.Remark> moments(List<StepCount> moments) {
        return moments.stream()
                .map(moment -> new JourneyMap.Remark(
                        texts.say("moment." + moment.what().toLowerCase(Locale.ROOT)) + " " + count(moment),
                        false,
                        null))
                .toList();
    }

    private List<JourneyMap.Remark> unplanned(List<StepCount> contacts) {
        return contacts.stream()
                .limit(MOST_REMARKS)
                .map(contact -> new JourneyMap.Remark(count(contact) + " " + contact.what(), true, null))
                .toList();
    }

    private static JourneyMap.@Nullable Quotation quotation(List<StepCount> words) {
        return words.isEmpty()
                ? null
                : new JourneyMap.Quotation(words.get(0).what(), words.get(0).count() - 1);
    }

    private String count(StepCount counted) {
        Figures figures = texts.figures();
        return figures.count(counted.count());
    }
}
