package journey.service.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import journey.service.database.TestDatabase;
import journey.service.demo.DemoMode.Choice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoModeIntegrationTests {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

    @Test
    void beginsInAnEmptyEmbeddedDatabaseOnly() {
        assertThat(start(true, Choice.AUTO).active()).isTrue();
        assertThat(start(true, Choice.NEVER).active()).isFalse();
        assertThat(start(false, Choice.AUTO).active()).isFalse();
    }

    @Test
    void staysAfterARestartThoughPeopleAndFactsHaveComeIn() {
        start(true, Choice.AUTO).begin();
        addAnAccount();

        assertThat(start(true, Choice.AUTO).active()).isTrue();
        assertThat(start(true, Choice.AUTO).simulated()).isTrue();
        assertThat(start(true, Choice.NEVER).active()).isFalse();
        assertThat(start(true, Choice.NEVER).simulated())
                .as("the facts are still invented")
                .isTrue();
    }

    @Test
    void neverComesOverAFirmsOwnPeople() {
        addAnAccount();
        DemoMode mode = start(true, Choice.AUTO);

        assertThat(mode.active()).isFalse();
        assertThatThrownBy(mode::begin).isInstanceOf(IllegalStateException.class);
        assertThat(mode.simulated()).isFalse();
    }

    @Test
    void doesNotComeBackAfterItsEnd() {
        DemoMode mode = start(true, Choice.AUTO);
        mode.begin();
        mode.end();

        assertThat(mode.active()).isFalse();
        assertThat(mode.simulated()).isFalse();
        assertThat(start(true, Choice.AUTO).active()).isFalse();
    }

    private DemoMode start(boolean embedded, Choice choice) {
        return new DemoMode(embedded, choice, new DemoRepository(jdbc));
    }

    private void addAnAccount() {
        jdbc.sql("insert into account (username, name, password_hash, role, enabled, demo, created_at)"
                        + " values ('ada', 'Ada', 'x', 'ADMIN', true, false, now())")
                .update();
    }
}
