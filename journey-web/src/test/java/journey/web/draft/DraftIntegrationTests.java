package journey.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.domain.access.Role;
import journey.web.access.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The blueprint editor as people use it: without a script. */
class DraftIntegrationTests extends DraftSetting {

    @Test
    void keepsWhatIsTypedWhereverOneGoes() throws Exception {
        editor.open("step-2").type("name", "Settled").press("to", "step-3");
        assertThat(editor.value("name")).isEqualTo("Sent");
        editor.type("target", "97,5").press("to", "journey");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Settled, Sent");
        assertThat(editor.text("h1")).isEqualTo("3 steps in one stage; 2 changes not published yet.");
        editor.press("to", "publish");
        assertThat(editor.texts("del")).containsExactly("Paid", "95 %");
        assertThat(editor.texts("ins")).containsExactly("Settled", "97.5 %");
        // nothing is published by that
        assertThat(latest().step("paid").name()).isEqualTo("Paid");
    }

    @Test
    void undoesAndRedoesEachChange() throws Exception {
        editor.open("step-1").press("do", "down").press("do", "remove");
        // its promise counted from the step that is gone
        assertThat(editor.outline()).isEqualTo("All: Paid – to be put right, Sent");
        editor.press("do", "undo");
        assertThat(editor.outline()).isEqualTo("All: Paid, Ordered, Sent");
        // what is typed and not kept is undone first, and is not lost
        editor.open("step-1").type("name", "Half a word").press("do", "undo");
        assertThat(editor.outline()).isEqualTo("All: Paid, Ordered, Sent");
        editor.press("do", "redo");
        assertThat(editor.outline()).isEqualTo("All: Half a word, Ordered, Sent");
        editor.press("do", "undo").press("do", "undo");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Paid, Sent");
        assertThat(editor.text("h1")).isEqualTo("3 steps in one stage, as published.");
        editor.open("step-1").type("name", "Another").press("do", "undo");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Paid, Sent");
    }

    @Test
    void addsWhatWasTypedToBeAddedWhicheverButtonIsPressed() throws Exception {
        editor.open("step-1").type("added", "Wrapped").press("do", "save");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Wrapped, Paid, Sent");
        assertThat(editor.value("name")).isEqualTo("Wrapped");
        editor.open("step-1").type("added", "Weighed").press("to", "step-3");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Weighed, Wrapped, Paid, Sent");
        assertThat(editor.value("name")).isEqualTo("Paid");
        editor.open("step-1").type("added", "Called").type("place", "0.3").press("do", "place");
        assertThat(editor.outline()).isEqualTo("All: Called, Weighed, Wrapped, Ordered, Paid, Sent");
        editor.press("do", "undo");
        editor.open("stage-1").type("added", "Received").press("do", "undo");
        assertThat(editor.outline()).doesNotContain("Received");
        editor.press("do", "redo");
        assertThat(editor.outline()).endsWith("Sent, Received");
        editor.open("journey").type("added", "Afterwards").press("to", "json");
        editor.open("journey");
        assertThat(editor.outline()).contains("; Afterwards");
    }

    @Test
    void setsTheGraceOfAPromise() throws Exception {
        editor.open("step-2")
                .tick("measure", "ON_TIME", true)
                .type("grace", "8")
                .type("graceUnit", "D")
                .press("do", "save");
        assertThat(editor.text(".standard .error")).isEqualTo("is longer than seven days (P7D)");
        assertThat(editor.value("grace")).isEqualTo("8");
        editor.type("grace", "in a while").press("do", "save");
        assertThat(editor.text(".standard .error")).startsWith("is not an ISO-8601 duration");
        assertThat(editor.value("grace")).isEqualTo("in a while");
        editor.type("grace", "2").type("graceUnit", "H").press("do", "save");
        assertThat(editor.texts(".standard .error")).isEmpty();
        editor.open("step-2");
        assertThat(editor.value("grace")).isEqualTo("2");
        editor.press("to", "publish");
        editor.publish();
        assertThat(browser.get("/journeys/" + code + "/versions").body()).contains("grace 2");
    }

