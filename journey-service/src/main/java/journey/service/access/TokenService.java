package journey.service.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import journey.domain.access.AccessToken;
import journey.domain.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that programs show instead of a password. */
@Service
public class TokenService {

    private static final int BITS = 256;

    private final AccessTokenRepository tokens;
    private final Clock clock;

    TokenService(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Makes a token and returns it, this once: afterwards nobody can look it up. */
    @Transactional
    public String make(String name, Role role, String createdBy) {
        Secret secret = Secret.random(BITS);
        tokens.save(new AccessToken(name, secret.hash(), role, createdBy, clock.instant()));
        return secret.value();
    }

    /** The token a program shows, if it was made here and not revoked; its use is noted. */
    @Transactional
    public Optional<AccessToken> accept(String shown) {
        Optional<AccessToken> token =
                tokens.findByTokenHash(new Secret(shown).hash()).filter(found -> !found.revoked());
        token.ifPresent(found -> found.use(clock.instant()));
        return token;
    }

    /** @throws UnknownAccessException for an id that is no token's */
    @Transactional
    public void revoke(long id) {
        tokens.findById(id)
                .orElseThrow(() -> new UnknownAccessException("token " + id))
                .revoke(clock.instant());
    }

    /** All of them, also the revoked ones; the newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> list() {
        return tokens.findAllByOrderByCreatedAtDesc();
    }
}
