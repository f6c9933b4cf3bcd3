package journey.web.help;

import jakarta.servlet.http.HttpServletRequest;
import journey.service.demo.DemoMode;
import journey.web.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages of the demo company be stops of the tour. */
@ControllerAdvice(annotations = Controller.class)
class TourAdvice {

    private final DemoMode demo;

    TourAdvice(DemoMode demo) {
        this.demo = demo;
    }

    @ModelAttribute("tour")
    @Nullable Tour tour(HttpServletRequest request, @ModelAttribute("viewer") @Nullable Viewer viewer) {
        String stop = request.getParameter("tour");
        return viewer != null && stop != null && stop.matches("\\d{1,2}") && demo.simulated()
                ? Tour.at(Integer.parseInt(stop), viewer.role())
                : null;
    }
}
