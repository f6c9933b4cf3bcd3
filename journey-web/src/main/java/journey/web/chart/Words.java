package journey.web.chart;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a drawing in one language, and its figures. */
record Words(MessageSource messages, Locale locale, Figures figures) {

    Words(MessageSource messages, Locale locale) {
        this(messages, locale, new Figures(locale));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("chart." + key, arguments, locale);
    }

    /** A rate, as precise as its interval is. */
    String percent(Rate rate) {
        return figures.percent(rate);
    }

    /** A rate with its interval and its n, for those who hear the page. */
    String rate(Rate rate) {
        return say("rate", percent(rate), figures.interval(rate.low(), rate.high()), figures.count(rate.n()));
    }
}
