package journey.service.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import journey.domain.access.Account;
import journey.domain.access.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    void delete(Account account);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    boolean existsByDemoFalse();

    List<Account> findByDemoTrue();

    List<Account> findAllByOrderByUsername();

    /** Locked, so that two administrators cannot disable each other in the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findByRoleAndEnabledTrueOrderById(Role role);
}
