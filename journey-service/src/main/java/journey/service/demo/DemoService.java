package journey.service.demo;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import journey.service.demo.DemoCompanyRepository.Stage;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the demo company into an empty embedded database at the first start, beside the running server, and removes it
 * for good. A company filled in by half is never taken for a whole one: the stage is stored, and a start that finds the
 * filling broken off empties the database and begins again.
 */
@Service
public class DemoService implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DemoMode mode;
    private final DemoCompanyRepository company;
    private final DemoFilling filling;
    private final TermRegistry terms;
    private final TransactionTemplate transaction;
    private volatile DemoProgress.State state = DemoProgress.State.ABSENT;
    private volatile @Nullable Thread filler;

    DemoService(
            DemoMode mode,
            DemoCompanyRepository company,
            DemoFilling filling,
            TermRegistry terms,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.company = company;
        this.filling = filling;
        this.terms = terms;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Stage stage = company.stage();
        if (stage != null) {
            state = stage == Stage.WHOLE ? DemoProgress.State.PRESENT : DemoProgress.State.FAILED;
        }
        if (!mode.active() || stage == Stage.WHOLE || (stage == null && company.anyJourney())) {
            return;
        }
        mode.begin();
        state = DemoProgress.State.FILLING;
        Thread thread = new Thread(this::fill, "demo-company");
        filler = thread;
        thread.start();
    }

    /** How far the demo company has come; asks no database. */
    public DemoProgress progress() {
        DemoProgress.State now = state;
        return new DemoProgress(
                now,
                switch (now) {
                    case ABSENT -> 0;
                    case FILLING, FAILED -> filling.share();
                    case PRESENT -> 1;
                });
    }

    /**
     * Removes the demo company for good, and with it all that was recorded beside it: facts, definitions, imports and
     * words, in one database transaction. People and tokens stay.
     *
     * @throws IllegalStateException if the facts are not the demo company's
     */
    public synchronized void remove() {
        if (!mode.simulated()) {
            throw new IllegalStateException("There is no demo company to remove");
        }
        endFilling();
        transaction.executeWithoutResult(status -> {
            company.empty();
            company.forgetStage();
            mode.end();
        });
        terms.forget();
        state = DemoProgress.State.ABSENT;
        LOG.info("The demo company is removed");
    }

    /** The stage stays FILLING, so the next start begins again. */
    @Override
    public void destroy() {
        endFilling();
    }

    private void fill() {
        try {
            long begin = System.nanoTime();
            LOG.info("The demo company is being filled in; pages say how far it is");
            transaction.executeWithoutResult(status -> {
                company.empty();
                company.remember(Stage.FILLING);
            });
            terms.forget();
            filling.fill();
            company.remember(Stage.WHOLE);
            state = DemoProgress.State.PRESENT;
            LOG.info("The demo company is filled in after {}", Duration.ofNanos(System.nanoTime() - begin));
        } catch (CancellationException stopped) {
            state = DemoProgress.State.FAILED;
            LOG.info("Filling in the demo company was stopped");
        } catch (RuntimeException broken) {
            state = DemoProgress.State.FAILED;
            LOG.error("The demo company could not be filled in; the next start tries again", broken);
        }
    }

    private void endFilling() {
        filling.stop();
        Thread thread = filler;
        if (thread == null) {
            return;
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("Filling in the demo company does not end");
        }
    }
}
