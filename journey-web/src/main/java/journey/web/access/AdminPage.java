package journey.web.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import journey.domain.access.AccessToken;
import journey.domain.access.Account;
import journey.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** People and programs, as the administrator sees them. */
record AdminPage(List<Person> people, List<Token> tokens) {

    record Person(String username, String name, Role role, boolean enabled, boolean demo) {

        static Person of(Account account) {
            return new Person(account.username(), account.name(), account.role(), account.enabled(), account.demo());
        }
    }

    /** Times are in the firm's zone; null for what did not happen. */
    record Token(
            @Nullable Long id,
            String name,
            Role role,
            String createdBy,
            @Nullable String createdAt,
            @Nullable String lastUsedAt,
            @Nullable String revokedAt) {

        static Token of(AccessToken token, ZoneId zone) {
            return new Token(
                    token.id(),
                    token.name(),
                    token.role(),
                    token.createdBy(),
                    time(token.createdAt(), zone),
                    time(token.lastUsedAt(), zone),
                    time(token.revokedAt(), zone));
        }
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static AdminPage of(List<Account> people, List<AccessToken> tokens, ZoneId zone) {
        return new AdminPage(
                people.stream().map(Person::of).toList(),
                tokens.stream().map(token -> Token.of(token, zone)).toList());
    }

    /** Accounts that can sign in now. */
    public long able() {
        return people.stream().filter(Person::enabled).count();
    }

    /** Tokens that work now. */
    public long valid() {
        return tokens.stream().filter(token -> token.revokedAt == null).count();
    }

    private static @Nullable String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : MINUTE.format(at.atZone(zone));
    }
}
