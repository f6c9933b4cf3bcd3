package journey.web.view;

import java.util.List;
import java.util.stream.Stream;
import journey.domain.access.Role;
import journey.domain.view.SavedView;
import journey.service.view.ViewService;
import journey.web.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views that a page offers; asked for by the template, so that only pages that show them read them. */
@Component("savedViews")
public class SavedViews {

    private final ViewService views;

    SavedViews(ViewService views) {
        this.views = views;
    }

    /** With whom a view can be shared. */
    public List<String> roles() {
        return Stream.of(Role.values()).map(Role::name).toList();
    }

    public List<SavedView> of(@Nullable Viewer viewer) {
        return viewer == null ? List.of() : views.of(viewer.username(), viewer.role());
    }
}
