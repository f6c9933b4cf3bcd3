package journey.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import journey.web.access.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets anybody choose the language of pages. */
@Controller
class LanguageController {

    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    /** Back to the page, in that language; one that pages do not speak changes nothing. */
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.spoken(language).ifPresent(locale -> languages.setLocale(request, response, locale));
        return Redirects.to(address.matches("/(?![/\\\\])[^\\s\\\\]*") ? address : "/");
    }
}
