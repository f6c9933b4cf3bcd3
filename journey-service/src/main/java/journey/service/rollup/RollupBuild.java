package journey.service.rollup;

import java.time.Clock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds all rollups from the facts, beside those in use, and compares them. Pages read and staff save meanwhile.
 *
 * <p>A build looks at the facts as they stand at one moment. Deltas that are folded from before that moment on are held
 * for the new rollups as well; at the end those of them that the moment did not have yet are folded into them, and they
 * are taken into use.
 */
@Service
public class RollupBuild {

    /** Parts of which a build or a comparison consists. */
    public static final int PARTS = SubjectTable.values().length;

    private static final int ALL = Integer.MAX_VALUE;

    private final BuildRepository builds;
    private final FoldRepository deltas;
    private final RollupStateRepository state;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    RollupBuild(
            BuildRepository builds,
            FoldRepository deltas,
            RollupStateRepository state,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.builds = builds;
        this.deltas = deltas;
        this.state = state;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether there are rollups that pages may read, built by what this program counts. */
    public boolean isBuilt() {
        return state.isUsable();
    }

    /**
     * Builds and takes into use.
     *
     * @param parts told how many parts are done
     */
    public void build(IntConsumer parts) {
        int generation = builds.begin();
        String snapshot = builds.build(generation, aside(parts));
        builds.analyze();
        transaction.executeWithoutResult(status -> {
            deltas.lock();
            // whatever the build had seen is out of the way; what is written from now on it has not seen
            deltas.fold(ALL);
            deltas.foldHeld(generation, snapshot);
            state.use(generation, clock.instant());
        });
        builds.removeUnused();
    }

    /**
     * Compares what is kept with the facts, as of now.
     *
     * @param parts told how many parts are done
     * @return the first difference; null if there is none, or nothing is kept yet
     */
    public @Nullable String firstDifference(IntConsumer parts) {
        return builds.firstDifference(aside(parts));
    }

    /** Told in a transaction of its own: the long one sees the moment at which it began, and must not write what changed. */
    private IntConsumer aside(IntConsumer parts) {
        return done -> aside.executeWithoutResult(status -> parts.accept(done));
    }
}
