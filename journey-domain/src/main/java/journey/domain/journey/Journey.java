package journey.domain.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A journey by its code, and which of its versions is the latest. Whoever publishes locks its row, so versions follow
 * one another without gaps.
 */
@Entity
@Table(name = "journey")
public class Journey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "journey_id")
    private int journeyId;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "latest_version")
    private int latestVersion;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Journey() {}

    public int journeyId() {
        return journeyId;
    }

    public String code() {
        return code;
    }

    /** The latest version's number; 0 while nothing is published. */
    public int latestVersion() {
        return latestVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Publishes a definition as the version after the latest one. */
    public PublishedBlueprint publishNext(Publication publication) {
        latestVersion++;
        return new PublishedBlueprint(journeyId, latestVersion, publication);
    }

    /** Publishes a definition in the place of the latest version, which nothing uses yet. */
    public PublishedBlueprint publishAgain(Publication publication) {
        if (latestVersion == 0) {
            throw new IllegalStateException("journey " + code + " has no version to replace");
        }
        return new PublishedBlueprint(journeyId, latestVersion, publication);
    }
}
