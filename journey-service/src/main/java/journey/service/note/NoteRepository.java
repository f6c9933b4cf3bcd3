package journey.service.note;

import java.util.List;
import java.util.Optional;
import journey.domain.note.Note;
import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<Note, Long> {

    Note save(Note note);

    void delete(Note note);

    Optional<Note> findById(long id);

    List<Note> findAllByOrderByDayDescWrittenAtDesc();

    List<Note> findByJourneyOrJourneyIsNullOrderByDayDescWrittenAtDesc(String journey);
}
