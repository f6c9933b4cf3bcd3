package journey.service.rollup;

import java.time.Clock;
import java.util.Objects;
import java.util.function.IntConsumer;
import journey.service.rollup.StoredTransactions.Stretch;
import journey.service.rollup.rules.Sums;
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

    /** Parts of which a comparison consists: one a subject. A build tells about as many. */
    public static final int PARTS = SubjectTable.values().length;

    private static final int ALL = Integer.MAX_VALUE;

    /** About so many transactions are added up before their sums are written, as memory allows. */
    private static final int AT_ONCE =
            (int) Math.max(3_000, Math.min(20_000, Runtime.getRuntime().maxMemory() / (64 * 1024)));

    private final StoredTransactions facts;
    private final BuildRepository builds;
    private final FoldRepository deltas;
    private final RollupStateRepository state;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final TransactionTemplate lookingBack;

    RollupBuild(
            StoredTransactions facts,
            BuildRepository builds,
            FoldRepository deltas,
            RollupStateRepository state,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.builds = builds;
        this.deltas = deltas;
        this.state = state;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.lookingBack = new TransactionTemplate(transactions);
        this.lookingBack.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Whether there are rollups that pages may read, built by what this program counts. */
    public boolean isBuilt() {
        return state.isUsable();
    }

    /** The zone and the version of the rules by which this program computes. */
    public String basis() {
        return state.basis();
    }

    /**
     * Builds and takes into use.
     *
     * @param parts told how many parts are done
     */
    public void build(IntConsumer parts) {
        int generation = builds.begin();
        String snapshot = Objects.requireNonNull(lookingBack.execute(status -> addUp(generation, aside(parts))));
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

    /** Counts every transaction as it is stored, by the same rules by which a save is counted. */
    private String addUp(int generation, IntConsumer parts) {
        String snapshot = builds.look();
        long all = facts.count();
        long done = 0;
        int told = 0;
        Sums sums = new Sums();
        int open = 0;
        for (Stretch next = facts.addNext(null, sums); next != null; next = facts.addNext(next.last(), sums)) {
            open += next.transactions();
            done += next.transactions();
            if (open >= AT_ONCE) {
                builds.add(generation, sums.cells());
                sums = new Sums();
                open = 0;
            }
            int reached = (int) (PARTS * done / Math.max(all, done + 1));
            if (reached > told) {
                told = reached;
                parts.accept(told);
            }
        }
        builds.add(generation, sums.cells());
        parts.accept(PARTS);
        return snapshot;
    }

    /**
     * Compares what is kept with the facts, as of now.
     *
     * @param parts told how many parts are done
     * @return none as well where nothing is kept yet
     */
    public Differences differences(IntConsumer parts) {
        return builds.differences(aside(parts));
    }

    /** Told in a transaction of its own: the long one sees the moment at which it began, and must not write what changed. */
    private IntConsumer aside(IntConsumer parts) {
        return done -> aside.executeWithoutResult(status -> parts.accept(done));
    }
}
