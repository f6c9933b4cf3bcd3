package journey.web.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import journey.service.everything.StepResult;
import journey.service.map.StepCount;
import journey.service.map.StepLane;
import journey.web.chart.JourneyMap;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Turns a journey's figures and lanes into its map. */
final class MapReader {

    private static final double FEELING_CUT = 75;
    private static final int MOST_REMARKS = 3;

    private final Texts texts;
    private final Addresses addresses;

    MapReader(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    /** @param wanted keys of the lanes to show; empty: all */
    JourneyMap map(JourneyFigures journey, Lanes lanes, Set<String> wanted) {
        Map<String, List<JourneyMap.Step>> stages = new LinkedHashMap<>();
        for (StepFigure figure : journey.steps()) {
            stages.computeIfAbsent(figure.step().stage(), stage -> new ArrayList<>())
                    .add(step(figure, lanes));
        }
        List<JourneyMap.Stage> columns = new ArrayList<>();
        stages.forEach((name, steps) -> columns.add(new JourneyMap.Stage(name, steps)));
        return new JourneyMap(journey.name(), columns, journey.everything(), FEELING_CUT, wanted);
    }

    private JourneyMap.Step step(StepFigure figure, Lanes lanes) {
        StepResult step = figure.step();
        StepLane lane = lanes.step(step.position());
        Place place = new Place(step.journey(), step.step());
        return new JourneyMap.Step(
                figure.ring(addresses),
                addresses.ofStep(step.journey(), step.step(), "measured"),
                step.target(),
                lane == null ? null : feeling(lane),
                lane == null ? null : promise(lane, place),
                lane == null ? null : waiting(lane, place),
                parts(Lanes.at(step.position(), lanes.channels()), place),
                lane == null || lane.volume() == 0
                        ? null
                        : new JourneyMap.Remark(count(lane.volume()), false, touchpoints(place)),
                moments(Lanes.at(step.position(), lanes.moments()), place),
                unplanned(Lanes.at(step.position(), lanes.unplanned()), place),
                quotation(Lanes.at(step.position(), lanes.words()), place),
                lanes.notes().getOrDefault(step.step(), List.of()));
    }

    /** A step of a journey, by its codes. */
    private record Place(String journey, String step) {}

    private String touchpoints(Place place, String... filters) {
        return addresses.touchpoints(
                place.journey(),
                Stream.concat(Stream.of("step=" + Addresses.value(place.step())), Arrays.stream(filters))
                        .toArray(String[]::new));
    }

    private static JourneyMap.@Nullable Feeling feeling(StepLane lane) {
        StepLane.Feeling feeling = lane.feeling();
        return feeling == null
                ? null
                : new JourneyMap.Feeling(
                        feeling.mean(),
                        feeling.low(),
                        feeling.high(),
                        feeling.count(),
                        source(feeling.said()),
                        source(feeling.seen()));
    }

    private static JourneyMap.@Nullable Source source(StepLane.@Nullable Source source) {
        return source == null ? null : new JourneyMap.Source(source.mean(), source.count());
    }

    private JourneyMap.@Nullable Promise promise(StepLane lane, Place place) {
        if (lane.promised() == 0) {
            return null;
        }
        String within = lane.within() == null
                ? texts.say("journey.promise.own")
                : texts.say("journey.promise.within", texts.figures().duration(lane.within()));
        return new JourneyMap.Promise(
                (double) lane.kept() / lane.promised(),
                within,
                touchpoints(place, lane.late() == 0 ? "promise=kept" : "promise=broken"),
                lane.broken() == 0 ? null : texts.say("journey.promise.never", lane.broken()));
    }

    private JourneyMap.@Nullable Wait waiting(StepLane lane, Place place) {
        return lane.medianWait() == null || lane.ninetiethWait() == null
                ? null
                : new JourneyMap.Wait(
                        lane.medianWait(),
                        lane.ninetiethWait(),
                        addresses.transactions(place.journey(), "passed=" + Addresses.value(place.step())));
    }

    private List<JourneyMap.Part> parts(List<StepCount> channels, Place place) {
        double all = channels.stream().mapToLong(StepCount::count).sum();
        return channels.stream()
                .map(channel -> new JourneyMap.Part(
                        channel.what(),
                        channel.count() / all,
                        touchpoints(place, "via=" + Addresses.value(channel.what()))))
                .toList();
    }

    private List<JourneyMap.Remark> moments(List<StepCount> moments, Place place) {
        return moments.stream()
                .map(moment -> new JourneyMap.Remark(
                        texts.say("moment." + moment.what().toLowerCase(Locale.ROOT)) + " " + count(moment.count()),
                        false,
                        touchpoints(place, "moment=" + moment.what().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private List<JourneyMap.Remark> unplanned(List<StepCount> contacts, Place place) {
        return contacts.stream()
                .limit(MOST_REMARKS)
                .map(contact -> new JourneyMap.Remark(
                        count(contact.count()) + " " + Wording.named(contact.what()),
                        true,
                        unplanned(place.journey(), contact.what(), place.step())))
                .toList();
    }

    private JourneyMap.@Nullable Quotation quotation(List<StepCount> words, Place place) {
        return words.isEmpty()
                ? null
                : new JourneyMap.Quotation(
                        words.get(0).what(),
                        words.get(0).count(),
                        addresses.transactions(place.journey(), "said=" + Addresses.value(place.step())));
    }

    /** The ad hoc contacts of a kind that a step caused; without a known cause: {@code unassigned}. */
    String unplanned(String journey, String contact, String cause) {
        return addresses.touchpoints(
                journey, "unplanned=yes", "step=" + Addresses.value(contact), "cause=" + Addresses.value(cause));
    }

    private String count(long number) {
        return texts.figures().count(number);
    }
}
