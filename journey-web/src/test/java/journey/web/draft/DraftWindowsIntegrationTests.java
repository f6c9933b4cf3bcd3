package journey.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two windows or two people at one plan: whoever comes second is told, and nothing typed is lost or overwritten. */
class DraftWindowsIntegrationTests extends DraftSetting {

    @Test
    void knowsAStateAfterAnUndoneOneFromThatOne() throws Exception {
        editor.open("step-1").type("name", "First").press("to", "step-1");
        Editor other = new Editor(browser, code).open("step-1");
        editor.press("do", "undo").open("step-1").type("name", "Second").press("to", "step-1");
        assertThat(other.type("name", "Third").press("to", "step-1").status()).isEqualTo(409);
        assertThat(new Editor(browser, code).open("step-1").outline()).contains("Second");
    }

    /** A window of a draft that is gone never changes the next one, however alike their histories are. */
    @Test
    void knowsTheNextDraftFromOneThrownAway() throws Exception {
        editor.open("step-1").type("name", "First").press("to", "step-1");
        Editor old = new Editor(browser, code).open("step-1");
        Editor asked = new Editor(browser, code).open("step-1").press("to", "discard");
        editor.type("name", "Second").press("to", "discard");
        asked.discard();
        assertThat(asked.text("[role=alert]")).contains("was not thrown away");
        editor.discard();
        assertThat(new Editor(browser, code).open("step-1").outline()).isEqualTo("All: Ordered, Paid, Sent");
        editor.open("step-1").type("name", "Third").press("to", "step-1");
        assertThat(old.type("name", "Fourth").press("to", "step-1").status()).isEqualTo(409);
        assertThat(old.value("name")).isEqualTo("Fourth");
        assertThat(new Editor(browser, code).open("step-1").outline()).contains("Third");
    }

    /** Stages are told apart by their names, as steps are by their codes: wherever they stand now. */
    @Test
    void findsThePartThatWasTypedIntoOrTellsItsWords() throws Exception {
        editor.open("step-2").press("do", "split-stage");
        Editor stage = new Editor(browser, code).open("stage-1");
        Editor step = new Editor(browser, code).open("step-2");
        editor.press("do", "up");
        stage.type("name", "Everything").type("added", "Packed").press("do", "save");
        assertThat(stage.status()).isEqualTo(409);
        assertThat(stage.value("part")).isEqualTo("stage-2");
        assertThat(stage.value("added")).isEqualTo("Packed");
        editor.open("step-1").press("do", "remove");
        step.type("name", "Settled")
                .tick("measure", "FEELING", true)
                .type("cut.FEELING", "4")
                .press("do", "save");
        assertThat(step.texts("[role=alert] li"))
                .contains("Name: Settled", "Code: paid", "Promise, how long: 2 hours", "Promise, counted from: ordered")
                .anyMatch(words -> words.startsWith("Standard:") && words.contains("Feeling 4"));
    }

    @Test
    void tellsTheSecondOfTwoAndOverwritesNeither() throws Exception {
        Editor other = new Editor(manager("Otto"), code);
        editor.open("step-2").type("name", "Settled").press("to", "journey");
        other.open("step-3").type("name", "On its way").press("to", "journey");
        assertThat(other.text(".notice")).contains("Maya is writing a plan of this journey too");
        other.press("to", "publish");
        other.publish();
        editor.open("journey");
        assertThat(editor.text(".notice")).contains("Version 2 was published by Otto");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Settled, Sent");
        // whoever publishes without having seen it is refused
        browser.post("/journeys/" + code + "/edit/publish", "base", editor.value("base"), "state", "1");
        assertThat(latest().step("sent").name()).isEqualTo("On its way");
        editor.press("to", "publish");
        assertThat(editor.texts("ins")).containsExactly("On its way", "Settled");
        assertThat(editor.page().select("form[action$=publish]")).isEmpty();
        browser.post("/journeys/" + code + "/edit/restart");
        assertThat(editor.open("journey").outline()).isEqualTo("All: Ordered, Paid, On its way");
        editor.press("do", "undo");
        assertThat(editor.outline()).isEqualTo("All: Ordered, Settled, Sent");
        browser.post("/journeys/" + code + "/edit/rebase");
        editor.open("journey").press("to", "publish");
        assertThat(editor.texts("del")).containsExactly("Paid", "On its way");
        editor.publish();
        assertThat(latest().step("paid").name()).isEqualTo("Settled");
        assertThat(journeys.versions(code)).hasSize(3);
    }

    @Test
    void keepsWhatIsTypedInAnotherWindow() throws Exception {
        editor.open("step-2");
        new Editor(browser, code).open("step-1").type("name", "Asked for").press("do", "down");
        editor.type("name", "Settled").press("do", "save");
        assertThat(editor.status()).isEqualTo(409);
        assertThat(editor.text(".notice")).contains("changed in another window");
        // its step has moved, and what was typed has followed it
        assertThat(editor.value("name")).isEqualTo("Settled");
        assertThat(editor.value("code")).isEqualTo("paid");
        assertThat(editor.outline()).isEqualTo("All: Settled, Asked for, Sent");
        editor.press("do", "save");
        assertThat(editor.status()).isEqualTo(200);
        editor.open("step-1");
        new Editor(browser, code).open("step-1").press("do", "remove");
        editor.type("name", "A long new name").press("do", "save");
        assertThat(editor.text(".notice"))
                .contains("The part that you wrote is no longer there. You had typed: Name: A long new name");
    }
}
