package journey.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.imports.ImportProgress;
import journey.service.imports.ImportService;
import journey.service.imports.ImportSettings;
import journey.service.imports.UnknownImportException;
import journey.service.imports.rules.Layout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Imports for people: a file is chosen, and its progress and outcome are seen. */
@Controller
@RequestMapping("/imports")
class ImportController {

    private static final int LATEST = 50;
    private static final int SHOWN_REFUSALS = 100;
    private static final String REFRESH_SECONDS = "2";

    private final ImportService imports;
    private final ZoneId firmZone;
    private final Clock clock;

    ImportController(ImportService imports, ZoneId firmZone, Clock clock) {
        this.imports = imports;
        this.firmZone = firmZone;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("importForm", new ImportForm(FactKind.TOUCHPOINTS, null, firmZone.getId(), false));
        return list(model, imports.latest(LATEST));
    }

    private String list(Model model, List<ImportProgress> latest) {
        model.addAttribute("jobs", latest.stream().map(this::page).toList());
        model.addAttribute(
                "kinds", Arrays.stream(FactKind.values()).map(KindChoice::of).toList());
        return "imports/list";
    }

    @PostMapping
    String receive(@ModelAttribute("importForm") ImportForm form, BindingResult result, Model model, Principal by)
            throws IOException {
        FactKind kind = form.kind();
        MultipartFile file = form.file();
        ZoneId zone = zone(form.zone(), result);
        if (kind == null) {
            result.rejectValue("kind", "imports.error.kind");
        }
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "imports.error.file");
        }
        if (result.hasErrors() || kind == null || file == null) {
            return list(model, imports.latest(LATEST));
        }
        ImportSettings settings =
                new ImportSettings(zone, Set.of(), form.checksOnly(), file.getOriginalFilename(), by.getName());
        try (InputStream in = file.getInputStream()) {
            return "redirect:/imports/" + imports.receive(kind, in, settings);
        }
    }

    private ZoneId zone(@Nullable String name, BindingResult result) {
        try {
            return name == null || name.isBlank() ? firmZone : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            result.rejectValue("zone", "imports.error.zone");
            return firmZone;
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        ImportProgress job = imports.progress(id);
        if (job.isUnfinished()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        Optional<Set<String>> inTheWay = imports.columnsInTheWay(id);
        model.addAttribute("page", page(job));
        model.addAttribute("refusals", imports.firstRefusals(id, SHOWN_REFUSALS));
        model.addAttribute("notices", imports.notices(id));
        model.addAttribute("columns", Layout.labels(job.kind()));
        model.addAttribute("curable", inTheWay.isPresent());
        model.addAttribute("inTheWay", String.join(", ", inTheWay.orElse(Set.of())));
        return "imports/show";
    }

    @PostMapping("/{id:\\d{1,18}}/go-on")
    String goOn(@PathVariable long id) throws IOException {
        imports.goOnWithoutUnknownColumns(id);
        return "redirect:/imports/" + id;
    }

    private ImportPage page(ImportProgress job) {
        return ImportPage.of(job, clock.instant(), firmZone);
    }

    @ExceptionHandler
    void unknown(UnknownImportException unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value(), unknown.getMessage());
    }
}
