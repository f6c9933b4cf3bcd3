package journey.web.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Touchpoint;
import journey.service.recording.FactRecorder;
import journey.service.recording.RecordedFacts;
import journey.service.recording.RowOutcome;
import journey.web.language.Reasons;
import journey.web.log.LogPage.Stage;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Stores an entry, once. What cannot be stored is an error at its field.
 *
 * <p>An entry that fulfils an expected touchpoint takes that one's key; any other has the form's own, so sending it again
 * finds what is stored. Whether a step came late follows from times: "late" without any promise asks for one, and is
 * refused where the time keeps it.
 */
@Component
class LogStore {

    private static final Map<String, String> FIELDS = Map.of(
            "transaction", "reference",
            "step", "step",
            "occurrence", "step",
            "occurred_at", "day",
            "promised_at", "promisedDay",
            "journey", "journey",
            "customer", "customer",
            "caused_by", "cause");

    private final LogDesk desk;
    private final FactRecorder recorder;
    private final Reasons reasons;

    LogStore(LogDesk desk, FactRecorder recorder, Reasons reasons) {
        this.desk = desk;
        this.recorder = recorder;
        this.reasons = reasons;
    }

    /** Stores the form's entry; the code of its step, or empty where an error keeps it from being stored. */
    Optional<String> store(LogForm form, LogPage page, Errors errors, Wording words) {
        if (form.reference().isEmpty()) {
            errors.rejectValue("reference", "log.error.reference");
        } else if (page.stage() != Stage.ENTRY) {
            errors.rejectValue("journey", "log.error.journey");
        } else if (!form.shown().equals(form.reference())) {
            errors.rejectValue("reference", "log.error.other", new Object[] {form.reference()}, null);
        }
        StepChoice choice = choice(form, page, errors);
        Entry entry = new EntryReader(form, errors, words).read();
        if (entry == null) {
            return Optional.empty();
        }
        if (choice != null) {
            checkLateness(entry, choice, errors, words);
        }
        return errors.hasErrors() ? Optional.empty() : store(form, entry, choice, errors, words);
    }

    /** The planned step that was chosen; something unplanned that bears a planned step's name is that step. */
    private static @Nullable StepChoice choice(LogForm form, LogPage page, Errors errors) {
        if (form.isUnplanned()) {
            if (!form.cause().isEmpty() && !page.causes().containsKey(form.cause())) {
                errors.rejectValue("cause", "log.error.choice");
            }
            return page.steps().stream()
                    .filter(step ->
                            step.code().equals(form.what()) || step.name().equalsIgnoreCase(form.what()))
                    .findFirst()
                    .orElse(null);
        }
        String code = StepChoice.code(form.step());
        Optional<StepChoice> chosen =
                page.steps().stream().filter(step -> step.code().equals(code)).findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("step", "log.error.step");
        }
        return chosen.orElse(null);
    }

    private static void checkLateness(Entry entry, StepChoice choice, Errors errors, Wording words) {
        Instant own = entry.promisedAt();
        Instant due = own != null ? own : choice.due();
        if (entry.outcome() != Outcome.LATE) {
            return;
        }
        if (due == null) {
            errors.rejectValue("promisedDay", "log.error.late.no-promise");
        } else if (!entry.occurredAt().isAfter(due)) {
            errors.rejectValue("outcome", "log.error.late.kept", new Object[] {words.due(due)}, null);
        }
    }

    private Optional<String> store(
            LogForm form, Entry entry, @Nullable StepChoice choice, Errors errors, Wording words) {
        Optional<RecordedFacts> found = desk.transaction(form);
        boolean isNew = found.map(known -> known.blueprint() == null).orElse(true);
        List<Touchpoint> stored =
                found.map(known -> known.facts().touchpoints()).orElse(List.of());
        if (choice == null || stored.stream().anyMatch(t -> form.key().equals(t.reference()))) {
            String step = choice == null ? form.what() : choice.code();
            return record(entry.row(form, step, form.key(), null, isNew), errors);
        }
        int wanted = form.isUnplanned() ? choice.occurrence() : StepChoice.occurrence(form.step());
        Optional<Touchpoint> there = stored.stream()
                .filter(t -> t.step().equals(choice.code()) && t.occurrence() == wanted)
                .findFirst();
        if (there.isPresent() && !there.get().isExpected()) {
            TouchpointRow row = entry.row(form, choice.code(), form.key(), wanted, isNew);
            return meanwhile(there.get(), row, errors, words);
        }
        String key = there.map(Touchpoint::reference).orElse(form.key());
        return record(entry.row(form, choice.code(), key, Math.max(1, wanted), isNew), errors);
    }

    /** The step came while the form was open: by this very entry, sent twice, or by somebody else's. */
    private static Optional<String> meanwhile(Touchpoint there, TouchpointRow row, Errors errors, Wording words) {
        if (Entry.isHeldBy(there, row)) {
            return Optional.of(there.step());
        }
        Instant at = there.occurredAt();
        errors.rejectValue(
                "step",
                "log.error.meanwhile",
                new Object[] {at == null ? "" : words.moment(at), Objects.toString(there.employee(), "")},
                null);
        return Optional.empty();
    }

    private Optional<String> record(TouchpointRow row, Errors errors) {
        RowOutcome outcome = recorder.report(List.of(row)).get(0);
        if (outcome instanceof RowOutcome.Refused refused) {
            String field = FIELDS.get(refused.column());
            Object[] reason = {reasons.say(refused.reason())};
            if (field == null) {
                errors.reject("log.error.refused", reason, null);
            } else {
                errors.rejectValue(field, "log.error.refused", reason, null);
            }
            return Optional.empty();
        }
        return Optional.ofNullable(row.step());
    }
}
