package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RootAccountTests {

    @Test
    void leavesAnOrdinaryAccountAlone() {
        assertThat(RootAccount.prefix(false, List.of("no-such-program", "-U"))).isEmpty();
    }

    @Test
    void namesTheWayOutWhereRootCannotShedItsName() {
        assertThatThrownBy(() -> RootAccount.prefix(true, List.of("no-such-program", "-U")))
                .isInstanceOfSatisfying(DatabaseStartException.class, refusal -> {
                    assertThat(refusal.reason()).contains("does not run as root");
                    assertThat(refusal.remedy()).contains("spring.datasource.url");
                });
    }
}
