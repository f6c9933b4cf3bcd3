package journey.domain.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody knows of a day, of a step, or of both. It is never changed, only removed. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "note_id")
    private @Nullable Long id;

    private @Nullable String journey;
    private @Nullable String step;
    private @Nullable LocalDate day;
    private String text;
    private String author;
    private String authorName;
    private Instant writtenAt;

    /** For the persistence provider only. */
    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    /**
     * @param journey code of a journey; null: of the whole firm
     * @param step code of a step of that journey; null: of all of it
     * @param day null: of no day
     * @param author username of whoever wrote it
     */
    public Note(
            @Nullable String journey,
            @Nullable String step,
            @Nullable LocalDate day,
            String text,
            String author,
            String authorName,
            Instant writtenAt) {
        if (day == null && step == null) {
            throw new IllegalArgumentException("a note is about a day or a step");
        }
        if (journey == null && step != null) {
            throw new IllegalArgumentException("a step is one of a journey's");
        }
        this.journey = journey;
        this.step = step;
        this.day = day;
        this.text = text;
        this.author = author;
        this.authorName = authorName;
        this.writtenAt = writtenAt;
    }

    public @Nullable Long id() {
        return id;
    }

    public @Nullable String journey() {
        return journey;
    }

    public @Nullable String step() {
        return step;
    }

    public @Nullable LocalDate day() {
        return day;
    }

    public String text() {
        return text;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
