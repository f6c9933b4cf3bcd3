package journey.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language and region: the language that was chosen here, or else the first of the browser's that pages
 * speak. The region is the browser's, so that dates and numbers are written as its reader writes them.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    /** The languages that pages speak, each with the region that holds where the browser names none. */
    static final List<Locale> SPOKEN = List.of(Locale.UK, Locale.forLanguageTag("pt-BR"));

    private static final String COOKIE = "journey-language";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        Locale language = chosen == null ? null : spoken(chosen.getValue()).orElse(null);
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> language == null ? isSpoken(locale) : isOf(locale, language))
                .findFirst()
                .map(Languages::withRegion)
                .orElse(language == null ? SPOKEN.get(0) : language);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    /** The spoken language of this code. */
    static Optional<Locale> spoken(String code) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }

    private static boolean isSpoken(Locale locale) {
        return SPOKEN.stream().anyMatch(spoken -> isOf(locale, spoken));
    }

    private static boolean isOf(Locale locale, Locale language) {
        return locale.getLanguage().equals(language.getLanguage());
    }

    private static Locale withRegion(Locale locale) {
        return locale.getCountry().isEmpty()
                ? spoken(locale.getLanguage()).orElse(locale)
                : new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setRegion(locale.getCountry())
                        .build();
    }
}
