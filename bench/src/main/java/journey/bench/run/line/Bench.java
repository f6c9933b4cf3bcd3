package journey.bench.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.bench.company.Company;
import journey.bench.company.CompanyFiles;
import journey.bench.run.application.Application;
import journey.bench.run.application.Client;
import journey.bench.run.application.Imported;
import journey.bench.run.reference.Server;
import journey.bench.run.reference.TouchpointCopy;
import journey.bench.run.report.ResultTable;
import journey.bench.run.setting.Options;
import org.jspecify.annotations.Nullable;

/** What the lines share: the application with all rows in it, its database, the reference's table, and further rows. */
public final class Bench implements AutoCloseable {

    private static final long SMALLEST_SLICE = 200_000;

    private final Options options;
    private final Path jar;
    private final Path folder;
    private final List<String> javaOptions;
    private final Company company;
    private final CompanyFiles files;
    private long next;
    private int homes;
    private @Nullable Application application;
    private @Nullable Server server;
    private @Nullable TouchpointCopy copy;
    private @Nullable Imported loaded;

    /** @param folder where everything is put */
    public Bench(Options options, Path jar, Path folder, List<String> javaOptions) {
        this.options = options;
        this.jar = jar;
        this.folder = folder;
        this.javaOptions = List.copyOf(javaOptions);
        this.company = Company.ofTouchpoints(options.rows());
        this.files = new CompanyFiles(company);
        this.next = company.transactions();
    }

    /** Tells whoever waits how far it is. */
    static void say(String text) {
        System.err.println(text);
    }

    Path jar() {
        return jar;
    }

    Path folder() {
        return folder;
    }

    Company company() {
        return company;
    }

    List<String> javaOptions() {
        return javaOptions;
    }

    /** How many touchpoints there are at the beginning, about. */
    long rows() {
        return options.rows();
    }

    /** As many pairs as were asked for, as long as they take no longer than this. */
    Pairs pairs(Duration limit) {
        return new Pairs(options.pairs(), limit);
    }

    /**
     * The application with all rows in it; begins with the first call.
     *
     * @throws IOException if its rows did not go in, with every call
     */
    Application application() throws IOException, SQLException {
        if (application == null) {
            Application started = start(javaOptions);
            application = started;
            Server settled = new Server(started.home());
            server = settled;
            loaded = load(started, files, company);
            settled.settle();
        } else if (loaded == null) {
            throw new IOException("the application's rows did not go in");
        }
        return application;
    }

    Client client() throws IOException, SQLException {
        return application().client();
    }

    /** The application's database. */
    Server server() throws IOException, SQLException {
        application();
        if (server == null) {
            throw new IllegalStateException("the application has no database");
        }
        return server;
    }

    /** Of the database that was measured, as it calls itself. */
    public String databaseVersion() {
        try {
            return server == null ? "no PostgreSQL of ours" : "PostgreSQL " + server.text("show server_version");
        } catch (SQLException gone) {
            return "PostgreSQL of unknown version";
        }
    }

    /** How the first touchpoints went in. */
    Imported loaded() throws IOException, SQLException {
        application();
        if (loaded == null) {
            throw new IllegalStateException("the application's rows did not go in");
        }
        return loaded;
    }

    /** The reference's table, with the rows that the application has when it is first asked for. */
    TouchpointCopy copy() throws IOException, SQLException {
        if (copy == null) {
            Server settled = server();
            say("Copying the rows into the reference's table");
            copy = TouchpointCopy.of(settled, folder);
        }
        return copy;
    }

    /** A new application, empty; the caller closes it. */
    Application start(List<String> options) throws IOException {
        homes++;
        say("Starting the application");
        return Application.start(jar, folder.resolve("home-" + homes), options);
    }

    /**
     * Brings a whole company in.
     *
     * @return how its touchpoints went in, which come first
     */
    Imported load(Application into, CompanyFiles whole, Company of) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        say("Writing files of " + ResultTable.number(of.transactions()) + " transactions");
        whole.writeDefinitions(data);
        long touchpoints = whole.write(data, 0, of.transactions());
        for (int journey = 1; Files.exists(data.resolve("journey-" + journey + ".json")); journey++) {
            into.client()
                    .putJourney("journey-" + journey, Files.readString(data.resolve("journey-" + journey + ".json")));
        }
        Imported first = bring(into, "touchpoints", data);
        bring(into, "transactions", data);
        bring(into, "answers", data);
        if (first.accepted() != touchpoints) {
            throw new IOException("of " + touchpoints + " touchpoints " + first.accepted() + " went in");
        }
        return first;
    }

    private static Imported bring(Application into, String kind, Path data) throws IOException {
        Path file = data.resolve(kind + ".csv");
        Imported imported = into.client().importFile(kind, file);
        say("Imported " + ResultTable.number(imported.rows()) + " " + kind + " in "
                + ResultTable.number(imported.seconds()) + " s");
        Files.delete(file);
        return imported;
    }

    /** How many new rows a measurement of imports takes at a time: a tenth of all. */
    long sliceRows() {
        return Math.max(SMALLEST_SLICE, options.rows() / 10);
    }

    /** About so many touchpoints that are not there yet. */
    Slice slice(long touchpoints) throws IOException {
        Path data = Files.createDirectories(folder.resolve("slice"));
        long until = next + Company.ofTouchpoints(touchpoints).transactions();
        long written = files.write(data, next, until);
        Path file = folder.resolve("slice-" + next + ".csv");
        next = until;
        return new Slice(
                Files.move(data.resolve("touchpoints.csv"), file, StandardCopyOption.REPLACE_EXISTING), written);
    }

    @Override
    public void close() throws SQLException {
        if (server != null) {
            server.close();
        }
        if (application != null) {
            application.close();
        }
    }
}
