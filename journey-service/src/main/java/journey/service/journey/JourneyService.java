package journey.service.journey;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.domain.journey.Publication;
import journey.service.journey.BlueprintQuery.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes journeys' definitions and gives their versions. */
@Service
public class JourneyService {

    /** The largest definition that is read, in bytes of UTF-8. */
    public static final int MOST_BYTES = DefinitionReader.MOST_BYTES;

    private final BlueprintQuery query;
    private final BlueprintStepRepository steps;
    private final Publisher publisher;
    private final Clock clock;
    private final Map<Integer, Blueprint> remembered = new ConcurrentHashMap<>();

    JourneyService(BlueprintQuery query, BlueprintStepRepository steps, Publisher publisher, Clock clock) {
        this.query = query;
        this.steps = steps;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Publishes a definition as the journey's latest version: the next one, or in the place of the latest if no
     * transaction is judged by that. Call it outside a database transaction.
     *
     * @param code the journey's code, which the definition must name too
     * @param json the definition as it came; kept as it is
     */
    public PublishOutcome publish(String code, String json, String publishedBy) {
        return published(code, json, publishedBy, publisher::publish);
    }

    /**
     * Publishes a definition as the journey's next version, if its latest is still the one that the definition was made
     * from. Call it outside a database transaction.
     *
     * @param seen id of that version; 0: of none, the journey is new
     */
    public PublishOutcome publishOnto(int seen, String code, String json, String publishedBy) {
        return published(code, json, publishedBy, publication -> publisher.publishOnto(seen, publication));
    }

    private PublishOutcome published(
            String code, String json, String publishedBy, Function<Publication, PublishOutcome> publish) {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        Reading reading = read(code, text);
        Definition definition = reading.definition();
        if (definition == null) {
            return new PublishOutcome.Refused(reading.mistakes());
        }
        steps.nameWords(definition.steps());
        return publish.apply(new Publication(definition, text, publishedBy, clock.instant()));
    }

    /** What a definition says that is to be the journey of this code, or all that is wrong in it. */
    public Reading read(String code, String json) {
        return DefinitionReader.read(code, json);
    }

    /**
     * The blueprint of this id. Immutable, so remembered.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Blueprint blueprint(int blueprintId) {
        Blueprint known = remembered.get(blueprintId);
        return known != null
                ? known
                : query.byId(blueprintId)
                        .map(this::blueprint)
                        .orElseThrow(() -> new IllegalArgumentException("no blueprint " + blueprintId));
    }

    /** The latest version of a journey. */
    public Optional<Blueprint> latest(String code) {
        return query.latest(code).map(this::blueprint);
    }

    /**
     * The latest versions of these journeys by code, to be taken into use: until the caller's database transaction ends,
     * nobody replaces them. Codes that no journey has are left out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Blueprint> latestHeld(Set<String> codes) {
        query.hold(codes);
        // a statement of its own: the one that waited for the lock still sees the version from before the wait
        Map<String, Blueprint> held = new HashMap<>();
        query.latestIds(codes).forEach((code, id) -> held.put(code, blueprint(id)));
        return held;
    }

    /** The version of that number; of 0 or less the latest. */
    public Optional<Blueprint> shown(String code, int version) {
        return version > 0 ? version(code, version) : latest(code);
    }

    public Optional<Blueprint> version(String code, int version) {
        return query.version(code, version).map(this::blueprint);
    }

    /** Every journey, by name. */
    public List<JourneySummary> all() {
        return query.summaries();
    }

    /** The versions of a journey, the latest first; none if there is no such journey. */
    public List<BlueprintVersion> versions(String code) {
        return query.versions(code);
    }

    /** The latest definition of a journey as it was handed in. */
    public Optional<String> definitionJson(String code) {
        return query.latest(code).map(Stored::definition);
    }

    /** The definition of one version of a journey as it was handed in. */
    public Optional<String> definitionJson(String code, int version) {
        return query.version(code, version).map(Stored::definition);
    }

    private Blueprint blueprint(Stored stored) {
        return remembered.computeIfAbsent(stored.blueprintId(), id -> parsed(stored));
    }

    private static Blueprint parsed(Stored stored) {
        Reading reading = DefinitionReader.read(stored.code(), stored.definition());
        Definition definition = reading.definition();
        if (definition == null) {
            throw new IllegalStateException(
                    "the stored definition of " + stored.code() + " cannot be read: " + reading.mistakes());
        }
        return new Blueprint(stored.blueprintId(), stored.journeyId(), stored.version(), definition);
    }
}
