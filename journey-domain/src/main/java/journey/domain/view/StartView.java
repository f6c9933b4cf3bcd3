package journey.domain.view;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The view with which somebody's day begins. */
@Entity
@Table(name = "start_view")
public class StartView {

    @Id
    private String owner;

    private long viewId;

    /** For the persistence provider only. */
    @SuppressWarnings("NullAway.Init")
    protected StartView() {}

    public StartView(String owner, long viewId) {
        this.owner = owner;
        this.viewId = viewId;
    }

    public String owner() {
        return owner;
    }

    public long viewId() {
        return viewId;
    }
}
