package journey.service.view;

import java.util.List;
import java.util.Optional;
import journey.domain.access.Role;
import journey.domain.view.SavedView;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, Long> {

    SavedView saveAndFlush(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findById(long id);

    Optional<SavedView> findByOwnerAndName(String owner, String name);

    List<SavedView> findByOwnerOrSharedWithOrderByName(String owner, Role role);

    long countByOwner(String owner);
}
