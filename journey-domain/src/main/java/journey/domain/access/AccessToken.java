package journey.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a program shows instead of a person's password. Only the hash is known here: the token was shown once. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    /** A use is noted once in this time, so that a busy program does not write with every request. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "token_id")
    private @Nullable Long id;

    private String name;
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    /** For the persistence provider only. */
    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    public AccessToken(String name, String tokenHash, Role role, String createdBy, Instant createdAt) {
        this.name = name.strip();
        this.tokenHash = tokenHash;
        this.role = role;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** From now on refused. A second time changes nothing: the first revocation is the one that counts. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Notes that it was shown. */
    public void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String tokenHash() {
        return tokenHash;
    }

    public Role role() {
        return role;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
