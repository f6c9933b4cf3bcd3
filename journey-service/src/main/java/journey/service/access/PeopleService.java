package journey.service.access;

import java.time.Clock;
import java.util.List;
import journey.domain.access.Account;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.AccessRefusedException.Reason;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and their accounts. What takes something away from an account ends its sessions, so it counts at once. Every
 * method that names an account throws {@link UnknownAccessException} if there is none of that name.
 */
@Service
@Transactional
public class PeopleService {

    private final AccountRepository accounts;
    private final OpenSessionRepository sessions;
    private final Passwords passwords;
    private final Clock clock;

    PeopleService(AccountRepository accounts, OpenSessionRepository sessions, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Everybody, by username. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return accounts.findAllByOrderByUsername();
    }

    @Transactional(readOnly = true)
    public Account get(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new UnknownAccessException("account " + username));
    }

    /** @throws AccessRefusedException for a username in use, or a password that does not do */
    public void add(Username username, String name, Role role, String password) {
        String hash = passwords.hashOfNew(password);
        if (accounts.existsByUsername(username.value())) {
            throw new AccessRefusedException(Reason.USERNAME_TAKEN);
        }
        try {
            accounts.saveAndFlush(Account.of(username, name, hash, role, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw new AccessRefusedException(Reason.USERNAME_TAKEN);
        }
    }

    public void enable(String username) {
        get(username).enable();
    }

    /** @throws AccessRefusedException for the last administrator */
    public void disable(String username) {
        Account account = get(username);
        keepAnAdministratorBeside(account);
        account.disable();
        sessions.endAllOf(username);
    }

    /** @throws AccessRefusedException for the last administrator */
    public void changeRole(String username, Role role) {
        Account account = get(username);
        if (account.role() == role) {
            return;
        }
        keepAnAdministratorBeside(account);
        account.changeRole(role);
        sessions.endAllOf(username);
    }

    /** @throws AccessRefusedException for a password that does not do, or a demo account */
    public void resetPassword(String username, String password) {
        change(get(username), password);
        sessions.endAllOf(username);
    }

    /**
     * A person changes the own password and stays signed in here, but nowhere else.
     *
     * @param session the id of the session that stays
     * @throws AccessRefusedException for a wrong present password, a new one that does not do, or a demo account
     */
    public void changePassword(String username, String present, String password, String session) {
        Account account = get(username);
        if (!passwords.match(present, account.passwordHash())) {
            throw new AccessRefusedException(Reason.WRONG_PASSWORD);
        }
        change(account, password);
        sessions.endOthersOf(username, session);
    }

    private void change(Account account, String password) {
        if (account.demo()) {
            throw new AccessRefusedException(Reason.DEMO_ACCOUNT);
        }
        account.changePassword(passwords.hashOfNew(password));
    }

    private void keepAnAdministratorBeside(Account account) {
        List<Account> administrators = accounts.findByRoleAndEnabledTrueOrderById(Role.ADMIN);
        if (administrators.contains(account) && administrators.size() == 1) {
            throw new AccessRefusedException(Reason.LAST_ADMINISTRATOR);
        }
    }
}
