package journey.web.note;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import journey.domain.access.Role;
import journey.service.journey.JourneyService;
import journey.service.note.NoteService;
import journey.web.access.Redirects;
import journey.web.access.SignedIn;
import journey.web.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/notes")
class NoteController {

    private final NoteService notes;
    private final JourneyService journeys;

    NoteController(NoteService notes, JourneyService journeys) {
        this.notes = notes;
        this.journeys = journeys;
    }

    static boolean mayRemove(SignedIn who, String author) {
        return who.role() == Role.ADMIN || who.username().equals(author);
    }

    /** Asked again, with everything that was typed, where something is wrong; otherwise back to the page. */
    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn who, @Valid @ModelAttribute("form") NoteForm form, BindingResult errors) {
        LocalDate day = day(form.day(), errors);
        String journey = form.journey().isEmpty() ? null : form.journey();
        String step = form.step().isEmpty() ? null : form.step();
        if (day == null && step == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "note.place.missing");
        }
        if ((journey != null && journeys.latest(journey).isEmpty()) || (journey == null && step != null)) {
            errors.reject("note.journey.unknown");
        }
        if (errors.hasErrors()) {
            return "note/add";
        }
        notes.add(journey, step, day, form.text(), new NoteService.Author(who.username(), who.fullName()));
        return Redirects.to(Viewer.mayOpen(who.role(), form.address()) ? form.address() + "#notes" : "/");
    }

    @PostMapping("/{id}/remove")
    String remove(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "/") String address) {
        notes.remove(id, who.username(), who.role() == Role.ADMIN);
        return Redirects.to(Viewer.mayOpen(who.role(), address) ? address + "#notes" : "/");
    }

    private static @Nullable LocalDate day(String text, BindingResult errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below
        }
        errors.rejectValue("day", "note.day.wrong");
        return null;
    }
}
