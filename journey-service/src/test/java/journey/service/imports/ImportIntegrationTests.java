package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import journey.domain.ReferenceId;
import journey.domain.imports.FactKind;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIntegrationTests {

    @TempDir
    private static Path home;

    private static ImportApplication application;

    @BeforeAll
    static void start() {
        application = ImportApplication.start(TestDatabase.fresh(), home);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void takesAGoodFileAndLeavesNothingOnTheDisk() throws IOException {
        ImportProgress job = bring("transaction,step,done\nG1,ordered,yes\nG1,delivered,no\n");
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.rows()).isEqualTo(2);
        assertThat(job.accepted()).isEqualTo(2);
        assertThat(stored("G1")).isEqualTo(2);
        try (var files = Files.list(home.resolve("imports"))) {
            assertThat(files.filter(file -> file.endsWith(job.id() + ".csv"))).isEmpty();
        }
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        String file = "transaction;step;occurred_at;effort\nT1;ordered;2026-03-01 10:00;7\nT2;ordered;2026-03-02;6\n";
        assertThat(bring(file).unchanged()).isZero();
        ImportProgress again = bring(file);
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void takesGoodRowsAndTellsEveryMistakeOfTheBadOnes() {
        ImportProgress job = bring("transaction,step,effort,done\nM1,a,7,yes\nM2,b,9,perhaps\nM3,c,1,no\n");
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.rows()).isEqualTo(3);
        assertThat(job.accepted()).isEqualTo(2);
        assertThat(job.refused()).isEqualTo(1);
        assertThat(application.refusals(job.id()))
                .extracting(Refusal::line, Refusal::ordinal, Refusal::column, Refusal::value, Refusal::rowText)
                .containsExactly(
                        tuple(3L, 0, "done", "perhaps", "M2,b,9,perhaps"),
                        tuple(3L, 1, "effort", "9", "M2,b,9,perhaps"));
    }

    @Test
    void tellsARowOfWrongLength() {
        ImportProgress job = bring("transaction,step\nR1,a\nR2\nR3,c,d\n");
        assertThat(job.refused()).isEqualTo(2);
        assertThat(application.refusals(job.id()))
                .extracting(Refusal::reason)
                .containsExactly("the row has 1 fields, the header has 2", "the row has 3 fields, the header has 2");
    }

    @Test
    void refusesBytesThatAreNotUtf8ByRow() {
        byte[] file = "transaction,step,note\nU1,a,caf\u00e9\nU2,a,coffee\n".getBytes(StandardCharsets.ISO_8859_1);
        ImportProgress job = application.bring(FactKind.TOUCHPOINTS, file, Set.of(), false);
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(application.refusals(job.id())).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains("UTF-8");
        });
    }

    @Test
    void refusesANulByteByRowAndShowsItsPlace() {
        ImportProgress job = bring("transaction,step\nN1,a\0b\nN2,a\n");
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(application.refusals(job.id())).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).contains("U+0000");
            assertThat(refusal.rowText()).isEqualTo("N1,a\u2400b");
        });
    }

    @Test
    void refusesTenMegabytesInOneCell() {
        ImportProgress job = bring("transaction,step,note\nL1,a," + "x".repeat(10_000_000) + "\nL2,a,short\n");
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(application.refusals(job.id())).singleElement().satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("note");
            assertThat(refusal.reason()).isEqualTo("longer than 10,000 characters");
            assertThat(refusal.value()).hasSize(201);
            assertThat(refusal.rowText()).hasSize(65_537).endsWith("…");
        });
    }

    @Test
    void goesOnBehindAStrayQuote() {
        ImportProgress job = bring("transaction,step,note\nQ1,a,\"5\" disc\"\nQ2,a,\"open\nQ3,a,fine\n");
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(application.refusals(job.id()))
                .extracting(Refusal::line, Refusal::rowText)
                .containsExactly(tuple(2L, "Q1,a,\"5\" disc\""), tuple(3L, "Q2,a,\"open"));
    }

    @Test
    void failsAtAQuoteThatSwallowsTheFileWhileTheRowsBeforeItAreIn() {
        ImportProgress job = bring("transaction,step,note\nS1,a,ok\nS2,a,\"" + "x".repeat(17_000_000));
        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.error()).contains("line 3").contains("1 rows before it are in");
        assertThat(job.rows()).isEqualTo(2);
        assertThat(job.refused()).isEqualTo(1);
        assertThat(stored("S1")).isEqualTo(1);
        assertThat(application.refusals(job.id())).extracting(Refusal::line).containsExactly(3L);
    }

    @Test
    void storesNothingInADryRunButCountsAndRefuses() {
        byte[] file = "transaction,step,effort\nD1,a,7\nD2,a,9\n".getBytes(UTF_8);
        ImportProgress job = application.bring(FactKind.TOUCHPOINTS, file, Set.of(), true);
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(job.refused()).isEqualTo(1);
        assertThat(stored("D1")).isZero();
        assertThat(application.refusals(job.id())).hasSize(1);
    }

    @Test
    void takesAPackedFileAnnouncedOrNot() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("transaction,step\nZ1,a\n".getBytes(UTF_8));
        }
        ImportProgress job = application.bring(FactKind.TOUCHPOINTS, packed.toByteArray(), Set.of(), false);
        assertThat(job.accepted()).isEqualTo(1);
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() - 6);
        ImportProgress broken = application.bring(FactKind.TOUCHPOINTS, half, Set.of(), false);
        assertThat(broken.state()).isEqualTo(ImportState.FAILED);
        assertThat(broken.error()).contains("gzip").contains("nothing was taken");
    }

    @Test
    void leavesIgnoredColumnsOutAndGoesOnWithoutTheUnknownOnesWhenTold() throws IOException {
        byte[] file = "transaction,step,colour,\"size, cm\"\nI1,a,red,7\n".getBytes(UTF_8);
        ImportProgress refused = application.bring(FactKind.TOUCHPOINTS, file, Set.of(), false);
        assertThat(refused.state()).isEqualTo(ImportState.FAILED);
        assertThat(refused.error()).contains("colour").contains("size, cm");
        assertThat(application.imports().columnsInTheWay(refused.id())).contains(Set.of("colour", "size, cm"));
        application.imports().goOnWithoutUnknownColumns(refused.id());
        ImportProgress job = application.await(refused.id());
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.error()).isNull();
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(application.refusals(job.id())).isEmpty();
        ImportProgress ignoring = application.bring(FactKind.TOUCHPOINTS, file, Set.of("Colour", "size, cm"), false);
        assertThat(ignoring.unchanged()).isEqualTo(1);
    }

    private static ImportProgress bring(String csv) {
        return application.bring(FactKind.TOUCHPOINTS, csv);
    }

    private static long stored(String transaction) {
        return application
                .jdbc()
                .sql("select count(*) from touchpoint where transaction_id = ?")
                .param(ReferenceId.ofTransaction(transaction))
                .query(Long.class)
                .single();
    }
}
