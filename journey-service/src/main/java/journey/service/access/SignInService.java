package journey.service.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import journey.domain.access.Account;
import journey.service.demo.DemoMode;
import org.springframework.stereotype.Service;

/** Lets people in by their password. */
@Service
public class SignInService {

    /** What became of a try. */
    public sealed interface Outcome {

        /** Signed in. */
        record Granted(Account account) implements Outcome {}

        /** A wrong username, a wrong password or a disabled account; which one is nobody's business. */
        record Refused() implements Outcome {}

        /** Not even looked at: there were too many failures before. */
        record Braked(Duration pause) implements Outcome {}
    }

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final DemoMode demo;
    private final Clock clock;

    SignInService(AccountRepository accounts, Passwords passwords, SignInBrake brake, DemoMode demo, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.demo = demo;
        this.clock = clock;
    }

    /** @param address where the try comes from; failures are counted for it */
    public Outcome signIn(String typedUsername, String password, String address) {
        String username = typedUsername.strip().toLowerCase(Locale.ROOT);
        Duration pause = brake.pause(username, address, clock.instant());
        if (!pause.isZero()) {
            return new Outcome.Braked(pause);
        }
        Optional<Account> account = find(username, password);
        if (account.isEmpty()) {
            brake.failed(username, address, clock.instant());
            return new Outcome.Refused();
        }
        brake.succeeded(username, address);
        return new Outcome.Granted(account.get());
    }

    private Optional<Account> find(String username, String password) {
        Optional<Account> account = accounts.findByUsername(username);
        if (account.isEmpty()) {
            passwords.pretend(password);
        }
        return account.filter(found -> passwords.match(password, found.passwordHash()))
                .filter(Account::enabled)
                .filter(found -> !found.demo() || demo.active());
    }
}
