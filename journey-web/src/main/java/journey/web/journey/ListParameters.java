package journey.web.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import journey.domain.transaction.Verdict;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Order;
import journey.web.scope.FilterMistake;
import org.jspecify.annotations.Nullable;

/** Reads which transactions are listed, and how, from an address. */
final class ListParameters {

    private ListParameters() {}

    /** @param isStep whether a step of this code is known */
    static TransactionFilter filter(
            Map<String, String> address, Predicate<String> isStep, List<FilterMistake> mistakes) {
        Order order = choice(Order.class, "sort", address, mistakes);
        return new TransactionFilter(
                choice(Verdict.class, "verdict", address, mistakes),
                step("step", address, isStep, mistakes),
                choice(Verdict.class, "stepVerdict", address, mistakes),
                text("failing", address),
                step("only", address, isStep, mistakes),
                text("reference", address),
                order == null ? Order.LATEST : order);
    }

    /** The page that is asked for, from 1; the first where that makes no sense. */
    static int page(Map<String, String> address) {
        String page = address.getOrDefault("page", "1");
        return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }

    private static @Nullable String text(String name, Map<String, String> address) {
        String value = address.getOrDefault(name, "").strip();
        return value.isEmpty() || value.indexOf('\0') >= 0 ? null : value;
    }

    private static @Nullable String step(
            String name, Map<String, String> address, Predicate<String> isStep, List<FilterMistake> mistakes) {
        String step = text(name, address);
        if (step == null || isStep.test(step)) {
            return step;
        }
        mistakes.add(new FilterMistake(name, step, "the code of a step"));
        return null;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, String name, Map<String, String> address, List<FilterMistake> mistakes) {
        String value = text(name, address);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        mistakes.add(new FilterMistake(name, value, allowed));
        return null;
    }
}
