package journey.web.weaklink;

import journey.service.weaklink.rules.ControlChart;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts in words what a control chart tells. */
@Component
class TrendWords {

    private final Texts texts;

    TrendWords(Texts texts) {
        this.texts = texts;
    }

    /** Whether the step is getting worse or better, and in which week that began. */
    String say(ControlChart chart) {
        String since = chart.began().map(texts.figures()::day).orElse("");
        if (chart.isFalling()) {
            return texts.say("weaklinks.trend.falling", since);
        }
        return chart.isRising() ? texts.say("weaklinks.trend.rising", since) : texts.say("weaklinks.trend.steady");
    }

    /** What is out of the ordinary in a week. */
    String signal(ControlChart.Signal signal) {
        return texts.say("weaklinks.signal." + signal.name().toLowerCase(java.util.Locale.ROOT));
    }
}
