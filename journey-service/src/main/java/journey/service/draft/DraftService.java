package journey.service.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.journey.PublishOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the plans that people are writing, with every state they went through, until they are published or thrown away.
 * A draft is one person's: two who write at once never see one another's words, and the second to publish is told.
 */
@Service
public class DraftService {

    /** So many changes can be undone. */
    static final int MOST_STATES = 100;

    private final DraftRepository drafts;
    private final JourneyService journeys;
    private final Clock clock;

    DraftService(DraftRepository drafts, JourneyService journeys, Clock clock) {
        this.drafts = drafts;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** A person's draft of a journey; where there is none the latest version as one; empty if there is neither. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(String journey, String owner) {
        return drafts.find(journey, owner).or(() -> ofLatest(journey));
    }

    /**
     * Begins the draft of a new journey.
     *
     * @return whether it began; not where the person is writing one of that code already
     */
    @Transactional
    public boolean begin(String journey, String owner, PlanText plan) {
        return drafts.begin(journey, owner, 0, null, plan.json(), clock.instant());
    }

    /**
     * Changes the plan, if it is still the one that the person saw.
     *
     * @param seen the draft's base and state when its page was made
     * @return whether it still was; otherwise nothing is changed
     */
    @Transactional
    public boolean change(String journey, String owner, Seen seen, Consumer<PlanText> change) {
        Draft draft = kept(journey, owner, seen).orElse(null);
        if (draft == null) {
            return false;
        }
        PlanText plan = draft.plan();
        change.accept(plan);
        replace(draft, owner, plan.json());
        return true;
    }

    /** Puts another whole definition in the place of the draft's. */
    @Transactional
    public boolean replace(String journey, String owner, Seen seen, String json) {
        return kept(journey, owner, seen)
                .map(draft -> {
                    replace(draft, owner, json);
                    return true;
                })
                .orElse(false);
    }

    /** What a page of a draft showed. */
    public record Seen(int base, int state) {

        boolean isOf(Draft draft) {
            return draft.base() == base && draft.state() == state;
        }
    }

    /** Goes back by a change. */
    @Transactional
    public void undo(String journey, String owner) {
        drafts.undo(journey, owner, clock.instant());
    }

    /** Goes forward again by a change that was undone. */
    @Transactional
    public void redo(String journey, String owner) {
        drafts.redo(journey, owner, clock.instant());
    }

    /**
     * Throws the draft away, if it is still the one that the person saw.
     *
     * @return whether it still was
     */
    @Transactional
    public boolean discard(String journey, String owner, Seen seen) {
        Draft draft = drafts.lock(journey, owner).filter(seen::isOf).orElse(null);
        if (draft == null) {
            return false;
        }
        drafts.delete(draft, owner);
        return true;
    }

    /** Lets the draft as it is go by the latest version: publishing it then takes that one's place. */
    @Transactional
    public void rebase(String journey, String owner) {
        Blueprint latest = journeys.latest(journey).orElse(null);
        if (latest != null && drafts.lock(journey, owner).isPresent()) {
            drafts.base(journey, owner, latest.blueprintId(), json(latest));
        }
    }

    /** Lets the draft be the latest version again; what it was can be had back by undoing. */
    @Transactional
    public void restart(String journey, String owner) {
        Blueprint latest = journeys.latest(journey).orElse(null);
        Draft draft = drafts.lock(journey, owner).orElse(null);
        if (latest != null && draft != null) {
            drafts.base(journey, owner, latest.blueprintId(), json(latest));
            replace(draft, owner, json(latest));
        }
    }

    /**
     * Publishes the draft as the journey's next version, if the latest is still the one that it began with, and forgets
     * it; not where another window has changed it meanwhile: that change is still to be published. Call it outside a database transaction.
     */
    public PublishOutcome publish(Draft draft, String owner) {
        PublishOutcome outcome = journeys.publishOnto(draft.base(), draft.journey(), draft.json(), owner);
        if (outcome instanceof PublishOutcome.Published || outcome instanceof PublishOutcome.Unchanged) {
            drafts.delete(draft, owner);
        }
        return outcome;
    }

    /** Who else is writing a plan of a journey. */
    @Transactional(readOnly = true)
    public List<OtherDraft> others(String journey, String owner) {
        return drafts.others(journey, owner);
    }

    /** The journeys whose plan a person is writing, the latest changed first. */
    @Transactional(readOnly = true)
    public List<String> journeys(String owner) {
        return drafts.journeys(owner);
    }

    private void replace(Draft draft, String owner, String json) {
        if (!json.equals(draft.json())) {
            drafts.add(draft.journey(), owner, json, MOST_STATES, clock.instant());
        }
    }

    /** The draft that the person saw, as a row that is locked: begun now if there was none; empty: it is another now. */
    private Optional<Draft> kept(String journey, String owner, Seen seen) {
        return drafts.lock(journey, owner)
                .or(() -> ofLatest(journey))
                .filter(seen::isOf)
                .flatMap(draft -> draft.isKept() ? Optional.of(draft) : begun(draft, owner));
    }

    private Optional<Draft> begun(Draft fresh, String owner) {
        boolean begun =
                drafts.begin(fresh.journey(), owner, fresh.base(), fresh.baseJson(), fresh.json(), clock.instant());
        return begun ? drafts.lock(fresh.journey(), owner) : Optional.empty();
    }

    private Optional<Draft> ofLatest(String journey) {
        return journeys.latest(journey).map(latest -> {
            String json = json(latest);
            return new Draft(journey, latest.blueprintId(), json, 0, false, false, json, null);
        });
    }

    private String json(Blueprint blueprint) {
        return journeys.definitionJson(blueprint.definition().code(), blueprint.version())
                .orElseThrow();
    }
}
