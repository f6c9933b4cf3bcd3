package journey.web.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import journey.domain.touchpoint.Moment;
import journey.service.customer.CustomerService;
import journey.service.customer.CustomerView;
import journey.web.access.SignedIn;
import journey.web.wording.Addresses;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which frontline staff log a touchpoint. */
@Controller
class LogController {

    private final LogDesk desk;
    private final LogStore store;
    private final CustomerService customers;
    private final Addresses addresses;
    private final Wordings wordings;

    LogController(LogDesk desk, LogStore store, CustomerService customers, Addresses addresses, Wordings wordings) {
        this.desk = desk;
        this.store = store;
        this.customers = customers;
        this.addresses = addresses;
        this.wordings = wordings;
    }

    /** The form, filled with what the address says; after a save, ready for the next. */
    @GetMapping("/log")
    ModelAndView ask(@RequestParam Map<String, String> address, @Nullable Principal who, HttpServletRequest request) {
        Wording words = wordings.here();
        if (address.containsKey("pick")) {
            return new ModelAndView("redirect:" + addresses.log(address.getOrDefault("pick", "")));
        }
        Optional<LogForm> kept = address.containsKey(KeptEntry.PARAMETER) ? KeptEntry.of(request) : Optional.empty();
        if (kept.isPresent()) {
            ModelAndView page = show(kept.get(), errors(kept.get()), words);
            return page.addObject("kept", true).addObject("carry", true);
        }
        LogForm asked = desk.completed(LogForm.of(begun(address, who, words)));
        if (!address.containsKey("saved")) {
            return show(asked, errors(asked), words);
        }
        Map<String, String> next = begun(address, who, words);
        next.remove("reference");
        LogForm fresh = LogForm.of(next);
        return show(fresh, errors(fresh), words)
                .addObject("confirmation", confirmation(asked, address.getOrDefault("saved", ""), words));
    }

    @PostMapping("/log")
    ModelAndView take(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        request.setAttribute(KeptEntry.REACHED, true);
        Wording words = wordings.here();
        LogForm form = desk.completed(picked(typed));
        BindingResult errors = errors(form);
        if (typed.containsKey("find") || typed.containsKey("pick")) {
            return show(form, errors, words).addObject("carry", true);
        }
        LogPage page = desk.page(form, words);
        Optional<String> stored = store.store(form, page, errors, words);
        if (stored.isEmpty()) {
            return show(form, errors, words, HttpStatus.UNPROCESSABLE_CONTENT).addObject("carry", true);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KeptEntry.ATTRIBUTE);
        }
        return new ModelAndView("redirect:" + address(form, stored.get()));
    }

    private static LogForm picked(Map<String, String> typed) {
        String pick = typed.get("pick");
        LogForm form = LogForm.of(typed);
        return pick == null ? form : form.about(pick);
    }

    private ModelAndView show(LogForm form, BindingResult errors, Wording words) {
        return show(form, errors, words, HttpStatus.OK);
    }

    private ModelAndView show(LogForm form, BindingResult errors, Wording words, HttpStatus status) {
        LogPage page = desk.page(form, words);
        ModelAndView view = new ModelAndView("log/log");
        view.setStatus(status);
        view.addObject("form", form);
        view.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        view.addObject("page", page);
        view.addObject("chosen", form.isUnplanned() ? "" : StepChoice.code(form.step()));
        view.addObject("outcomes", outcomes(words));
        view.addObject("feelings", scale("log.feeling.", 5, words));
        view.addObject("efforts", scale("log.effort.", 7, words));
        view.addObject("moments", moments(words));
        return view;
    }

    private @Nullable Confirmation confirmation(LogForm asked, String step, Wording words) {
        return desk.transaction(asked)
                .map(facts -> Confirmation.of(facts, step, called(facts.customer()), words))
                .orElse(null);
    }

    private String called(@Nullable String customer) {
        return customer == null
                ? ""
                : customers.customer(customer).map(CustomerView::called).orElse(customer);
    }

    /** What the address says, and for the rest what is likely: now, and by whoever is signed in. */
    private static Map<String, String> begun(Map<String, String> address, @Nullable Principal who, Wording words) {
        Map<String, String> values = new HashMap<>(address);
        ZonedDateTime now = words.now().atZone(words.zone());
        values.putIfAbsent("day", DateTimeFormatter.ISO_LOCAL_DATE.format(now));
        values.putIfAbsent(
                "time",
                DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT).format(now));
        values.putIfAbsent("employee", name(who));
        return values;
    }

    private static String name(@Nullable Principal who) {
        if (who instanceof Authentication signed && signed.getPrincipal() instanceof SignedIn person) {
            return person.fullName();
        }
        return who == null ? "" : who.getName();
    }

    /** Where it goes on after a save, with what the next entry will probably have too. */
    private static String address(LogForm form, String step) {
        return UriComponentsBuilder.fromPath("/log")
                .queryParam("reference", "{reference}")
                .queryParam("saved", "{saved}")
                .queryParam("channel", "{channel}")
                .queryParam("employee", "{employee}")
                .encode()
                .buildAndExpand(form.reference(), step, form.channel(), form.employee())
                .toUriString();
    }

    private static BindingResult errors(LogForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static Map<String, String> outcomes(Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            choices.put(outcome.code(), words.say("log.outcome." + outcome));
        }
        return choices;
    }

    private static Map<String, String> moments(Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.say("log.none"));
        for (Moment moment : Moment.values()) {
            choices.put(moment.name(), words.say("log.moment." + moment));
        }
        return choices;
    }

    private static Map<String, String> scale(String key, int highest, Wording words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int value = 1; value <= highest; value++) {
            choices.put(String.valueOf(value), words.say(key + value));
        }
        choices.put("", words.say("log.unseen"));
        return choices;
    }
}
