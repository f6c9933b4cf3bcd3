package journey.service.view;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import journey.domain.access.Role;
import journey.domain.view.SavedView;
import journey.domain.view.StartView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pages with their filters under names, each person's own, and shows those that are shared with a role. */
@Service
public class ViewService {

    /** Nobody finds anything among more. */
    public static final int MOST_VIEWS = 100;

    private final SavedViewRepository views;
    private final StartViewRepository starts;
    private final Clock clock;

    ViewService(SavedViewRepository views, StartViewRepository starts, Clock clock) {
        this.views = views;
        this.starts = starts;
        this.clock = clock;
    }

    /** A person's own views and those shared with the person's role, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String username, Role role) {
        return views.findByOwnerOrSharedWithOrderByName(username, role);
    }

    /**
     * Keeps a page; under a name that its owner has already, in the place of the other page.
     *
     * @return empty where its owner has too many
     */
    @Transactional
    public Optional<Kept> save(String owner, String name, String address, @Nullable Role sharedWith) {
        SavedView view = views.findByOwnerAndName(owner, name).orElse(null);
        boolean isOther = view != null && !view.address().equals(address);
        if (view == null) {
            if (views.countByOwner(owner) >= MOST_VIEWS) {
                return Optional.empty();
            }
            view = new SavedView(owner, name, address, sharedWith, clock.instant());
        } else {
            view.become(address, sharedWith, clock.instant());
        }
        return Optional.of(
                new Kept(Objects.requireNonNull(views.saveAndFlush(view).id()), isOther));
    }

    /**
     * A view that was kept.
     *
     * @param replaced whether its name led to another page before
     */
    public record Kept(long id, boolean replaced) {}

    /** Removes a view of the person's own; another's stays. */
    @Transactional
    public void delete(String owner, long id) {
        views.findById(id).filter(view -> view.owner().equals(owner)).ifPresent(views::delete);
    }

    /** Lets the person's day begin with a view that the person sees. */
    @Transactional
    public void startWith(String username, Role role, long id) {
        if (visible(username, role, id).isPresent()) {
            starts.save(new StartView(username, id));
        }
    }

    /** Lets the person's day begin where everybody's does. */
    @Transactional
    public void startAsUsual(String username) {
        starts.findById(username).ifPresent(start -> starts.deleteById(username));
    }

    /** The view with which the person's day begins, as long as the person sees it; empty: the usual page. */
    @Transactional(readOnly = true)
    public Optional<SavedView> start(String username, Role role) {
        return starts.findById(username).flatMap(start -> visible(username, role, start.viewId()));
    }

    private Optional<SavedView> visible(String username, Role role, long id) {
        return views.findById(id).filter(view -> view.owner().equals(username) || view.sharedWith() == role);
    }
}
