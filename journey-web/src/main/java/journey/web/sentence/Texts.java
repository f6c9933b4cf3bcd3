package journey.web.sentence;

import journey.web.chart.Figures;
import journey.web.sentence.Sentence.Piece;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of pages in the request's language, for what is computed before a template sees it. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** A message whose places are filled with texts. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A message whose places are filled with pieces. */
    public Sentence sentence(String key, Piece... arguments) {
        Object[] places = new Object[arguments.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = "{" + i + "}";
        }
        return Sentence.of(messages.getMessage(key, places, LocaleContextHolder.getLocale()), arguments);
    }

    /** A sentence about so many of something, which has words of its own where that is one. */
    public Sentence counted(String key, long count, Piece... arguments) {
        return sentence(count == 1 ? key + ".one" : key, arguments);
    }

    public Figures figures() {
        return new Figures(LocaleContextHolder.getLocale());
    }
}
