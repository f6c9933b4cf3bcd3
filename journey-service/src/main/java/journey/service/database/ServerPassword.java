package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database administrator's password, made once and kept in the home; only its owner can read it. */
final class ServerPassword {

    private static final int BYTES = 24;

    private ServerPassword() {}

    static String of(JourneyHome home) {
        try {
            if (Files.notExists(home.password())) {
                if (Files.exists(home.data())) {
                    throw new DatabaseStartException(
                            "The data in " + home.data() + " are there, but their password file " + home.password()
                                    + " is missing.",
                            "Bring the password file back from a copy of the folder.");
                }
                OwnerOnly.write(home.password(), random());
            }
            return Files.readString(home.password()).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("The password file " + home.password() + " cannot be used.", e);
        }
    }

    /** Letters and digits only: safe in a quoted SQL literal and in every file. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
