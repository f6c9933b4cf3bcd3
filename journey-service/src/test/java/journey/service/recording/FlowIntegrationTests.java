package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import journey.domain.transaction.Status;
import journey.service.everything.PeriodLength;
import journey.service.flow.DeviationCount;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.flow.HandOver;
import journey.service.flow.Variant;
import journey.service.reports.ReportRequest;
import journey.service.reports.ReportService;
import journey.service.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What really happened, against the plan: ordered, paid, (advised), delivered. */
class FlowIntegrationTests extends RecordingIntegrationTest {

    private static final Scope BUY = Scope.EVERYTHING.ofJourney("buy");

    @Autowired
    private FlowService flow;

    @Autowired
    private ReportService reports;

    /** Ordered, paid, delivered twice; ordered, delivered before paid, and a call that the delivery caused. */
    private void recordThree() {
        for (String transaction : List.of("a", "b")) {
            record(
                    Rows.transaction(transaction).journey("buy").opened(OPENED),
                    Rows.touchpoint(transaction).step("ordered").at(OPENED),
                    Rows.touchpoint(transaction).step("paid").at(after("PT2H")),
                    Rows.touchpoint(transaction).step("delivered").at(after("PT50H")));
        }
        record(
                Rows.transaction("c").journey("buy").opened(OPENED).status(Status.COMPLETED),
                Rows.touchpoint("c").step("delivered").at(after("PT1H")),
                Rows.touchpoint("c").step("delivered").occurrence(2).at(after("PT3H")),
                Rows.touchpoint("c").step("call").at(after("PT4H")).causedBy("delivered"),
                Rows.touchpoint("c").step("paid").at(after("PT9H")));
    }

    @Test
    void pairsAreCountedWithTheirWaits() {
        recordThree();
        List<FlowPair> pairs = flow.pairs(BUY);
        FlowPair first = pairs.stream()
                .filter(pair -> "ordered".equals(pair.from()))
                .findFirst()
                .orElseThrow();
        assertThat(first.to()).isEqualTo("paid");
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.planned()).isTrue();
        assertThat(first.medianWait()).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(132));
        assertThat(pairs.stream().filter(pair -> "paid".equals(pair.from()) && "delivered".equals(pair.to())))
                .as("advised is not required")
                .allMatch(FlowPair::planned);
        assertThat(pairs.stream().filter(pair -> "call".equals(pair.from()))).noneMatch(FlowPair::planned);
        assertThat(pairs.stream().mapToLong(FlowPair::count).sum())
                .as("n touchpoints, n + 1 pairs")
                .isEqualTo(13);
    }

    @Test
    void variantsAreRankedAndHeldAgainstThePlan() {
        recordThree();
        List<Variant> variants = flow.variants(BUY);
        assertThat(variants).hasSize(2);
        assertThat(variants.get(0).steps()).containsExactly("ordered", "paid", "delivered");
        assertThat(variants.get(0).transactions()).isEqualTo(2);
        assertThat(variants.get(0).order().isAsPlanned()).isTrue();
        assertThat(variants.get(1).order().adHoc()).containsExactly("call");
        assertThat(variants.get(1).order().repeated()).containsExactly("delivered");
        assertThat(variants.get(1).order().outOfSequence()).containsExactly("delivered");
    }

    @Test
    void deviationsNameTheirCause() throws IOException {
        recordThree();
        assertThat(texts(flow.deviations(BUY, flow.variants(BUY))))
                .containsEntry("ad_hoc call delivered", 1L)
                .containsEntry("missing ordered null", 1L)
                .containsEntry("failed delivered null", 1L)
                .containsEntry("repeated delivered null", 1L)
                .containsEntry("out_of_sequence delivered null", 1L);
        assertThat(report("deviations")).contains("c,ad_hoc,call,delivered", "c,missing,ordered,");
    }

    @Test
    void whatIsCountedIsWhatTheReportLists() throws IOException {
        Random random = new Random(77);
        for (int i = 0; i < 20; i++) {
            recorder.record(
                    IntStream.range(0, 60).mapToObj(n -> MixedRows.row(random)).toList());
        }
        Map<String, Long> listed = new TreeMap<>();
        for (String line : report("deviations").stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String cause = cells[3].isEmpty() || cells[3].equals("unassigned") ? "null" : cells[3];
            listed.merge(cells[1] + " " + cells[2] + " " + cause, 1L, Long::sum);
        }
        assertThat(listed).hasSizeGreaterThan(15).isEqualTo(texts(flow.deviations(BUY, flow.variants(BUY))));
        assertThat(report("flow")).hasSize(flow.pairs(BUY).size() + 1);
        assertThat(report("variants")).hasSize(flow.variants(BUY).size() + 1);
    }

    @Test
    void handOversAreBetweenDepartments() {
        recordThree();
        List<HandOver> handOvers = flow.handOvers(BUY);
        assertThat(handOvers).as("nobody owns a step of this journey").isEmpty();
    }

    private static Map<String, Long> texts(List<DeviationCount> deviations) {
        Map<String, Long> texts = new TreeMap<>();
        deviations.forEach(one -> texts.merge(
                one.kind().name().toLowerCase(Locale.ROOT) + " " + one.step() + " " + one.causedBy(),
                one.count(),
                Long::sum));
        return texts;
    }

    private List<String> report(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(reports.report(name).orElseThrow(), new ReportRequest(BUY, PeriodLength.TOTAL), out);
        return Arrays.asList(out.toString(StandardCharsets.UTF_8).split("\r\n"));
    }
}
