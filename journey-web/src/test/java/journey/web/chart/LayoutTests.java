package journey.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import journey.domain.access.Role;
import journey.web.access.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest
@org.springframework.test.context.ContextConfiguration(classes = LayoutTests.Pages.class)
class LayoutTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void rendersEveryFragmentAndKeepsThePageForAnEye() throws Exception {
        String page = page("MANAGER", true);
        Files.writeString(Path.of("target/gallery.html"), page);

        assertThat(page)
                .contains("<title>Gallery · Journey</title>", "class=\"link confirmed\"", "class=\"map paper-")
                .contains("id=\"name-error\"", "aria-invalid=\"true\"")
                .doesNotContain("??", " style=", "<script>", "th:");
    }

    @Test
    void showsOnlyThePagesThatTheRoleMayOpen() throws Exception {
        assertThat(page("MANAGER", true))
                .contains("href=\"/journeys\"", "href=\"/reports\"")
                .doesNotContain("href=\"/admin\"", "href=\"/imports\"");
        assertThat(page("FRONTLINE", true))
                .contains("href=\"/log\"", "href=\"/customers\"")
                .doesNotContain("href=\"/admin\"", "href=\"/imports\"", "href=\"/journeys\"");
        assertThat(page("ADMIN", true)).contains("href=\"/admin\"", "href=\"/imports\"", "href=\"/log\"");
    }

    @Test
    void marksTheOpenPageAndLetsThePersonSignOutSafely() throws Exception {
        assertThat(page("MANAGER", true))
                .containsPattern("href=\"/\"[^>]*aria-current=\"page\"")
                .contains("action=\"/sign-out\"", "name=\"_csrf\"", ">maya<");
    }

    @Test
    void saysThatTheCompanyIsSimulatedOnlyWhenItIs() throws Exception {
        assertThat(page("MANAGER", true)).contains("simulated company");
        assertThat(page("MANAGER", false)).doesNotContain("simulated company");
    }

    private String page(String role, boolean simulated) throws Exception {
        return mvc.perform(get("/gallery")
                        .param("simulated", String.valueOf(simulated))
                        .locale(Locale.ENGLISH)
                        .with(user("maya").roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    record Form(String name, String step, String note, boolean sure) {}

    @Controller
    static class GalleryController {

        @GetMapping("/gallery")
        String gallery(Model model, boolean simulated, Authentication who) {
            Role role = Role.valueOf(
                    who.getAuthorities().iterator().next().getAuthority().replace("ROLE_", ""));
            model.addAttribute("viewer", viewer(role));
            Form form = new Form("", "b", "", false);
            BindingResult errors = new BeanPropertyBindingResult(form, "form");
            errors.rejectValue("name", "empty", "Say which order or customer it was.");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            model.addAttribute("simulated", simulated);
            model.addAttribute("chain", Samples.chain());
            model.addAttribute("trend", Samples.trend());
            model.addAttribute("map", Samples.map());
            model.addAttribute("line", Samples.beadLine());
            model.addAttribute("bead", Bead.NOT_WELL);
            model.addAttribute("collage", Samples.collage());
            model.addAttribute("long", Samples.longChain(30));
            model.addAttribute("few", Samples.longChain(3));
            model.addAttribute("states", List.of(State.CONFIRMED, State.WATCH, State.OK, State.NONE));
            model.addAttribute("chains", List.of(Samples.chain(), Samples.longChain(12), Samples.longChain(30)));
            model.addAttribute("options", Map.of("a", "Handed to carrier", "b", "Packed", "c", "Something unplanned"));
            return "chart/gallery";
        }
    }

    private static Viewer viewer(Role role) {
        return new Viewer(
                "maya",
                "maya",
                role,
                role == Role.MANAGER,
                role == Role.FRONTLINE,
                role == Role.ANALYST,
                role == Role.ADMIN);
    }

    // no @Configuration: tests that start the whole application must not find it
    @EnableWebSecurity
    @Import({Charts.class, GalleryController.class})
    static class Pages {}
}
