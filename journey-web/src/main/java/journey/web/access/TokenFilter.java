package journey.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import journey.domain.access.AccessToken;
import journey.service.access.TokenService;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer}; for one request, without a session. */
final class TokenFilter extends OncePerRequestFilter {

    static final String SCHEME = "Bearer ";

    private final TokenService tokens;
    private final ApiRefusals refusals;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    TokenFilter(TokenService tokens, ApiRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Optional<AccessToken> token = tokens.accept(shown);
        if (token.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("unknown or revoked token"));
            return;
        }
        signIn(token.get(), request, response);
        chain.doFilter(request, response);
    }

    private void signIn(AccessToken token, HttpServletRequest request, HttpServletResponse response) {
        SignedIn program = new SignedIn("token:" + token.id(), token.name(), token.role());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authorities.of(program, new WebAuthenticationDetailsSource().buildDetails(request)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
