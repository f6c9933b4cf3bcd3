package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class JourneyHomeTests {

    @Test
    void liesWhereTheSettingSays(@TempDir Path folder) throws IOException {
        MockEnvironment settings = new MockEnvironment().withProperty("journey.home", folder + "/a/b");
        assertThat(JourneyHome.of(settings).directory())
                .isEqualTo(folder.toRealPath().resolve("a/b"))
                .isDirectory();
    }

    @Test
    void saysWhichFolderCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> JourneyHome.of(file.resolve("home")))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(file.resolve("home").toString());
    }

    @Test
    void makesNoNewPasswordForDataThatHaveOne(@TempDir Path folder) throws IOException {
        JourneyHome home = JourneyHome.of(folder);
        String first = ServerPassword.of(home);
        assertThat(ServerPassword.of(home)).isEqualTo(first).hasSizeGreaterThan(30);
        Files.createDirectory(home.data());
        Files.delete(home.password());
        assertThatThrownBy(() -> ServerPassword.of(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("password file " + home.password() + " is missing");
    }
}
