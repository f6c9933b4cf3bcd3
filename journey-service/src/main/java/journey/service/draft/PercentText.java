package journey.service.draft;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A target as people write it, in per cent, and as definitions do, a share of 1. What is no number stays as typed. */
final class PercentText {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");

    private PercentText() {}

    static String of(JsonNode share) {
        return share.isNumber() ? plain(share.decimalValue().movePointRight(2)) : share.asString("");
    }

    static String of(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2));
    }

    static JsonNode node(String typed) {
        String number =
                typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed;
        return NUMBER.matcher(number).matches()
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(number.replace(',', '.'))
                        .movePointLeft(2)
                        .stripTrailingZeros())
                : JsonNodeFactory.instance.stringNode(typed);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
