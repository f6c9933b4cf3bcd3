package journey.domain.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import journey.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** A page with its filters, kept under a name. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "view_id")
    private @Nullable Long id;

    private String owner;
    private String name;
    private String address;

    @Enumerated(EnumType.STRING)
    private @Nullable Role sharedWith;

    private Instant savedAt;

    /** For the persistence provider only. */
    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    public SavedView(String owner, String name, String address, @Nullable Role sharedWith, Instant savedAt) {
        this.owner = owner;
        this.name = name;
        this.address = address;
        this.sharedWith = sharedWith;
        this.savedAt = savedAt;
    }

    /** Keeps another page under the same name. */
    public void become(String otherAddress, @Nullable Role otherRole, Instant now) {
        address = otherAddress;
        sharedWith = otherRole;
        savedAt = now;
    }

    public @Nullable Long id() {
        return id;
    }

    /** The username of whoever saved it. */
    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Path and query. */
    public String address() {
        return address;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The role whose people see it too; null: nobody else does. */
    public @Nullable Role sharedWith() {
        return sharedWith;
    }
}
