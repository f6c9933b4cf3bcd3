package journey.service.demo;

import journey.service.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Whether this is a demonstration: an embedded database that was empty when {@code journey.demo=auto} first met it, until
 * the demo company is removed. Never with an external database, and never over a firm's own facts or people.
 */
@Service
public class DemoMode {

    /** The values of {@code journey.demo}. */
    public enum Choice {
        /** An empty embedded database is filled with the demo company. */
        AUTO,
        /** No demo company and no demo accounts, whatever the database. */
        NEVER
    }

    private final boolean possible;
    private final DemoRepository settings;
    private @Nullable Boolean active;

    @Autowired
    DemoMode(
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${journey.demo:auto}") Choice choice,
            DemoRepository settings) {
        this(embedded.getIfAvailable() != null, choice, settings);
    }

    DemoMode(boolean embedded, Choice choice, DemoRepository settings) {
        this.possible = embedded && choice == Choice.AUTO;
        this.settings = settings;
    }

    /** Decided once, when first asked at the start; afterwards it can only end. */
    public synchronized boolean active() {
        if (active == null) {
            active = possible && mayBegin();
        }
        return active;
    }

    private boolean mayBegin() {
        String state = settings.state();
        return state == null ? settings.databaseIsEmpty() : state.equals(DemoRepository.PRESENT);
    }

    /** Whether the facts in the database are the demo company's, also when demo mode itself is switched off. */
    public boolean simulated() {
        return DemoRepository.PRESENT.equals(settings.state());
    }

    /** Remembers, beyond a restart, that this database belongs to the demo company. */
    public void begin() {
        if (!active()) {
            throw new IllegalStateException("The demo company may not come into this database");
        }
        settings.remember(DemoRepository.PRESENT);
    }

    /** Remembers that the demo company is gone, for good. */
    public synchronized void end() {
        settings.remember(DemoRepository.REMOVED);
        active = false;
    }
}
