package journey.service.journey;

import java.util.Optional;
import journey.domain.journey.PublishedBlueprint;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface PublishedBlueprintRepository extends Repository<PublishedBlueprint, Integer> {

    Optional<PublishedBlueprint> findByJourneyIdAndVersion(int journeyId, int version);

    PublishedBlueprint save(PublishedBlueprint blueprint);

    void delete(PublishedBlueprint blueprint);

    void flush();

    @NativeQuery("select exists (select from transaction where blueprint_id = :blueprintId)")
    boolean isUsed(@Param("blueprintId") int blueprintId);
}
