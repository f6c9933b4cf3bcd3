package journey.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedDefinitionTests {

    private static final String STEP_B = "stages[0].steps[1].";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ; ",
            quoteCharacter = '\0',
            value = {
                "\"depatment\": \"x\" ; depatment ; is not a field here; the fields are causedBy, code, department",
                "\"department\": 7 ; department ; must be a string",
                "\"department\": \" x\" ; department ; has blanks around it",
                "\"required\": \"yes\" ; required ; must be true or false",
                "\"required\": 1 ; required ; must be true or false",
                "\"standard\": {} ; standard ; is empty; leave it out for DONE",
                "\"standard\": [\"DONE\"] ; standard ; must be an object",
                "\"standard\": {\"SPEED\": true} ; standard.SPEED ; is not a measure",
                "\"standard\": {\"done\": true} ; standard.done ; is not a measure",
                "\"standard\": {\"DONE\": false} ; standard.DONE ; takes only true",
                "\"standard\": {\"DONE\": 1} ; standard.DONE ; takes only true",
                "\"standard\": {\"ON_TIME\": 30} ; standard.ON_TIME ; must be true, or an object with a grace",
                "\"standard\": {\"ON_TIME\": null} ; standard.ON_TIME ; must be true, or an object with a grace",
                "\"standard\": {\"ON_TIME\": {}} ; standard.ON_TIME.grace ; is missing",
                "\"standard\": {\"ON_TIME\": {\"cut\": 1, \"grace\": \"PT2H\"}} ; standard.ON_TIME.cut ; is not a field here",
                "\"standard\": {\"ON_TIME\": {\"grace\": 2}} ; standard.ON_TIME.grace ; must be a string",
                "\"standard\": {\"ON_TIME\": {\"grace\": \"2 hours\"}} ; standard.ON_TIME.grace ; is not an ISO-8601 duration",
                "\"standard\": {\"ON_TIME\": {\"grace\": \"PT0S\"}} ; standard.ON_TIME.grace ; must be above zero",
                "\"standard\": {\"ON_TIME\": {\"grace\": \"P7DT1S\"}} ; standard.ON_TIME.grace ; is longer than seven days (P7D)",
                "\"standard\": {\"SATISFACTION\": false} ; standard.SATISFACTION ; must be true or a whole number from 1 to 5",
                "\"standard\": {\"SATISFACTION\": \"4\"} ; standard.SATISFACTION ; must be true or a whole number from 1 to 5",
                "\"standard\": {\"SATISFACTION\": 0} ; standard.SATISFACTION ; must be a whole number from 1 to 5",
                "\"standard\": {\"SATISFACTION\": 6} ; standard.SATISFACTION ; must be a whole number from 1 to 5",
                "\"standard\": {\"SATISFACTION\": 4.5} ; standard.SATISFACTION ; must be a whole number from 1 to 5",
                "\"standard\": {\"EFFORT\": 8} ; standard.EFFORT ; must be a whole number from 1 to 7",
                "\"standard\": {\"EFFORT\": 1e400} ; standard.EFFORT ; must be a whole number from 1 to 7",
                "\"standard\": {\"REWORK\": -1} ; standard.REWORK ; must be a whole number from 0 to 1000",
                "\"promise\": \"PT24H\" ; promise ; must be an object",
                "\"promise\": {\"within\": \"PT24H\"} ; promise.after ; is missing",
                "\"promise\": {\"after\": \"a\"} ; promise.within ; is missing",
                "\"promise\": {\"after\": \"a\", \"within\": 24} ; promise.within ; must be a string",
                "\"promise\": {\"after\": \"a\", \"within\": \"P1M\"} ; promise.within ; months and years have no fixed length",
                "\"promise\": {\"after\": \"a\", \"within\": \"PT0S\"} ; promise.within ; must be above zero",
                "\"promise\": {\"after\": \"x\", \"within\": \"PT1H\"} ; promise.after ; is not the code of a step",
                "\"promise\": {\"after\": \"b\", \"within\": \"PT1H\"} ; promise.after ; names the step itself",
                "\"promise\": {\"after\": \"a\", \"within\": \"PT1H\", \"by\": 1} ; promise.by ; is not a field here",
                "\"target\": 0 ; target ; must be a number above 0 and at most 1",
                "\"target\": 1.01 ; target ; must be a number above 0 and at most 1",
                "\"target\": \"0.9\" ; target ; must be a number above 0 and at most 1",
                "\"causedBy\": \"x\" ; causedBy ; is not the code of a step",
                "\"causedBy\": \"b\" ; causedBy ; names the step itself",
                "\"causedBy\": [\"a\"] ; causedBy ; must be a string"
            })
    void refusesOneFieldOfAStepAtItsPlace(String field, String path, String reason) {
        List<Mistake> mistakes = mistakes(Definitions.withFields(field));
        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(STEP_B + path);
            assertThat(mistake.reason()).startsWith(reason);
        });
    }

    @Test
    void takesTargetsUpToOne() {
        assertThat(mistakes(Definitions.withFields("\"target\": 1"))).isEmpty();
        assertThat(mistakes(Definitions.withFields("\"target\": 0.0001"))).isEmpty();
    }

    @Test
    void namesEveryMistakeOfADefinition() {
        String json = """
                {"code": "other", "title": "x",
                 "stages": [
                  {"name": "One", "steps": [
                    {"code": "a b", "name": "", "standard": {"SPEED": true, "EFFORT": 9}},
                    {"name": "B", "promise": {"after": "nowhere", "within": "soon"}, "target": 2}]},
                  {"name": "One", "steps": []},
                  {"steps": [{"code": "c", "name": "C"}, {"code": "c", "name": "C again", "causedBy": "c"}]},
                  "four"],
                 "ends": ["c", "z", 5]}
                """;
        assertThat(mistakes(json))
                .extracting(Mistake::path)
                .containsExactlyInAnyOrder(
                        "title",
                        "code",
                        "name",
                        "stages[0].steps[0].code",
                        "stages[0].steps[0].name",
                        "stages[0].steps[0].standard.SPEED",
                        "stages[0].steps[0].standard.EFFORT",
                        "stages[0].steps[1].code",
                        "stages[0].steps[1].promise.after",
                        "stages[0].steps[1].promise.within",
                        "stages[0].steps[1].target",
                        "stages[1].name",
                        "stages[1].steps",
                        "stages[2].name",
                        "stages[2].steps[1].code",
                        "stages[2].steps[1].causedBy",
                        "stages[3]",
                        "ends[1]",
                        "ends[2]");
    }

    @Test
    void namesWhatIsMissingInAnEmptyObject() {
        assertThat(mistakes("{}"))
                .containsExactly(
                        new Mistake("code", null, "is missing"),
                        new Mistake("name", null, "is missing"),
                        new Mistake("stages", null, "is missing"));
    }

    @Test
    void refusesAJourneyWithoutStages() {
        assertThat(mistakes("{\"code\": \"j\", \"name\": \"J\", \"stages\": []}"))
                .containsExactly(new Mistake("stages", "[]", "has no stage"));
    }

    @Test
    void showsTheRefusedValueAsItStands() {
        assertThat(mistakes(Definitions.ofSteps("k", "a")))
                .containsExactly(new Mistake("code", "\"k\"", "differs from the code in the address, j"));
    }

    @Test
    void refusesPromisesAndCausesInACircle() {
        String json = """
                {"code": "j", "name": "J", "stages": [{"name": "All", "steps": [
                  {"code": "a", "name": "A", "promise": {"after": "b", "within": "PT1H"}},
                  {"code": "b", "name": "B", "promise": {"after": "a", "within": "PT1H"}, "causedBy": "c"},
                  {"code": "c", "name": "C", "causedBy": "b"}]}]}
                """;
        assertThat(mistakes(json))
                .containsExactly(
                        new Mistake(
                                "stages[0].steps[0].promise.after", "\"b\"", "the promises run in a circle: a → b → a"),
                        new Mistake("stages[0].steps[1].causedBy", "\"c\"", "the causes run in a circle: b → c → b"));
    }

    @Test
    void refusesEndsThatAreNoSteps() {
        assertThat(mistakes("{\"ends\": \"z\", " + Definitions.ofSteps("j", "a").substring(1)))
                .containsExactly(new Mistake("ends", "\"z\"", "is not the code of a step of this journey"));
        assertThat(mistakes("{\"ends\": 3, " + Definitions.ofSteps("j", "a").substring(1)))
                .containsExactly(new Mistake("ends", "3", "must be a step's code or an array of them"));
    }

    @Test
    void refusesNamesThatTheDatabaseCannotKeep() {
        assertThat(mistakes(Definitions.ofSteps("j", "a").replace("Journey j", "a\\u0000b")))
                .extracting(Mistake::path)
                .containsExactly("name");
        assertThat(mistakes(Definitions.ofSteps("j", "a").replace("Step a", "a\\ud83d")))
                .extracting(Mistake::path)
                .containsExactly("stages[0].steps[0].name");
    }

    private static List<Mistake> mistakes(String json) {
        return DefinitionReader.read("j", json).mistakes();
    }
}
