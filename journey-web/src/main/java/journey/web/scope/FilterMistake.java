package journey.web.scope;

/**
 * A filter in the address that cannot be understood.
 *
 * @param parameter its name as it came
 * @param value as it came
 * @param allowed what may stand there, as a sentence's end: "a date such as …"
 */
public record FilterMistake(String parameter, String value, String allowed) {

    String sentence() {
        return parameter + "=" + value + ": must be " + allowed + ".";
    }
}
