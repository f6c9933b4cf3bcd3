package journey.web.access;

import java.util.Objects;
import journey.domain.access.Account;
import journey.service.access.SignInService;
import journey.service.access.SignInService.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by password, from the page or by HTTP Basic alike. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignInService signIn;

    PasswordAuthentication(SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Outcome outcome = signIn.signIn(
                asked.getName(), Objects.toString(asked.getCredentials(), ""), address(asked.getDetails()));
        if (outcome instanceof Outcome.Granted granted) {
            Account account = granted.account();
            return Authorities.of(new SignedIn(account.username(), account.name(), account.role()), asked.getDetails());
        }
        if (outcome instanceof Outcome.Braked braked) {
            throw new BrakedException(braked.pause());
        }
        throw new BadCredentialsException("wrong username or password");
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? Objects.toString(web.getRemoteAddress(), "") : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
