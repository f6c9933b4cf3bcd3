package journey.bench.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlistConverterTests {

    private static final String DAY_2 = "2018-03-02 10:00:00";
    private static final String DAY_3 = "2018-03-03 10:00:00";
    private static final String DAY_9 = "2018-03-09 10:00:00";

    @TempDir
    Path folder;

    private final RawOrders raw = new RawOrders();

    @Test
    void writesEveryStepOfADeliveredOrder() throws IOException {
        raw.order("o1", "delivered", DAY_2, DAY_3, DAY_9).item("o1", "2018-03-05 12:00:00");

        assertThat(converted("touchpoints")).isEqualTo("""
                        transaction,step,journey,occurred_at,promised_at,done
                        o1,purchased,online-purchase,2018-03-01 10:00:00,,yes
                        o1,approved,online-purchase,2018-03-02 10:00:00,,
                        o1,handed-over,online-purchase,2018-03-03 10:00:00,2018-03-05 12:00:00,
                        o1,delivered,online-purchase,2018-03-09 10:00:00,2018-03-20,
                        """);
    }

    @Test
    void promisesTheHandOverByTheLatestLimitOfSeveralItems() throws IOException {
        raw.order("o1", "delivered", DAY_2, DAY_3, DAY_9)
                .item("o1", "2018-03-05 12:00:00")
                .item("o1", "2018-03-07 12:00:00")
                .item("o1", "2018-03-06 12:00:00");

        assertThat(converted("touchpoints"))
                .contains("o1,handed-over,online-purchase,2018-03-03 10:00:00,2018-03-07 12:00:00,");
    }

    @Test
    void keepsAPromiseWithoutATimeAsExpected() throws IOException {
        raw.order("o1", "shipped", DAY_2, "", "").item("o1", "2018-03-05 12:00:00");

        assertThat(converted("touchpoints"))
                .contains("o1,handed-over,online-purchase,,2018-03-05 12:00:00,")
                .contains("o1,delivered,online-purchase,,2018-03-20,");
    }

    @Test
    void leavesOutAStepWithNeitherTimeNorPromise() throws IOException {
        raw.order("o1", "created", "", "", "");

        assertThat(converted("touchpoints"))
                .contains("o1,purchased,", "o1,delivered,")
                .doesNotContain("approved", "handed-over");
    }

    @Test
    void writesTheTimeOfAHandOverThatNothingPromised() throws IOException {
        raw.order("o1", "shipped", DAY_2, DAY_3, "");

        assertThat(converted("touchpoints")).contains("o1,handed-over,online-purchase,2018-03-03 10:00:00,,");
    }

    @Test
    void takesTheStatusFromTheFirmsOwnWord() throws IOException {
        raw.order("arrived", "delivered", DAY_2, DAY_3, DAY_9)
                .order("undated", "delivered", DAY_2, DAY_3, "")
                .order("cancelled", "canceled", DAY_2, DAY_3, DAY_9)
                .order("sold-out", "unavailable", DAY_2, "", "")
                .order("on-its-way", "shipped", DAY_2, DAY_3, "");

        String opened = ",online-purchase,anna,2018-03-01 10:00:00,";
        assertThat(converted("transactions").lines())
                .containsExactly(
                        "transaction,journey,customer,opened_at,closed_at,status,segment,value,currency",
                        "arrived" + opened + "2018-03-09 10:00:00,completed,SP,,",
                        "undated" + opened + ",completed,SP,,",
                        "cancelled" + opened + ",cancelled,SP,,",
                        "sold-out" + opened + ",cancelled,SP,,",
                        "on-its-way" + opened + ",open,SP,,");
    }

    @Test
    void addsUpSeveralPaymentsToTheCent() throws IOException {
        raw.order("o1", "created", "", "", "").payment("o1", "0.10").payment("o1", "0.20");

        assertThat(converted("transactions")).contains(",open,SP,0.30,BRL");
    }

    @Test
    void writesAPersonOfSeveralOrdersOnceWithTheLatestState() throws IOException {
        raw.order("o1", "created", "", "", "")
                .line("customers", "c-late,anna,20000,rio de janeiro,RJ")
                .line("orders", "late,c-late,created,2018-04-01 10:00:00,,,,2018-04-20 00:00:00")
                .line("customers", "c-early,anna,30000,belo horizonte,MG")
                .line("orders", "early,c-early,created,2018-02-01 10:00:00,,,,2018-02-20 00:00:00");

        assertThat(converted("customers")).isEqualTo("customer,segment,kind\nanna,RJ,external\n");
    }

    @Test
    void answersWithTheLatestOfSeveralReviews() throws IOException {
        raw.order("o1", "created", "", "", "")
                .review("r1", "o1", 2, "Ruim,Não chegou", "2018-03-22 10:00:00")
                .review("r2", "o1", 5, "Bom,chegou", "2018-03-24 10:00:00")
                .review("r3", "o1", 1, ",", "2018-03-23 10:00:00");

        assertThat(converted("answers"))
                .isEqualTo("transaction,answered_at,overall,comment\no1,2018-03-24 10:00:00,5,\"Bom\nchegou\"\n");
    }

    @Test
    void decidesBetweenReviewsOfTheSameSecondByTheirId() throws IOException {
        raw.order("o1", "created", "", "", "")
                .review("b", "o1", 4, ",", "2018-03-22 10:00:00")
                .review("a", "o1", 1, ",", "2018-03-22 10:00:00");

        assertThat(converted("answers")).contains("o1,2018-03-22 10:00:00,4,");
    }

    @Test
    void keepsLineBreaksQuotesAndCommasOfAComment() throws IOException {
        raw.order("o1", "created", "", "", "")
                .review("r1", "o1", 3, ",\"Olá, \"\"loja\"\"\r\nadeus \"", "2018-03-22 10:00:00");

        assertThat(converted("answers")).contains("3,\"Olá, \"\"loja\"\"\r\nadeus\"\n");
    }

    @Test
    void writesTheSameFilesAgain() throws IOException {
        raw.order("o1", "delivered", DAY_2, DAY_3, DAY_9).review("r1", "o1", 3, ",", "2018-03-22 10:00:00");
        String first = converted("transactions") + converted("answers") + converted("journey.json", "");

        assertThat(converted("transactions") + converted("answers") + converted("journey.json", ""))
                .isEqualTo(first);
    }

    @Test
    void definesTheJourneyThatTheFilesName() throws IOException {
        assertThat(converted("journey.json", ""))
                .contains("\"code\": \"online-purchase\"", "\"within\": \"PT24H\"", "\"causedBy\": \"handed-over\"")
                .doesNotContain("\"ends\"");
    }

    @Test
    void refusesAScoreOutsideOfOneToFive() {
        raw.order("o1", "created", "", "", "").review("r1", "o1", 6, ",", "2018-03-22 10:00:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> converted("answers"))
                .withMessageContaining("score 6");
    }

    @Test
    void refusesAnOrderOfACustomerWhoIsNowhere() {
        raw.line("orders", "lost,nobody,created,2018-04-01 10:00:00,,,,2018-04-20 00:00:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> converted("orders"))
                .withMessageContaining("Order lost");
    }

    @Test
    void namesTheFileThatIsAbsent() {
        assertThatThrownBy(() -> OlistConverter.convert(folder, folder.resolve("out")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("olist_customers_dataset.csv");
    }

    @Test
    void saysHowItIsCalled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OlistConverter.main(new String[] {"in"}))
                .withMessageContaining("olist IN OUT");
    }

    private String converted(String kind) throws IOException {
        return converted(kind, ".csv");
    }

    private String converted(String kind, String ending) throws IOException {
        Path out = folder.resolve("out");
        OlistConverter.convert(raw.writeTo(folder.resolve("in")), out);
        return Files.readString(out.resolve(kind + ending));
    }
}
