package journey.service.rollup;

import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes empty rollups into use where nothing is recorded yet, before anybody can record. */
@Component
class RollupStart implements InitializingBean {

    private final RollupStateRepository state;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RollupStart(RollupStateRepository state, Clock clock, PlatformTransactionManager transactions) {
        this.state = state;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        if (!state.isUsable()) {
            transaction.executeWithoutResult(status -> state.beginEmpty(clock.instant()));
        }
    }
}
