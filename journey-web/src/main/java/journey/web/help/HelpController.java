package journey.web.help;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All words with their meaning, and how to begin. */
@Controller
class HelpController {

    /** Each word is explained where it stands, by the same text. */
    private static final List<String> TERMS = List.of(
            "everything",
            "full",
            "well",
            "unknown",
            "interval",
            "bounds",
            "yield",
            "target",
            "standard",
            "promise",
            "weaklink",
            "gain",
            "only",
            "importance",
            "outcome",
            "trend",
            "change",
            "score",
            "shape",
            "coverage",
            "measured",
            "unplanned",
            "deviation",
            "handover",
            "variant",
            "moment",
            "weight",
            "version");

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("terms", TERMS);
        return "help/help";
    }
}
