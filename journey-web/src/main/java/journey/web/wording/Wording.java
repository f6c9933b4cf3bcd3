package journey.web.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import journey.web.chart.Figures;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Messages, times and spans in the words of one request. */
public record Wording(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    private static final Pattern CODE = Pattern.compile("[\\p{Ll}\\p{Nd}]+([-_][\\p{Ll}\\p{Nd}]+)*");

    public String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** As {@link #say}, of which {@code |this part|} is what the eye should find: good news or bad. */
    public Sentence sentence(String key, boolean good, @Nullable Object... arguments) {
        Object[] quiet = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? text.replace('|', '¦') : argument)
                .toArray();
        String[] parts = say(key, quiet).split("\\|", 3);
        return new Sentence(
                parts.length < 3
                        ? List.of(Piece.plain(parts[0]))
                        : List.of(
                                Piece.plain(parts[0]),
                                new Piece(parts[1], good ? "good" : "bad", null),
                                Piece.plain(parts[2])));
    }

    public Figures figures() {
        return new Figures(language());
    }

    /** A score on 0 to 100, or a dash. */
    public String score(@Nullable Double score) {
        return score == null ? Figures.NONE : figures().decimal(score, 0);
    }

    /** {@code 9 Jul 21:57}; with its year unless that is the present one. */
    public String moment(Instant time) {
        return format(time, "transaction.time.moment", "transaction.time.moment.year");
    }

    /** {@code 9 Jul}; with its year unless that is the present one. */
    public String day(Instant time) {
        return format(time, "transaction.time.day", "transaction.time.day.year");
    }

    public String clock(Instant time) {
        return format(time, "transaction.time.clock", "transaction.time.clock");
    }

    public String year(Instant time) {
        return String.valueOf(time.atZone(zone).getYear());
    }

    /** A promise's moment; the end of a day is said as the day. */
    public String due(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        boolean endOfDay = local.getHour() == 23 && local.getMinute() == 59 && local.getSecond() == 59;
        return endOfDay ? day(time) : moment(time);
    }

    /** A span in its two largest units: {@code 2 days 3 hours}, {@code 13 minutes}, {@code 5 seconds}; never negative. */
    public String span(Duration span) {
        if (span.abs().toSeconds() < 60) {
            return say("transaction.span.seconds", span.abs().toSeconds());
        }
        long minutes = Math.max(1, (span.abs().toSeconds() + 30) / 60);
        if (minutes < 60) {
            return say("transaction.span.minutes", minutes);
        }
        long hours = (minutes + 30) / 60;
        if (hours < 24) {
            long rest = minutes % 60;
            return minutes < 6 * 60 && rest != 0
                    ? say("transaction.span.hours", minutes / 60) + " " + say("transaction.span.minutes", rest)
                    : say("transaction.span.hours", hours);
        }
        long days = hours / 24;
        String text = say("transaction.span.days", days);
        return days < 7 && hours % 24 != 0 ? text + " " + say("transaction.span.hours", hours % 24) : text;
    }

    /** A span as one says it in passing: {@code two days}, {@code 13 minutes}. */
    public String roughly(Duration span) {
        if (span.abs().toSeconds() < 60) {
            return say("transaction.rough.seconds");
        }
        long minutes = Math.max(1, (span.abs().toSeconds() + 30) / 60);
        if (minutes < 60) {
            return rough("minutes", minutes);
        }
        long hours = (minutes + 30) / 60;
        return hours < 24 ? rough("hours", hours) : rough("days", (hours + 12) / 24);
    }

    /** A code of the firm's as a name: {@code service-desk} is shown as {@code Service desk}. */
    public static String named(String code) {
        if (!CODE.matcher(code).matches()) {
            return code;
        }
        String words = code.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As {@link #named(String)}, empty for null. */
    public static String namedOrEmpty(@Nullable String code) {
        return code == null ? "" : named(code);
    }

    private String rough(String unit, long number) {
        return say("transaction.rough." + unit, number);
    }

    private String format(Instant time, String key, String keyWithYear) {
        ZonedDateTime local = time.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return DateTimeFormatter.ofPattern(say(thisYear ? key : keyWithYear), language())
                .format(local);
    }

    /** The language in which the messages are, which need not be the one that the browser would like. */
    private Locale language() {
        return Locale.forLanguageTag(say("transaction.language"));
    }
}
