package journey.service.journey;

/** Definitions for tests. */
final class Definitions {

    /** The example of the interface's description. */
    static final String ONLINE_PURCHASE = """
            {"code": "online-purchase", "name": "Buy online",
             "stages": [
              {"name": "Order", "steps": [
                {"code": "purchased", "name": "Order placed", "department": "sales", "required": true, "standard": {"DONE": true}},
                {"code": "approved", "name": "Payment approved", "department": "finance", "required": true,
                 "standard": {"ON_TIME": true}, "promise": {"after": "purchased", "within": "PT24H"}, "target": 0.95}]},
              {"name": "Delivery", "steps": [
                {"code": "handed-over", "name": "Handed to carrier", "department": "seller", "required": true, "standard": {"ON_TIME": true}},
                {"code": "delivered", "name": "Delivered", "department": "carrier", "required": true,
                 "standard": {"ON_TIME": true, "SATISFACTION": 4}, "causedBy": "handed-over"}]}],
             "ends": "delivered"}
            """;

    private Definitions() {}

    /** A journey of one stage whose steps have these codes. */
    static String ofSteps(String code, String... stepCodes) {
        StringBuilder steps = new StringBuilder();
        for (String step : stepCodes) {
            steps.append(steps.isEmpty() ? "" : ", ")
                    .append("{\"code\": \"%s\", \"name\": \"Step %s\"}".formatted(step, step));
        }
        return "{\"code\": \"%s\", \"name\": \"Journey %s\", \"stages\": [{\"name\": \"All\", \"steps\": [%s]}]}"
                .formatted(code, code, steps);
    }

    /** A journey {@code j} of the steps {@code a}, plain, and {@code b} with these fields besides code and name. */
    static String withFields(String fieldsOfB) {
        return """
                {"code": "j", "name": "J", "stages": [{"name": "All", "steps": [
                  {"code": "a", "name": "A"}, {"code": "b", "name": "B", %s}]}]}
                """.formatted(fieldsOfB);
    }
}
