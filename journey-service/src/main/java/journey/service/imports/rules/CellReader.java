package journey.service.imports.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.ReferenceText;
import journey.domain.journey.Measure;
import org.jspecify.annotations.Nullable;

/** Reads one row's cells into values. A cell that cannot be read is null and leaves a mistake; so all of a row are told. */
final class CellReader {

    static final int CODE_LENGTH = 200;
    static final int TEXT_LENGTH = 10_000;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,16}(\\.\\d{1,30})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0{1,9})?");
    private static final Pattern CODE_SEPARATOR = Pattern.compile("\\|");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private final Cells cells;
    private final ZoneId zone;
    private final Words words;
    private final List<Mistake> mistakes = new ArrayList<>(0);

    CellReader(Cells cells, ZoneId zone, Words words) {
        this.cells = cells;
        this.zone = zone;
        this.words = words;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** A reference that must be there; an empty text (and a mistake) where it is not. */
    String key(Column column) {
        if (cells.get(column) == null) {
            mistakes.add(Mistake.in(column, null, column.label() + " must not be empty"));
            return "";
        }
        String key = code(column);
        if (key == null && mistakes.isEmpty()) {
            // nothing but characters that nobody sees
            mistakes.add(Mistake.in(column, null, column.label() + " must not be empty"));
        }
        return key == null ? "" : key;
    }

    /** A reference, a code or a name: one line of at most 200 characters. */
    @Nullable String code(Column column) {
        String text = text(column, CODE_LENGTH, Printable.Breaks.REFUSED);
        String code = text == null ? "" : ReferenceText.of(text);
        return code.isEmpty() ? null : words.once(code);
    }

    /** What people wrote: up to 10,000 characters, line breaks too. */
    @Nullable String prose(Column column) {
        return text(column, TEXT_LENGTH, Printable.Breaks.ALLOWED);
    }

    private @Nullable String text(Column column, int longest, Printable.Breaks breaks) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            return refuse(column, text, "longer than %,d characters".formatted(longest));
        }
        String problem = Printable.problem(text, breaks);
        return problem == null ? text : refuse(column, text, problem);
    }

    @Nullable Instant time(Column column) {
        String text = cells.get(column);
        try {
            return text == null ? null : TimeRule.happened(text, zone);
        } catch (DateTimeException notATime) {
            return refuse(column, text, reason(notATime));
        }
    }

    /** A time until which something holds: a date alone includes that day. */
    @Nullable Instant deadline(Column column) {
        String text = cells.get(column);
        try {
            return text == null ? null : TimeRule.promised(text, zone);
        } catch (DateTimeException notATime) {
            return refuse(column, text, reason(notATime));
        }
    }

    private static String reason(DateTimeException notATime) {
        return String.valueOf(notATime.getMessage());
    }

    @Nullable Boolean yesNo(Column column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> Boolean.TRUE;
            case "no", "false", "0" -> Boolean.FALSE;
            default -> refuse(column, text, "neither yes nor no: write yes, no, true, false, 1 or 0");
        };
    }

    /** A measure's raw value on its own scale. */
    @Nullable Integer measure(Column column, Measure measure) {
        return whole(column, measure.lowest(), measure.highest());
    }

    @Nullable Integer whole(Column column, int lowest, int highest) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (text.length() == 1 && text.charAt(0) >= '0' + lowest && text.charAt(0) <= Math.min('9', '0' + highest)) {
            return text.charAt(0) - '0';
        }
        if (!WHOLE.matcher(text).matches()) {
            return refuse(column, text, "not a whole number: " + scale(column, lowest, highest));
        }
        int value = new BigDecimal(text).intValueExact();
        return value < lowest || value > highest ? refuse(column, text, scale(column, lowest, highest)) : value;
    }

    private static String scale(Column column, int lowest, int highest) {
        return highest == Integer.MAX_VALUE
                ? "%s counts from %d".formatted(column.label(), lowest)
                : "%s runs from %,d to %,d".formatted(column.label(), lowest, highest);
    }

    @Nullable BigDecimal money(Column column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return refuse(column, text, "not an amount: write digits and a decimal point, such as 1234.50");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > 2) {
            return refuse(column, text, "an amount has at most two decimals");
        }
        return amount.setScale(2);
    }

    @Nullable String currency(Column column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        return CURRENCIES.contains(code)
                ? code
                : refuse(column, text, "not a currency of ISO 4217: write three letters such as EUR");
    }

    /** One of a few words; case does not matter, nor whether blanks, hyphens or underscores part it. */
    <E extends Enum<E>> @Nullable E choice(Column column, Class<E> type) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return refuse(column, text, "not one of: " + words(type));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    /** Several codes in one cell, parted by a bar. */
    @Nullable Set<String> codes(Column column) {
        String text = prose(column);
        if (text == null) {
            return null;
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String part : CODE_SEPARATOR.split(text, -1)) {
            String code = ReferenceText.of(part);
            String problem = Printable.problem(code, Printable.Breaks.REFUSED);
            if (code.length() > CODE_LENGTH || problem != null) {
                return refuse(column, text, problem != null ? problem : "a code is longer than 200 characters");
            }
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Notes a mistake of the row that no single cell shows. */
    void refuse(Column column, String reason) {
        mistakes.add(Mistake.in(column, cells.get(column), reason));
    }

    /** Notes a mistake; always null, of the type the cell would have had. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T refuse(Column column, @Nullable String value, String reason) {
        boolean garbled = value != null && value.indexOf('\uFFFD') >= 0 && !reason.startsWith("not valid UTF-8");
        String encoding = "not valid UTF-8: save the file in the encoding UTF-8";
        mistakes.add(Mistake.in(column, value, garbled ? encoding : reason));
        return null;
    }
}
