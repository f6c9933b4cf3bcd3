package journey.service.access;

import java.util.List;
import java.util.Optional;
import journey.domain.access.Account;
import journey.service.demo.DemoMode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the door: to the demo company's accounts, or to the first administrator, or to those who are already there. */
@Service
public class AccessService {

    private final DemoMode demo;
    private final DemoAccounts demoAccounts;
    private final AccountRepository accounts;
    private final SetupService setup;

    AccessService(DemoMode demo, DemoAccounts demoAccounts, AccountRepository accounts, SetupService setup) {
        this.demo = demo;
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.setup = setup;
    }

    /**
     * To be called at each start. In demo mode the demo accounts work afterwards; otherwise they do not, however they came
     * into the database.
     *
     * @return the path of a fresh set-up link as long as there is nobody, to be told to whoever started the program
     */
    @Transactional
    public Optional<String> open() {
        if (demo.active()) {
            demo.begin();
            demoAccounts.open();
            setup.close();
            return Optional.empty();
        }
        demoAccounts.disable();
        return freshPathIfNobody();
    }

    /**
     * The demo company leaves: its accounts and their sessions are gone, and do not come back.
     *
     * @return the path of the set-up link for the first administrator; empty if a person's account exists already
     */
    @Transactional
    public Optional<String> endDemo() {
        demoAccounts.remove();
        demo.end();
        return freshPathIfNobody();
    }

    /** Those whom the sign-in page offers as buttons; none outside demo mode. */
    @Transactional(readOnly = true)
    public List<Account> demoAccounts() {
        return demo.active() ? demoAccounts.list() : List.of();
    }

    /** Whether nobody can sign in yet: the first administrator comes in by the set-up link. */
    @Transactional(readOnly = true)
    public boolean isNobodyThere() {
        return !demo.active() && !accounts.existsByDemoFalse();
    }

    private Optional<String> freshPathIfNobody() {
        if (accounts.existsByDemoFalse()) {
            setup.close();
            return Optional.empty();
        }
        return Optional.of(setup.freshPath());
    }
}
