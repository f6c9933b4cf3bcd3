package journey.web.wording;

import java.util.function.UnaryOperator;
import journey.domain.journey.Measure;
import journey.service.scoring.rules.Finding;

/** Says each reason of a verdict, and gives each its code for programs. */
public final class FindingWords {

    private final Wording words;
    private final UnaryOperator<String> stepNames;

    /** @param stepNames the name of a step by its code */
    public FindingWords(Wording words, UnaryOperator<String> stepNames) {
        this.words = words;
        this.stepNames = stepNames;
    }

    public String say(Finding finding) {
        if (finding instanceof Finding.Measured measured) {
            return measured(measured);
        } else if (finding instanceof Finding.Timed timed) {
            return timed(timed);
        } else if (finding instanceof Finding.NotMeasured missing) {
            return words.say("transaction.why.not-measured." + missing.measure());
        } else if (finding instanceof Finding.Overdue overdue) {
            return words.say("transaction.why.overdue", words.due(overdue.due()));
        } else if (finding instanceof Finding.Due due) {
            return words.say("transaction.why.due", words.due(due.due()));
        } else if (finding instanceof Finding.CustomerSaid said) {
            return words.say("transaction.why.customer-said." + (said.well() ? "well" : "not-well"));
        } else if (finding instanceof Finding.CausedContact contact) {
            return words.say("transaction.why.caused-contact", stepNames.apply(contact.adHocStep()));
        } else if (finding instanceof Finding.PromiseMoved moved) {
            return words.say(
                    "transaction.why.promise-moved." + (moved.broken() ? "broken" : "agreed"),
                    words.due(moved.first()),
                    words.due(moved.last()));
        } else if (finding instanceof Finding.Repeated repeated) {
            return words.say("transaction.why.repeated", repeated.occurrences());
        }
        return words.say("transaction.why." + code(finding));
    }

    /** Whether it speaks against the step. */
    public static boolean isBad(Finding finding) {
        return finding instanceof Finding.Measured measured
                ? measured.required() && !measured.well()
                : finding instanceof Finding.Timed timed
                        ? timed.required() && !timed.well()
                        : finding instanceof Finding.CustomerSaid said
                                ? !said.well()
                                : finding instanceof Finding.Overdue
                                        || finding instanceof Finding.Missing
                                        || (finding instanceof Finding.PromiseMoved moved && moved.broken())
                                        || finding instanceof Finding.CausedContact;
    }

    /** {@code measured}, {@code caused-contact} and so on. */
    public static String code(Finding finding) {
        return finding.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private String measured(Finding.Measured measured) {
        String key = "transaction.why." + measured.measure();
        if (measured.measure() == Measure.DONE || measured.measure() == Measure.REWORK) {
            return words.say(key, measured.value());
        }
        String said = words.say(key, measured.value());
        return measured.well() || !measured.required()
                ? said
                : words.say("transaction.why.below", said, measured.cut());
    }

    private String timed(Finding.Timed timed) {
        if (timed.well()) {
            return words.say("transaction.why.in-time", words.due(timed.due()));
        }
        return words.say("transaction.why.late", words.span(timed.lateness()), words.due(timed.due()));
    }
}
