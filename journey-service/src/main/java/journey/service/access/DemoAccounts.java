package journey.service.access;

import java.time.Clock;
import java.util.List;
import journey.domain.access.Account;
import journey.domain.access.Role;
import journey.domain.access.Username;
import org.springframework.stereotype.Component;

/** The four people of the demo company. */
@Component
class DemoAccounts {

    static final String PASSWORD = "demo";

    private record Person(String username, String name, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("manager", "Maya", Role.MANAGER),
            new Person("frontline", "Leo", Role.FRONTLINE),
            new Person("analyst", "Ana", Role.ANALYST),
            new Person("admin", "Ada", Role.ADMIN));

    private final AccountRepository accounts;
    private final OpenSessionRepository sessions;
    private final Passwords passwords;
    private final Clock clock;

    DemoAccounts(AccountRepository accounts, OpenSessionRepository sessions, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Those who are missing come in, those switched off come back. */
    void open() {
        accounts.findByDemoTrue().forEach(Account::enable);
        PEOPLE.stream()
                .filter(person -> !accounts.existsByUsername(person.username))
                .forEach(this::add);
    }

    List<Account> list() {
        return accounts.findByDemoTrue();
    }

    private void add(Person person) {
        accounts.save(Account.ofDemo(
                new Username(person.username),
                person.name,
                passwords.hashOfDemo(PASSWORD),
                person.role,
                clock.instant()));
    }

    /** Nobody gets in with a password that everybody knows. */
    void disable() {
        accounts.findByDemoTrue().forEach(account -> {
            account.disable();
            sessions.endAllOf(account.username());
        });
    }

    void remove() {
        accounts.findByDemoTrue().forEach(account -> {
            sessions.endAllOf(account.username());
            accounts.delete(account);
        });
    }
}
