package journey.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "account_id")
    private @Nullable Long id;

    private String username;
    private String name;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;
    private boolean demo;
    private Instant createdAt;

    /** For the persistence provider only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(Username username, String name, String passwordHash, Role role, boolean demo, Instant createdAt) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An account needs its person's name, not '" + name + "'");
        }
        this.username = username.value();
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.role = role;
        this.enabled = true;
        this.demo = demo;
        this.createdAt = createdAt;
    }

    /** A person's account, enabled at once. */
    public static Account of(Username username, String name, String passwordHash, Role role, Instant createdAt) {
        return new Account(username, name, passwordHash, role, false, createdAt);
    }

    /** An account of the demo company: everybody knows its password, so it works in demo mode only. */
    public static Account ofDemo(Username username, String name, String passwordHash, Role role, Instant createdAt) {
        return new Account(username, name, passwordHash, role, true, createdAt);
    }

    public void enable() {
        enabled = true;
    }

    public void disable() {
        enabled = false;
    }

    public void changeRole(Role to) {
        role = to;
    }

    /** @param newHash what the password encoder made of the new password, never the password itself */
    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public @Nullable Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean demo() {
        return demo;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
