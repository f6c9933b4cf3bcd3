package journey.service.journey;

import journey.domain.journey.Definition;
import journey.domain.journey.Journey;
import journey.domain.journey.Publication;
import journey.domain.journey.PublishedBlueprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a definition as a version, one publisher of a journey at a time. */
@Component
class Publisher {

    private final BlueprintQuery query;
    private final JourneyRepository journeys;
    private final PublishedBlueprintRepository blueprints;
    private final BlueprintStepRepository steps;

    Publisher(
            BlueprintQuery query,
            JourneyRepository journeys,
            PublishedBlueprintRepository blueprints,
            BlueprintStepRepository steps) {
        this.query = query;
        this.journeys = journeys;
        this.blueprints = blueprints;
        this.steps = steps;
    }

    /** Stores the definition, unless the latest version means the same. A version that is in use stays as it is. */
    @Transactional
    public PublishOutcome publish(Publication publication) {
        Journey journey = lock(publication);
        PublishedBlueprint latest = latest(journey);
        if (latest == null) {
            store(journey.publishNext(publication), publication);
            return new PublishOutcome.Published(journey.latestVersion(), true);
        }
        if (publication.definition().equals(meaning(journey, latest))) {
            latest.reword(publication.json());
            return new PublishOutcome.Unchanged(latest.version());
        }
        if (blueprints.isUsed(latest.blueprintId())) {
            store(journey.publishNext(publication), publication);
        } else {
            replace(journey, latest, publication);
        }
        return new PublishOutcome.Published(journey.latestVersion(), false);
    }

    /**
     * Stores the definition as the next version, unless the latest one means the same, or is another than the writer of
     * this one has seen. Nothing is replaced.
     *
     * @param seen id of the version that the writer began with; 0: of none
     */
    @Transactional
    public PublishOutcome publishOnto(int seen, Publication publication) {
        Journey journey = lock(publication);
        PublishedBlueprint latest = latest(journey);
        if (latest != null && publication.definition().equals(meaning(journey, latest))) {
            return new PublishOutcome.Unchanged(latest.version());
        }
        // where there is none any more nobody is overtaken
        if (latest != null && latest.blueprintId() != seen) {
            return new PublishOutcome.Overtaken(journey.latestVersion());
        }
        store(journey.publishNext(publication), publication);
        return new PublishOutcome.Published(journey.latestVersion(), latest == null);
    }

    private @Nullable PublishedBlueprint latest(Journey journey) {
        return blueprints
                .findByJourneyIdAndVersion(journey.journeyId(), journey.latestVersion())
                .orElse(null);
    }

    private Journey lock(Publication publication) {
        String code = publication.definition().code();
        query.holdAlone(code);
        return journeys.lock(code).orElseGet(() -> {
            journeys.addIfAbsent(code, publication.publishedAt());
            return journeys.lock(code).orElseThrow();
        });
    }

    private void replace(Journey journey, PublishedBlueprint unused, Publication publication) {
        blueprints.delete(unused);
        // the version's number is free for the new row only once the old one is gone
        blueprints.flush();
        store(journey.publishAgain(publication), publication);
    }

    private void store(PublishedBlueprint blueprint, Publication publication) {
        int id = blueprints.save(blueprint).blueprintId();
        blueprints.flush();
        steps.add(id, publication.definition().steps());
    }

    private static @Nullable Definition meaning(Journey journey, PublishedBlueprint blueprint) {
        return DefinitionReader.read(journey.code(), blueprint.json()).definition();
    }
}
