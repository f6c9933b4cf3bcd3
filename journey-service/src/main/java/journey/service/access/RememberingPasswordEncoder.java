package journey.service.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A slow hash protects a stolen table, but a program that shows its password with every request would pay it each time.
 * Remembers which password matched which hash, as a keyed digest whose key lives and dies with this process. A changed
 * password has another hash and is checked anew; what did not match is never remembered.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final int MOST = 500;
    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Set<String> matched = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    RememberingPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        String hash = slow.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("There is no password to hash");
        }
        return hash;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String pair = digest(password, hash);
        if (matched.contains(pair)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            matched.add(pair);
        }
        return matches;
    }

    private String digest(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }

    /** The pairs used last. */
    private static final class Recent extends LinkedHashMap<String, Boolean> {

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
