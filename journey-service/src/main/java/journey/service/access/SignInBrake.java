package journey.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after five failures of one account from one address, or fifty from one address,
 * each further try has to wait, twice as long each time, up to a quarter of an hour. Others are not hindered: nobody can
 * lock a colleague out from elsewhere. Lives in this process's memory.
 */
@Component
class SignInBrake {

    static final int FREE_TRIES = 5;
    static final int FREE_TRIES_OF_AN_ADDRESS = 50;
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_KEYS = 20_000;

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** How long this account has to wait at this address; zero for a try that is free. */
    synchronized Duration pause(String username, String address, Instant now) {
        Duration own = pause(failures.get(key(username, address)), FREE_TRIES, now);
        Duration all = pause(failures.get(address), FREE_TRIES_OF_AN_ADDRESS, now);
        return own.compareTo(all) > 0 ? own : all;
    }

    synchronized void failed(String username, String address, Instant now) {
        failures.compute(key(username, address), (key, before) -> more(before, now));
        failures.compute(address, (key, before) -> more(before, now));
    }

    /** Forgets the account's failures; those of the address stay, or one own account would free a guesser. */
    synchronized void succeeded(String username, String address) {
        failures.remove(key(username, address));
    }

    private static Duration pause(@Nullable Failures so, int free, Instant now) {
        if (so == null || so.count < free) {
            return Duration.ZERO;
        }
        Duration next = Duration.ofSeconds(1L << Math.min(so.count - free, 20));
        Instant until = so.last.plus(next.compareTo(LONGEST) > 0 ? LONGEST : next);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** A quarter of an hour without a failure makes good what was before. */
    private static Failures more(@Nullable Failures before, Instant now) {
        if (before == null || before.last.plus(LONGEST).isBefore(now)) {
            return new Failures(1, now);
        }
        return new Failures(before.count + 1, now);
    }

    private static String key(String username, String address) {
        return address + ' ' + username;
    }
}
