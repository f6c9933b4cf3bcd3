package journey.web.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import journey.service.draft.DraftService;
import journey.service.draft.PlanText;
import journey.service.draft.StartingPlans;
import journey.service.draft.rules.CodeRule;
import journey.service.journey.JourneyService;
import journey.service.journey.Mistake;
import journey.service.journey.rules.WordRule;
import journey.web.access.SignedIn;
import journey.web.sentence.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Begins the plan of a new journey: from a template, from what was recorded, from a definition, or from nothing. */
@Controller
@RequestMapping("/journeys/new")
class NewJourneyController {

    private final DraftService drafts;
    private final StartingPlans plans;
    private final JourneyService journeys;
    private final Texts texts;

    NewJourneyController(DraftService drafts, StartingPlans plans, JourneyService journeys, Texts texts) {
        this.drafts = drafts;
        this.plans = plans;
        this.journeys = journeys;
        this.texts = texts;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        return page(new NewJourneyForm("", "", NewJourneyForm.EMPTY, ""), List.of(), who, model);
    }

    @PostMapping
    String begin(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") NewJourneyForm form,
            BindingResult errors,
            Model model) {
        String code = code(form);
        check(form, code, errors);
        List<Mistake> mistakes = !errors.hasErrors() && form.from().equals(NewJourneyForm.JSON)
                ? journeys.read(code, form.json()).mistakes()
                : List.of();
        if (errors.hasErrors() || !mistakes.isEmpty()) {
            return page(form, mistakes, who, model);
        }
        Optional<PlanText> plan = plan(form, code);
        if (plan.isEmpty()) {
            errors.rejectValue("from", "draft.new.from.missing");
            return page(form, mistakes, who, model);
        }
        if (!drafts.begin(code, who.username(), plan.get())) {
            errors.rejectValue("code", "draft.new.code.begun", new Object[] {code}, "");
            return page(form, mistakes, who, model);
        }
        return "redirect:" + DraftController.address(code, "", Part.JOURNEY);
    }

    /** The code that was typed, or else the definition's, or else one that reads as the name does. */
    private String code(NewJourneyForm form) {
        if (!form.code().isEmpty()) {
            return form.code();
        }
        String own = form.from().equals(NewJourneyForm.JSON) ? plans.codeOf(form.json()) : "";
        return own.isEmpty() ? CodeRule.of(form.name()) : own;
    }

    private void check(NewJourneyForm form, String code, BindingResult errors) {
        if (form.name().isEmpty() && !form.from().equals(NewJourneyForm.JSON)) {
            errors.rejectValue("name", "draft.new.name.missing");
        } else if (!form.name().isEmpty() && WordRule.refusedName(form.name()) != null) {
            errors.rejectValue("name", "draft.new.name.wrong");
        }
        if (WordRule.refusedCode(code) != null || WordRule.refusedJourney(code) != null) {
            errors.rejectValue("code", "draft.new.code.wrong");
        } else if (journeys.latest(code).isPresent()) {
            errors.rejectValue("code", "draft.new.code.taken", new Object[] {code}, "");
        }
    }

    private Optional<PlanText> plan(NewJourneyForm form, String code) {
        return switch (form.from()) {
            case NewJourneyForm.EMPTY -> Optional.of(plans.empty(code, form.name()));
            case NewJourneyForm.JSON -> Optional.of(plans.of(form.json(), form.name()));
            case NewJourneyForm.RECORDED -> plans.recorded(code, form.name(), texts.say("draft.stage.new", 1));
            default -> plans.template(form.from(), code, form.name(), LocaleContextHolder.getLocale());
        };
    }

    private String page(NewJourneyForm form, List<Mistake> mistakes, SignedIn who, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put(NewJourneyForm.EMPTY, texts.say("draft.from.empty"));
        StartingPlans.TEMPLATES.forEach(template -> starts.put(template, texts.say("draft.from." + template)));
        if (plans.anythingRecorded()) {
            starts.put(NewJourneyForm.RECORDED, texts.say("draft.from.recorded"));
        }
        starts.put(NewJourneyForm.JSON, texts.say("draft.from.json"));
        model.addAttribute("starts", starts);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("begun", begun(who));
        return "draft/new";
    }

    /** The person's drafts of journeys that do not exist yet. */
    private List<String> begun(SignedIn who) {
        Set<String> there = new java.util.HashSet<>();
        journeys.all().forEach(journey -> there.add(journey.code()));
        return drafts.journeys(who.username()).stream()
                .filter(code -> !there.contains(code))
                .toList();
    }
}
