package journey.service.access;

import java.util.List;
import java.util.Optional;
import journey.domain.access.AccessToken;
import org.springframework.data.repository.Repository;

interface AccessTokenRepository extends Repository<AccessToken, Long> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findById(long id);

    Optional<AccessToken> findByTokenHash(String hash);

    List<AccessToken> findAllByOrderByCreatedAtDesc();
}
