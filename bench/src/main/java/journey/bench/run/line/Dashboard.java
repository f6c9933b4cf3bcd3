package journey.bench.run.line;

import java.io.IOException;
import journey.bench.run.application.Client;

/** The data of a dashboard of the whole firm over all time. */
final class Dashboard {

    static final String EVERYTHING = "/api/v1/reports/everything.csv?by=week";
    private static final String STEPS = "/api/v1/reports/steps.csv";

    private Dashboard() {}

    /** For what share everything was well, week by week, and every step's yield. */
    static void read(Client client) throws IOException {
        client.get(EVERYTHING);
        client.get(STEPS);
    }
}