    @Test
    void whatAnAddressProposesStandsReadyAndIsKeptWithTheNextButton() throws Exception {
        editor.open("journey&propose=sent&after=ordered&within=PT26H");
        assertThat(editor.text(".notice[role=status]")).contains("What is proposed stands in the form below");
        assertThat(List.of(editor.value("after"), editor.value("span"), editor.value("unit")))
                .containsExactly("ordered", "26", "H");
        assertThat(editor.page().selectFirst("[name=measure][value=ON_TIME]").hasAttr("checked"))
                .isTrue();
        // nobody has pressed anything yet
        editor.open("step-3");
        assertThat(editor.value("span")).isNotEqualTo("26");
        editor.open("journey&propose=sent&measure=SATISFACTION").press("do", "save");
        editor.open("step-3");
        assertThat(editor.page()
                        .selectFirst("[name=measure][value=SATISFACTION]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(editor.page().selectFirst("[name=measure][value=ON_TIME]").hasAttr("checked"))
                .isFalse();
        editor.open("step-1&propose=nope&measure=SATISFACTION");
        assertThat(editor.page().select(".notice[role=status]").text()).doesNotContain("proposed");
    }

    @Test
    void tellsWhatIsWrongAtItsPlaceAndKeepsIt() throws Exception {
        editor.open("step-2")
                .type("code", "ordered")
                .type("target", "a lot")
                .type("span", "soon")
                .tick("measure", "FEELING", true)
                .type("cut.FEELING", "9")
                .press("do", "save");
        assertThat(editor.value("target")).isEqualTo("a lot");
        assertThat(editor.value("span")).isEqualTo("soon");
        assertThat(editor.texts(".problems li")).hasSize(5);
        assertThat(editor.text("#code-error")).contains("is the code of stages[0].steps[0] too");
        assertThat(editor.text("#target-error")).isEqualTo("must be above 0 and at most 100 %");
        assertThat(editor.text("#span-error")).startsWith("is not an ISO-8601 duration");
        assertThat(editor.text(".standard .error")).isEqualTo("must be a whole number from 1 to 5");
        assertThat(editor.text("h1")).isEqualTo("3 steps in one stage; 5 things are in the way of publishing.");
        editor.press("to", "publish");
        assertThat(editor.page().select("main form")).isEmpty();
        assertThat(browser.post("/journeys/" + code + "/edit/publish", "base", "1", "state", "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(journeys.versions(code)).hasSize(1);
    }

    @Test
    void splitsMovesAndAddsStagesAndSteps() throws Exception {
        editor.open("step-2").press("do", "split-stage");
        assertThat(editor.outline()).isEqualTo("All: Ordered; All (2): Paid, Sent");
        editor.type("name", "Bring").type("added", "Wrapped").press("do", "add-step");
        assertThat(editor.outline()).isEqualTo("All: Ordered; Bring: Paid, Sent, Wrapped");
        assertThat(editor.value("code")).isEqualTo("wrapped");
        editor.type("place", "0.1").press("do", "place");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Wrapped; Bring: Paid, Sent");
        editor.press("do", "split");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Wrapped, Wrapped (2); Bring: Paid, Sent");
        editor.press("to", "stage-2").press("do", "up");
        assertThat(editor.outline()).isEqualTo("Bring: Paid, Sent; All: Ordered, Wrapped, Wrapped (2)");
        editor.press("to", "journey").type("added", "").press("do", "add-stage");
        assertThat(editor.text("h1")).contains("one thing is in the way of publishing");
        assertThat(editor.text(".problems")).contains("has no step");
        editor.press("do", "remove").press("to", "publish");
        assertThat(editor.text("h1")).contains("5 changes");
    }

    @Test
    void publishesAVersionAndLeavesWhatWasRecorded() throws Exception {
        record();
        editor.open("step-2").type("span", "5").press("to", "publish");
        editor.publish();
        assertThat(latest().step("paid").promise()).hasToString("Promise[after=ordered, within=PT5H]");
        assertThat(journeys.latest(code).orElseThrow().version()).isEqualTo(2);
        Document plan =
                Jsoup.parse(browser.get("/journeys/" + code + "/versions").body());
        assertThat(plan.select("table").get(0).select("tbody tr").eachText())
                .extracting(row -> row.replaceAll("(?<=^\\d) .*\\d{4}", ""))
                .containsExactly("2 Maya 3 0 JSON", "1 test 3 4 JSON");
        assertThat(plan.select("ins").eachText()).containsExactly("within 5 hours of Ordered");
        // the same day's late order is judged by the version that it began under
        assertThat(browser.get("/transactions/" + code + "-late").body()).contains("late");
        assertThat(browser.get("/journeys/" + code + "/edit").body()).contains("as published");
    }

    /** The outlook is what the very same records say once they are recorded under the new version. */
    @Test
    void showsBeforehandWhatTheChangeWouldSay() throws Exception {
        record();
        editor.open("step-2").type("span", "6").press("to", "publish");
        assertThat(editor.texts(".outlook b")).containsExactly("50 %", "100 %");
        assertThat(editor.text(".lines")).contains("2 would change from not well to well", code + "-late");
        assertThat(editor.texts("table:not(.comparison) tbody tr"))
                .containsExactly("Paid 50 % 2 well, 2 not well, 0 unknown 100 % 4 well, 0 not well, 0 unknown 95 %");
        editor.open("step-3").press("do", "remove").press("to", "publish");
        assertThat(editor.text("main")).contains("Sent", "not planned");
        editor.open("step-2").type("added", "Called").press("do", "add-step").press("to", "publish");
        assertThat(editor.text(".notice")).contains("nobody has recorded it yet: Called");
    }

    @Test
    void takesADefinitionAsAWhole() throws Exception {
        String page = "/journeys/" + code + "/edit/json";
        editor.open("journey");
        String broken = journeys.definitionJson(code).orElseThrow().replace("\"Paid\"", "7");
        Document refused = Jsoup.parse(
                browser.post(page, "base", editor.value("base"), "state", editor.value("state"), "json", broken)
                        .body());
        assertThat(refused.select(".notice li").eachText())
                .containsExactly("stages[0].steps[1].name 7 must be a string");
        assertThat(refused.select("textarea").get(0).wholeText()).isEqualTo(broken);
        String whole = journeys.definitionJson(code).orElseThrow().replace("\"Paid\"", "\"Settled\"");
        browser.post(
                page,
                "base",
                editor.value("base"),
                "state",
                editor.value("state"),
                "json",
                whole.replace("\n", "\r\n"));
        assertThat(editor.open("journey").outline()).isEqualTo("All: Ordered, Settled, Sent");
        assertThat(Jsoup.parse(browser.get(page).body())
                        .select("textarea")
                        .get(0)
                        .wholeText())
                .isEqualTo(whole);
    }

    @Test
    void plansWhatWasRecordedUnplanned() throws Exception {
        orders.add("called", "ordered", "2026-03-02T09:00Z", "")
                .add("called", "phone-call", "2026-03-02T10:00Z", "")
                .store();
        editor.open("journey");
        assertThat(editor.text(".lines")).isEqualTo("phone-call, once Plan it");
        editor.press("do", "adopt:phone-call");
        assertThat(editor.value("code")).isEqualTo("phone-call");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Paid, Sent, phone-call");
    }

    @Test
    void worksWithAsManyStepsAsThereMayBe() throws Exception {
        String many = "m-" + UUID.randomUUID();
        String steps = IntStream.range(0, 300)
                .mapToObj(i -> "{\"code\": \"s%d\", \"name\": \"Step %d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        journeys.publish(
                many,
                "{\"code\": \"%s\", \"name\": \"Many\", \"stages\": [{\"name\": \"A\", \"steps\": [%s]}]}"
                        .formatted(many, steps),
                "test");
        Editor draft = new Editor(browser, many).open("step-300");
        draft.press("do", "up").press("do", "up").type("added", "One too many").press("do", "add-step");
        assertThat(draft.text(".problems")).contains("hold 301 steps; at most 300 are possible");
        draft.press("do", "undo").press("to", "publish");
        assertThat(draft.text("h1")).contains("one change");
    }

    @Test
    void isForThoseWhoDefineJourneys() throws Exception {
        String analyst = person("Ana", Role.ANALYST);
        Browser other = new Browser(port);
        other.signIn(analyst, PASSWORD);
        assertThat(other.get("/journeys/" + code + "/edit").statusCode()).isEqualTo(403);
        assertThat(other.get("/journeys/new").statusCode()).isEqualTo(403);
        assertThat(other.get("/journeys/" + code + "/versions").statusCode()).isEqualTo(200);
        assertThat(browser.get("/journeys/nothing-there/edit").statusCode()).isEqualTo(404);
        assertThat(browser.get("/journeys/nothing-there/versions").statusCode()).isEqualTo(404);
    }

    /** Four orders, two of them paid after four hours instead of two. */
    private void record() {
        for (String order : new String[] {"plain", "quick", "late", "later"}) {
            String paid = order.startsWith("late") ? "2026-03-02T13:00Z" : "2026-03-02T10:00Z";
            orders.add(order, "ordered", "2026-03-02T09:00Z", "")
                    .add(order, "paid", paid, "")
                    .add(order, "sent", "2026-03-03T10:00Z", "");
        }
        orders.store();
    }
}
