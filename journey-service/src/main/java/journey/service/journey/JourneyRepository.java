package journey.service.journey;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import journey.domain.journey.Journey;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface JourneyRepository extends Repository<Journey, Integer> {

    /** The journey, its row locked: whoever else publishes it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from Journey j where j.code = :code")
    Optional<Journey> lock(@Param("code") String code);

    /** Adds the journey without a version; adds nothing if another did so first, after waiting for that one's end. */
    @Modifying
    @NativeQuery(
            "insert into journey (code, latest_version, created_at) values (:code, 0, :now) on conflict (code) do nothing")
    void addIfAbsent(@Param("code") String code, @Param("now") Instant now);
}
