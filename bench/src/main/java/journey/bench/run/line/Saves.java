package journey.bench.run.line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.report.Ratio;

/** Single touchpoints, sent one by one. */
final class Saves {

    static final String ADDRESS = "/api/v1/touchpoints";

    private Saves() {}

    /** Something that is done many times. */
    interface Action {

        void run(int time) throws Exception;
    }

    /** @throws IOException if it is not stored */
    static void save(Client client, String transaction, String journey, String step, int occurrence, String time)
            throws IOException {
        String answer = client.post(ADDRESS, """
                [{"transaction":"%s","journey":"%s","step":"%s","occurrence":%d,"occurred_at":"%s",\
                "channel":"web","employee":"E-7","done":true,"satisfaction":5}]""".formatted(transaction, journey, step, occurrence, time));
        if (!answer.contains("\"accepted\":1")) {
            throw new IOException("not stored: " + answer);
        }
    }

    /** The milliseconds that each of so many took. */
    static List<Double> millis(int times, Action action) throws Exception {
        List<Double> millis = new ArrayList<>(times);
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            action.run(time);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    static double medianMillis(int times, Action action) throws Exception {
        return Ratio.median(millis(times, action));
    }
}
