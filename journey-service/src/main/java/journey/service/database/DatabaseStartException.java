package journey.service.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run here; says in one sentence why, and in another what helps. */
final class DatabaseStartException extends RuntimeException {

    private final String remedy;

    DatabaseStartException(String reason, String remedy) {
        this(reason, remedy, null);
    }

    DatabaseStartException(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
