package journey.service.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import journey.domain.journey.Definition;
import journey.service.draft.rules.DryRun;
import journey.service.recording.FactReader;
import org.springframework.stereotype.Service;

/** Judges what was recorded of a journey by another plan, without storing anything. */
@Service
public class DryRunService {

    /** How far back it looks. */
    public static final int DAYS = 90;

    /** Of more transactions a sample is judged while its reader waits: its rate is sure to two points. */
    static final int MOST = 2_500;

    private static final int AT_ONCE = 1_000;

    private final DryRunQuery query;
    private final FactReader facts;
    private final ZoneId zone;
    private final Clock clock;

    DryRunService(DryRunQuery query, FactReader facts, ZoneId zone, Clock clock) {
        this.query = query;
        this.facts = facts;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What a plan would say of the last days.
     *
     * @param from the first day
     * @param until the last day
     * @param transactions how many began then; more than were judged where they are very many
     */
    public record Outlook(LocalDate from, LocalDate until, long transactions, DryRun result) {}

    /** Of whole days up to today, or else up to the latest that was recorded; empty where nothing was. */
    public Optional<Outlook> outlook(Definition before, Definition after) {
        Instant now = clock.instant();
        return query.latest(after.code(), now).map(latest -> {
            LocalDate today = day(now);
            LocalDate last = day(latest).isAfter(today.minusDays(DAYS)) ? today : day(latest);
            LocalDate first = last.minusDays(DAYS - 1);
            Instant from = first.atStartOfDay(zone).toInstant();
            Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
            List<DryRun.Case> cases = cases(query.sample(after.code(), from, until, MOST));
            return new Outlook(
                    first, last, query.count(after.code(), from, until), DryRun.of(cases, before, after, now));
        });
    }

    private List<DryRun.Case> cases(List<Long> ids) {
        List<DryRun.Case> cases = new ArrayList<>(ids.size());
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            facts.facts(ids.subList(first, Math.min(ids.size(), first + AT_ONCE)))
                    .forEach((reference, recorded) -> cases.add(new DryRun.Case(reference, recorded)));
        }
        return cases;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
