package journey.service.demo.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;

/**
 * Two years of the demo company up to a day: about 200,000 touchpoints of some 12,000 customers in four journeys. The
 * same day and zone give the same rows. Memory holds the customers and one chunk.
 */
public final class DemoCompany {

    /** The journeys it plays; their plans are {@code demo/<code>.json}. */
    public static final List<String> JOURNEYS = List.of("open-account", "home-renovation", "airline-trip", "help-desk");

    /** How many rows to expect, to within a twentieth. */
    public static final int EXPECTED_ROWS = 250_000;

    /** The supplier of two journeys that gets worse. */
    static final String CARRIER = "carrier";

    private static final long SEED = 20_260_101L;
    private static final int CHUNK = 5_000;

    private final List<JourneyPlay> journeys = plays();
    private final Consumer<List<FactRow>> sink;
    private final Visit.World world;
    private final Chance chance = Chance.seeded(SEED);
    private final int[][] starts;
    private final int[] counts = new int[journeys.size()];
    private final Population population;
    private final List<FactRow> customers = new ArrayList<>();
    private final List<FactRow> transactions = new ArrayList<>();
    private final List<FactRow> touchpoints = new ArrayList<>();
    private final List<FactRow> answers = new ArrayList<>();

    private DemoCompany(Instant now, ZoneId zone, Consumer<List<FactRow>> sink) {
        this.sink = sink;
        DemoCalendar calendar = new DemoCalendar(now, zone);
        this.starts = starts(calendar, chance.split());
        Pools pools = Pools.read();
        this.world = new Visit.World(calendar, new Queues(calendar, journeys, starts), pools);
        this.population = new Population(pools, chance.split());
    }

    /** As {@link #generate(Instant, ZoneId, Consumer)} for a firm that lives by UTC. */
    public static void generate(Instant now, Consumer<List<FactRow>> sink) {
        generate(now, ZoneOffset.UTC, sink);
    }

    /**
     * Plays the two years before the day of {@code now} in a zone.
     *
     * @param sink takes chunks of about 5,000 rows, each with all rows of its transactions: customers, transactions,
     *     touchpoints, answers
     */
    public static void generate(Instant now, ZoneId zone, Consumer<List<FactRow>> sink) {
        new DemoCompany(now, zone, sink).run();
    }

    static List<JourneyPlay> plays() {
        return List.of(AccountPlay.play(), RenovationPlay.play(), TripPlay.play(), HelpPlay.play());
    }

    private int[][] starts(DemoCalendar calendar, Chance drawn) {
        int[][] perDay = new int[journeys.size()][DemoCalendar.DAYS];
        for (int day = 0; day < DemoCalendar.DAYS; day++) {
            for (int j = 0; j < perDay.length; j++) {
                perDay[j][day] = drawn.poisson(journeys.get(j).demand().on(calendar, day));
            }
        }
        return perDay;
    }

    private void run() {
        for (int day = 0; day < DemoCalendar.DAYS; day++) {
            for (int j = 0; j < journeys.size(); j++) {
                for (int visit = 0; visit < starts[j][day]; visit++) {
                    visit(j, day);
                }
            }
        }
        for (Person person : population.everybody()) {
            if (person.lostAt() > 0) {
                customers.add(lost(person));
            }
        }
        flush();
    }

    private void visit(int j, int day) {
        JourneyPlay journey = journeys.get(j);
        Chance own = chance.split();
        long start = world.calendar().startOf(day) + (long) own.between(7.5 * 3600, 20 * 3600);
        int known = population.count();
        Person person = population.comes(journey, start);
        if (population.count() > known) {
            customers.add(arrived(person));
        }
        String reference = journey.prefix() + "-" + world.calendar().year(day) + "-" + Pools.padded(++counts[j]);
        Visit visit = new Visit(world, journey, person, reference, start, own);
        visit.play();
        transactions.add(visit.transaction());
        touchpoints.addAll(visit.touchpoints());
        AnswerRow answer =
                new CustomerVoice(world.pools(), own, world.calendar().now()).answer(visit);
        if (answer != null) {
            answers.add(answer);
        }
        remember(person, visit, own);
        if (customers.size() + transactions.size() + touchpoints.size() + answers.size() >= CHUNK) {
            flush();
        }
    }

    private void remember(Person person, Visit visit, Chance own) {
        double satisfaction = visit.satisfaction();
        long now = world.calendar().now();
        person.visited(visit.channelCode(), visit.isOpen() ? now : visit.ended(), satisfaction);
        long leaves = visit.ended() + (long) own.between(86_400, 30 * 86_400.0);
        if (!visit.isOpen() && leaves < now && satisfaction < 0 && own.hit(0.3)) {
            person.leave(leaves, world.pools().sentence(visit.journeyCode(), "*", "why", own));
        }
    }

    private static CustomerRow arrived(Person person) {
        return new CustomerRow(
                person.reference, person.name, person.segment, person.kind, CustomerStatus.ACTIVE, null, null, null);
    }

    private static CustomerRow lost(Person person) {
        return new CustomerRow(
                person.reference,
                null,
                null,
                null,
                CustomerStatus.LOST,
                Instant.ofEpochSecond(person.lostAt()),
                person.lostReason(),
                null);
    }

    private void flush() {
        List<FactRow> chunk = new ArrayList<>(customers);
        chunk.addAll(transactions);
        chunk.addAll(touchpoints);
        chunk.addAll(answers);
        List.of(customers, transactions, touchpoints, answers).forEach(List::clear);
        if (!chunk.isEmpty()) {
            sink.accept(chunk);
        }
    }
}
