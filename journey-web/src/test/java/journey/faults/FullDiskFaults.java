package journey.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import journey.faults.JourneyClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk with the database and the files being imported fills up, and has room again later. */
@Tag("faults")
@Timeout(300)
class FullDiskFaults {

    private static final int MEGABYTES = 900;

    /** What imports leave to saves, and some more for the file itself and its first rows. */
    private static final long ROOM_FOR_SOME_ROWS = (256L << 20) + 20_000_000;

    private static final Duration FULL = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(35);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Test
    void goesOnOnceThereIsRoom(@TempDir Path folder) throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
        if (disk.isEmpty()) {
            System.out.println("SKIPPED: a full disk; mounting a small one takes root's rights");
        }
        assumeTrue(disk.isPresent(), "a small disk can be mounted");
        try (SmallDisk small = disk.orElseThrow();
                Firm firm = Firm.start(small.folder().resolve("home"))) {
            fillUp(firm, small);
        }
    }

    private static void fillUp(Firm firm, SmallDisk disk) throws Exception {
        JourneyClient person = firm.person();
        person.signIn();
        RowFile file = RowFile.ofRound(1, 40_000);
        try (Savers savers = firm.beginSaving()) {
            disk.fill(ROOM_FOR_SOME_ROWS);
            long id = firm.send(file);
            awaitPause(firm, id);
            for (int i = 0; i < 10; i++) {
                assertThat(person.page("/journeys/serve").status()).isEqualTo(200);
                JourneyProcess.pause(Duration.ofMillis(300));
            }
            assertThat(savers.unanswered())
                    .as("saves go on while the import pauses")
                    .isZero();
            disk.fill(0);
            useUp(firm);
            goWithoutRoom(person, savers);
            disk.free();
            awaitSave(savers);
            firm.await(file, id);
            assertThat(savers.refused()).isEmpty();
        }
        assertThat(person.page("/journeys/serve").status()).isEqualTo(200);
        firm.check();
    }

    private static void awaitPause(Firm firm, long id) throws IOException {
        long begun = System.nanoTime();
        while (!firm.client().get("/api/v1/imports/" + id).body().contains("The import pauses because")) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(90));
            JourneyProcess.pause(Duration.ofMillis(100));
        }
    }

    /** The database has some room in files that are there already. */
    private static void useUp(Firm firm) throws IOException {
        int number = 1;
        while (firm.saveMany(number, 5_000)) {
            assertThat(number).as("requests until the disk is full").isLessThan(100);
            number++;
        }
    }

    /** Whatever is asked is answered: as long as the database can, with the page, and else with 503. */
    private static void goWithoutRoom(JourneyClient person, Savers savers) throws IOException {
        int pages = 0;
        int refusedPages = 0;
        long end = System.nanoTime() + FULL.toNanos();
        while (System.nanoTime() < end) {
            Answer page = person.page("/journeys/serve");
            assertThat(page.took()).isLessThan(LONGEST_ANSWER);
            assertThat(page.status()).isIn(200, 503);
            pages++;
            refusedPages += page.status() == 503 ? 1 : 0;
            JourneyProcess.pause(Duration.ofMillis(300));
        }
        System.out.printf(
                "fault full disk: %d pages asked for, %d answered 503; %d saves not taken%n",
                pages, refusedPages, savers.unanswered());
    }

    private static void awaitSave(Savers savers) {
        long freed = System.nanoTime();
        while (savers.lastAnswer() < freed) {
            assertThat(Duration.ofNanos(System.nanoTime() - freed)).isLessThan(BACK_WITHIN);
            JourneyProcess.pause(Duration.ofMillis(100));
        }
        System.out.printf(
                "fault full disk: saved again %d ms after there was room%n", (System.nanoTime() - freed) / 1_000_000);
    }
}
