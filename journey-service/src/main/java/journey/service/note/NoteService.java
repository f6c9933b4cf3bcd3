package journey.service.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import journey.domain.note.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people note of days and steps. */
@Service
public class NoteService {

    private final NoteRepository notes;
    private final Clock clock;

    NoteService(NoteRepository notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Whoever writes a note. */
    public record Author(String username, String name) {}

    /**
     * Notes something; of a day, of a step of a journey, or of both.
     *
     * @param journey null: of the whole firm
     */
    @Transactional
    public void add(
            @Nullable String journey, @Nullable String step, @Nullable LocalDate day, String text, Author author) {
        notes.save(new Note(journey, step, day, text, author.username(), author.name(), clock.instant()));
    }

    /** All notes; of a journey its own and those of the whole firm. The latest day first, those without a day at the end. */
    @Transactional(readOnly = true)
    public List<Note> of(@Nullable String journey) {
        List<Note> found = journey == null
                ? notes.findAllByOrderByDayDescWrittenAtDesc()
                : notes.findByJourneyOrJourneyIsNullOrderByDayDescWrittenAtDesc(journey);
        return found.stream()
                .sorted(java.util.Comparator.comparing((Note note) -> note.day() == null))
                .toList();
    }

    /** Removes a note: one's own, or as administrator anybody's. */
    @Transactional
    public void remove(long id, String username, boolean administrator) {
        notes.findById(id)
                .filter(note -> administrator || note.author().equals(username))
                .ifPresent(notes::delete);
    }
}
