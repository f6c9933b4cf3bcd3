package journey.web.note;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.note.Note;
import journey.service.everything.PeriodLength;
import journey.service.journey.JourneyService;
import journey.service.note.NoteService;
import journey.web.access.SignedIn;
import journey.web.chart.JourneyMap;
import journey.web.chart.Trend;
import journey.web.note.NotesPart.Choice;
import journey.web.note.NotesPart.Line;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the notes that belong on a page. */
@Component
public class NotesReader {

    private static final int LONGEST_LABEL = 26;

    private final NoteService notes;
    private final JourneyService journeys;
    private final Texts texts;
    private final ZoneId zone;

    NotesReader(NoteService notes, JourneyService journeys, Texts texts, ZoneId zone) {
        this.notes = notes;
        this.journeys = journeys;
        this.texts = texts;
        this.zone = zone;
    }

    /** Those of all journeys, or of one and of the whole firm. */
    public NotesPart of(@Nullable String journey) {
        Definition plan = plan(journey);
        List<Choice> steps = plan == null
                ? List.of()
                : plan.steps().stream()
                        .map(step -> new Choice(step.code(), step.name()))
                        .toList();
        return new NotesPart(journey, null, steps, lines(journey, note -> true));
    }

    /** Those of one step, of its journey as a whole, and of the whole firm. */
    public NotesPart ofStep(String journey, String step) {
        return new NotesPart(journey, step, List.of(), lines(journey, isAbout(step)));
    }

    /** What is noted of each step of a journey, by its code. */
    public Map<String, List<JourneyMap.Noted>> byStep(String journey) {
        Map<String, List<JourneyMap.Noted>> byStep = new HashMap<>();
        for (Note note : notes.of(journey)) {
            if (note.step() != null) {
                String text = note.day() == null ? note.text() : texts.figures().day(note.day()) + ": " + note.text();
                byStep.computeIfAbsent(note.step(), step -> new ArrayList<>())
                        .add(new JourneyMap.Noted(text, by(note)));
            }
        }
        return byStep;
    }

    /**
     * The notes of days as events of a trend by week.
     *
     * @param step only those of this step and of its journey as a whole; null: all
     */
    public Trend withEvents(Trend trend, @Nullable String journey, @Nullable String step) {
        List<Trend.Event> events = new ArrayList<>(trend.events());
        for (Note note : notes.of(journey)) {
            LocalDate day = note.day();
            if (day != null && (step == null || isAbout(step).test(note))) {
                int index = index(trend, day);
                if (index >= 0) {
                    events.add(new Trend.Event(index, shortened(note.text())));
                }
            }
        }
        return new Trend(trend.name(), trend.points(), trend.target(), events, trend.kind());
    }

    private static int index(Trend trend, LocalDate day) {
        String week = PeriodLength.WEEK.label(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        for (int i = 0; i < trend.points().size(); i++) {
            if (trend.points().get(i).label().equals(week)) {
                return i;
            }
        }
        return -1;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_LABEL - 1)) ? LONGEST_LABEL - 1 : LONGEST_LABEL;
        return text.substring(0, end).strip() + "…";
    }

    private static Predicate<Note> isAbout(String step) {
        return note -> note.step() == null || note.step().equals(step);
    }

    private List<Line> lines(@Nullable String journey, Predicate<Note> wanted) {
        return notes.of(journey).stream().filter(wanted).map(this::line).toList();
    }

    private Line line(Note note) {
        Definition plan = plan(note.journey());
        Step step = plan == null || note.step() == null ? null : plan.step(note.step());
        String place = Stream.of(
                        note.day() == null ? null : texts.figures().day(note.day()),
                        step == null ? note.step() : step.name(),
                        plan == null ? note.journey() : plan.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(Objects.requireNonNull(note.id()), note.text(), place, by(note), isRemovable(note));
    }

    private String by(Note note) {
        return texts.say(
                "note.by",
                note.authorName(),
                texts.figures().day(note.writtenAt().atZone(zone).toLocalDate()));
    }

    private static boolean isRemovable(Note note) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getPrincipal() instanceof SignedIn person
                && NoteController.mayRemove(person, note.author());
    }

    private @Nullable Definition plan(@Nullable String journey) {
        return journey == null
                ? null
                : journeys.latest(journey).map(found -> found.definition()).orElse(null);
    }
}
