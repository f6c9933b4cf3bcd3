package journey.domain.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One stored version of a journey. What it means never changes under its id; a version that nothing uses is replaced by
 * a row of a new id.
 */
@Entity
@Table(name = "blueprint")
public class PublishedBlueprint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "blueprint_id")
    private int blueprintId;

    @Column(name = "journey_id", updatable = false)
    private int journeyId;

    @Column(name = "version", updatable = false)
    private int version;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "definition")
    private String json;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @Column(name = "published_by", updatable = false)
    private String publishedBy;

    @SuppressWarnings("NullAway.Init")
    protected PublishedBlueprint() {}

    PublishedBlueprint(int journeyId, int version, Publication publication) {
        this.journeyId = journeyId;
        this.version = version;
        this.name = publication.definition().name();
        this.json = publication.json();
        this.publishedAt = publication.publishedAt();
        this.publishedBy = publication.publishedBy();
    }

    public int blueprintId() {
        return blueprintId;
    }

    public int journeyId() {
        return journeyId;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String json() {
        return json;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    /** Keeps another wording of the same definition, so that whoever put it gets back what they put. */
    public void reword(String sameDefinition) {
        this.json = sameDefinition;
    }
}
