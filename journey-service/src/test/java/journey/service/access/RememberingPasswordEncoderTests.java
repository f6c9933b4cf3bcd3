package journey.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class RememberingPasswordEncoderTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final RememberingPasswordEncoder encoder = new RememberingPasswordEncoder(new BCryptPasswordEncoder(4) {
        @Override
        protected boolean matchesNonNull(String password, String hash) {
            asked.incrementAndGet();
            return super.matchesNonNull(password, hash);
        }
    });

    @Test
    void asksTheSlowHashOnceForARightPassword() {
        String hash = encoder.encode("right");

        assertThat(encoder.matches("right", hash)).isTrue();
        assertThat(encoder.matches("right", hash)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksEachTimeForAWrongOne() {
        String hash = encoder.encode("right");
        encoder.matches("right", hash);

        assertThat(encoder.matches("wrong", hash)).isFalse();
        assertThat(encoder.matches("wrong", hash)).isFalse();
        assertThat(asked).hasValue(3);
    }

    @Test
    void doesNotTakeTheOldPasswordForTheNewHash() {
        encoder.matches("old", encoder.encode("old"));

        assertThat(encoder.matches("old", encoder.encode("new"))).isFalse();
    }
}
