package journey.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.service.search.Found;
import journey.service.search.SearchService;
import journey.web.access.Viewer;
import journey.web.scope.Addresses;
import journey.web.search.SearchPage.Hit;
import journey.web.search.SearchPage.Kind;
import journey.web.sentence.Texts;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

    private static final int LONGEST = 200;
    private static final int EXACT = 0;
    private static final int BEGINNING = 1;
    private static final int CONTAINING = 3;

    private final SearchService search;
    private final Texts texts;
    private final journey.web.wording.Addresses references;

    SearchController(SearchService search, Texts texts, journey.web.wording.Addresses references) {
        this.search = search;
        this.texts = texts;
        this.references = references;
    }

    /** Frontline staff find no steps: the pages behind them are not theirs. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Authentication who, Model model) {
        String typed = q.strip();
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        boolean readsAll =
                who.getAuthorities().stream().noneMatch(authority -> "ROLE_FRONTLINE".equals(authority.getAuthority()));
        Found found = search.find(words, readsAll);
        String only = onlyOne(words, found);
        if (only != null) {
            return "redirect:" + only;
        }
        model.addAttribute("searched", words);
        model.addAttribute(
                "page", page(words, found, model.getAttribute("viewer") instanceof Viewer viewer ? viewer : null));
        return "search/search";
    }

    /** Whoever types a whole reference means just that, in whatever case, unless several are called so. */
    private @Nullable String onlyOne(String words, Found found) {
        List<String> called = Stream.concat(
                        found.transactions().stream()
                                .filter(transaction -> transaction.reference().equalsIgnoreCase(words))
                                .map(transaction -> references.transaction(transaction.reference())),
                        found.customers().stream()
                                .filter(customer -> customer.reference().equalsIgnoreCase(words))
                                .map(customer -> references.customer(customer.reference())))
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    /** The kinds of which one thing fits best go first. */
    private SearchPage page(String words, Found found, @Nullable Viewer viewer) {
        List<Kind> kinds = new ArrayList<>();
        add(kinds, "pages", pages(words, viewer));
        add(kinds, "customers", found.customers().stream().map(this::hit).toList());
        add(kinds, "transactions", found.transactions().stream().map(this::hit).toList());
        add(
                kinds,
                "journeys",
                found.journeys().stream().map(SearchController::hit).toList());
        add(kinds, "steps", found.steps().stream().map(SearchController::hit).toList());
        add(
                kinds,
                "departments",
                found.departments().stream().map(SearchController::hit).toList());
        kinds.sort(Comparator.comparingInt(kind -> kind.hits().get(0).rank()));
        String key = words.isEmpty()
                ? "search.sentence.empty"
                : kinds.isEmpty() ? "search.sentence.none" : "search.sentence";
        return new SearchPage(texts.say(key, words), kinds);
    }

    private void add(List<Kind> kinds, String kind, List<Hit> hits) {
        if (!hits.isEmpty()) {
            kinds.add(new Kind(texts.say("search." + kind), hits));
        }
    }

    /** The pages that this person may open, by their names in the reader's language. */
    private List<Hit> pages(String words, @Nullable Viewer viewer) {
        if (viewer == null || words.isEmpty()) {
            return List.of();
        }
        Locale locale = LocaleContextHolder.getLocale();
        String wanted = words.toLowerCase(locale);
        return Stream.concat(viewer.getEntries().stream(), viewer.getMore().stream())
                .map(entry -> new Viewer.Entry(entry.path(), texts.say("layout." + entry.name()), entry.filtered()))
                .filter(entry -> entry.name().toLowerCase(locale).contains(wanted))
                .map(entry -> {
                    String name = entry.name().toLowerCase(locale);
                    int rank = name.equals(wanted) ? EXACT : name.startsWith(wanted) ? BEGINNING : CONTAINING;
                    return new Hit(rank, entry.name(), "", entry.path());
                })
                .sorted(Comparator.comparingInt(Hit::rank))
                .toList();
    }

    private static Hit hit(Found.Journey journey) {
        return new Hit(
                journey.rank(), journey.name(), journey.code(), "/journeys/" + Addresses.segment(journey.code()));
    }

    private static Hit hit(Found.Department department) {
        return new Hit(
                department.rank(),
                Wording.named(department.code()),
                "",
                "/departments/" + Addresses.segment(department.code()));
    }

    private Hit hit(Found.Customer customer) {
        return new Hit(
                customer.rank(),
                Objects.requireNonNullElse(customer.name(), customer.reference()),
                joined(customer.name() == null ? null : customer.reference(), customer.segment()),
                references.customer(customer.reference()));
    }

    private Hit hit(Found.Transaction transaction) {
        return new Hit(
                transaction.rank(),
                transaction.reference(),
                joined(transaction.label(), transaction.journey(), transaction.customer()),
                references.transaction(transaction.reference()));
    }

    private static Hit hit(Found.Step step) {
        return new Hit(
                step.rank(),
                step.name(),
                joined(step.journeyName(), step.department() == null ? null : Wording.named(step.department())),
                "/weak-links/" + Addresses.segment(step.journey()) + "/" + Addresses.segment(step.step()));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
