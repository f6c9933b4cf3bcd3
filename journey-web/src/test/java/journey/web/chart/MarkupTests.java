package journey.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTests {

    @Test
    void escapesTextAndAttributes() {
        String html = new Markup()
                .open("p", "title", "\"><script>'")
                .text("<b>&\"'")
                .close()
                .toString();

        assertThat(html).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void leavesOutAnAttributeWithoutValue() {
        assertThat(new Markup().empty("path", "d", "M0 0", "class", null).toString())
                .isEqualTo("<path d=\"M0 0\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"style", "onclick", "a b", "", "x=\"y\""})
    void refusesNamesThatThePolicyForbids(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().empty("p", name, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//evil.example", "/\\evil"})
    void makesNoLinkOfAnAddressThatLeavesOrRuns(String href) {
        String html = new Markup().openLink(href, "name").close().toString();

        assertThat(html).isEqualTo("<span class=\"name\"></span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/journeys/a?b=c", "?page=2", "#main", "https://example.org/x"})
    void linksOrdinaryAddresses(String href) {
        assertThat(new Markup().openLink(href, "name").close().toString()).startsWith("<a href=\"" + href + "\"");
    }

    @Test
    void refusesToEndWithAnElementLeftOpen() {
        Markup markup = new Markup().open("p");

        assertThatIllegalStateException().isThrownBy(markup::toString).withMessageContaining("p");
    }

    @Test
    void writesCoordinatesWithAPointInEveryLanguage() {
        assertThat(Markup.num(3.0001)).isEqualTo("3");
        assertThat(Markup.num(-0.257)).isEqualTo("-0.26");
        assertThatIllegalArgumentException().isThrownBy(() -> Markup.num(Double.NaN));
    }
}
