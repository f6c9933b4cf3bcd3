package journey.bench.company;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import journey.bench.company.Company.Touchpoint;
import journey.bench.company.Company.Transaction;

/** Writes a company as the files that Journey imports, in the order in which a firm's own system would: as it began. */
public final class CompanyFiles {

    /** The header of the file of touchpoints. */
    public static final String TOUCHPOINTS =
            "transaction,step,occurrence,journey,occurred_at,promised_at,channel,employee,"
                    + "done,satisfaction,feeling,caused_by\n";

    private static final String TRANSACTIONS = "transaction,journey,customer,opened_at,channel,segment\n";
    private static final String ANSWERS = "transaction,overall\n";

    private final Company company;

    public CompanyFiles(Company company) {
        this.company = company;
    }

    /** {@code OUT TOUCHPOINTS} */
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Company company = Company.ofTouchpoints(Long.parseLong(arguments[1]));
        CompanyFiles files = new CompanyFiles(company);
        files.writeDefinitions(out);
        long touchpoints = files.write(out, 0, company.transactions());
        System.out.printf("%,d transactions, %,d touchpoints%n", company.transactions(), touchpoints);
    }

    /** One file a journey: {@code journey-1.json} and so on. */
    public void writeDefinitions(Path out) throws IOException {
        for (int journey = 0; journey < Company.JOURNEYS; journey++) {
            Files.writeString(out.resolve(Company.journey(journey) + ".json"), Company.definition(journey));
        }
    }

    /**
     * Writes {@code touchpoints.csv}, {@code transactions.csv} and {@code answers.csv} of the transactions of some
     * numbers.
     *
     * @return how many touchpoints they have
     */
    public long write(Path out, long from, long until) throws IOException {
        long count = 0;
        try (BufferedWriter touchpoints = Files.newBufferedWriter(out.resolve("touchpoints.csv"));
                BufferedWriter transactions = Files.newBufferedWriter(out.resolve("transactions.csv"));
                BufferedWriter answers = Files.newBufferedWriter(out.resolve("answers.csv"))) {
            touchpoints.write(TOUCHPOINTS);
            transactions.write(TRANSACTIONS);
            answers.write(ANSWERS);
            StringBuilder row = new StringBuilder();
            for (long number = from; number < until; number++) {
                Transaction transaction = company.transaction(number);
                transactions.append(line(row, transaction));
                if (transaction.overall() > 0) {
                    answers.append(transaction.reference() + ',' + transaction.overall() + '\n');
                }
                for (Touchpoint touchpoint : transaction.touchpoints()) {
                    touchpoints.append(line(row, transaction, touchpoint));
                    count++;
                }
            }
        }
        return count;
    }

    /** Writes the events as process mining reads them: case, activity, time. */
    public void writeLog(Path file) throws IOException {
        try (BufferedWriter log = Files.newBufferedWriter(file)) {
            log.write("case,activity,time\n");
            for (long number = 0; number < company.transactions(); number++) {
                Transaction transaction = company.transaction(number);
                for (Touchpoint touchpoint : transaction.touchpoints()) {
                    log.append(transaction.reference())
                            .append(',')
                            .append(touchpoint.step())
                            .append(',')
                            .append(time(touchpoint.occurredAt()))
                            .append('\n');
                }
            }
        }
    }

    private static CharSequence line(StringBuilder row, Transaction transaction) {
        row.setLength(0);
        return row.append(transaction.reference())
                .append(',')
                .append(transaction.journey())
                .append(',')
                .append(transaction.customer())
                .append(',')
                .append(time(transaction.openedAt()))
                .append(',')
                .append(transaction.channel())
                .append(',')
                .append(transaction.segment())
                .append('\n');
    }

    private static CharSequence line(StringBuilder row, Transaction transaction, Touchpoint touchpoint) {
        row.setLength(0);
        return row.append(transaction.reference())
                .append(',')
                .append(touchpoint.step())
                .append(',')
                .append(touchpoint.occurrence())
                .append(',')
                .append(transaction.journey())
                .append(',')
                .append(time(touchpoint.occurredAt()))
                .append(',')
                .append(touchpoint.promisedAt() == 0 ? "" : time(touchpoint.promisedAt()))
                .append(',')
                .append(touchpoint.channel())
                .append(",E-")
                .append(touchpoint.employee())
                .append(touchpoint.done() ? ",yes," : ",no,")
                .append(mark(touchpoint.satisfaction()))
                .append(',')
                .append(mark(touchpoint.feeling()))
                .append(',')
                .append(touchpoint.causedBy())
                .append('\n');
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private static String mark(int mark) {
        return mark == 0 ? "" : String.valueOf(mark);
    }
}
