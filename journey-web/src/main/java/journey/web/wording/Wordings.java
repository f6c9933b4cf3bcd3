package journey.web.wording;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives the words of a request: its language, the firm's zone, and the moment. */
@Component("wordings")
public class Wordings {

    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    public Wordings(MessageSource messages, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    public Wording here() {
        return new Wording(messages, LocaleContextHolder.getLocale(), zone, clock.instant());
    }
}
