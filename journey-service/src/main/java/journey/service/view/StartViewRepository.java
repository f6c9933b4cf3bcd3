package journey.service.view;

import java.util.Optional;
import journey.domain.view.StartView;
import org.springframework.data.repository.Repository;

interface StartViewRepository extends Repository<StartView, String> {

    StartView save(StartView start);

    Optional<StartView> findById(String owner);

    void deleteById(String owner);
}
