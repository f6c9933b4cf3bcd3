package journey.service.access;

import java.time.Clock;
import journey.domain.access.Account;
import journey.domain.access.Role;
import journey.domain.access.Username;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link by which the first administrator comes into being. */
@Service
public class SetupService {

    private static final int BITS = 128;

    private final SetupLinkRepository links;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;

    SetupService(SetupLinkRepository links, AccountRepository accounts, Passwords passwords, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new link's path; links given out before no longer work. */
    @Transactional
    String freshPath() {
        Secret secret = Secret.random(BITS);
        links.replace(secret.hash(), clock.instant());
        return "/setup/" + secret.value();
    }

    /** Closes any link: there is somebody who can add people. */
    @Transactional
    void close() {
        links.close();
    }

    public boolean isOpen(String token) {
        return links.isOpen(new Secret(token).hash()) && !accounts.existsByDemoFalse();
    }

    /**
     * Makes the first administrator and uses the link up.
     *
     * @throws UnknownAccessException for a wrong or used link
     * @throws AccessRefusedException for a password that does not do; the link stays open
     */
    @Transactional
    public void makeAdministrator(String token, Username username, String name, String password) {
        String hash = passwords.hashOfNew(password);
        if (!isOpen(token) || !links.take(new Secret(token).hash())) {
            throw new UnknownAccessException("set-up link");
        }
        if (accounts.existsByUsername(username.value())) {
            throw new AccessRefusedException(AccessRefusedException.Reason.USERNAME_TAKEN);
        }
        accounts.save(Account.of(username, name, hash, Role.ADMIN, clock.instant()));
    }
}
