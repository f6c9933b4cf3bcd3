package journey.service.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import journey.domain.imports.FactRow;
import journey.domain.journey.Measure;
import journey.domain.transaction.Status;

/** Facts about some customers and transactions, each fact once: to be told by whole rows or by many partial ones. */
final class RandomFacts {

    private static final List<String> STEPS =
            List.of("ordered", "paid", "advised", "delivered", "returned", "complaint");
    private static final List<Measure> NUMBERS = List.of(
            Measure.EFFORT,
            Measure.SATISFACTION,
            Measure.FEELING,
            Measure.CLARITY,
            Measure.RESPECT,
            Measure.RECOGNITION);

    /** A thing that rows are about: a row that brings its key only, and what else is known of it. */
    private record Thing<R extends Supplier<FactRow>>(Supplier<R> bare, List<Consumer<R>> facts) {

        FactRow whole() {
            R row = bare.get();
            facts.forEach(fact -> fact.accept(row));
            return row.get();
        }

        Stream<FactRow> partial(Random random) {
            List<R> rows = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                rows.add(bare.get());
            }
            for (Consumer<R> fact : facts) {
                fact.accept(rows.get(random.nextInt(rows.size())));
                if (random.nextInt(4) == 0) {
                    fact.accept(rows.get(random.nextInt(rows.size())));
                }
            }
            return rows.stream().map(Supplier::get);
        }
    }

    private final Random random;
    private final List<Thing<?>> things = new ArrayList<>();

    RandomFacts(long seed, int transactions) {
        this.random = new Random(seed);
        for (int i = 0; i < transactions / 3; i++) {
            things.add(customer("c" + i));
        }
        for (int i = 0; i < transactions; i++) {
            addTransaction("t" + i, "c" + random.nextInt(transactions / 2));
        }
    }

    List<FactRow> wholeRows() {
        return things.stream().<FactRow>map(Thing::whole).toList();
    }

    List<FactRow> partialRows() {
        return things.stream().flatMap(thing -> thing.partial(random)).toList();
    }

    private Thing<Rows.Customer> customer(String reference) {
        List<Consumer<Rows.Customer>> facts = new ArrayList<>();
        facts.add(row -> row.name("Name of " + reference));
        maybe(facts, 2, pick -> row -> row.segment(pick % 2 == 0 ? "gold" : "blue"));
        maybe(facts, 4, pick -> row -> row.lost(time(pick), "left"));
        maybe(facts, 5, pick -> row -> row.sameAs("x" + pick));
        return new Thing<>(() -> Rows.customer(reference), facts);
    }

    private void addTransaction(String reference, String customer) {
        String journey = random.nextInt(4) == 0 ? "return" : "buy";
        List<Consumer<Rows.Transaction>> facts = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            facts.add(row -> row.journey(journey));
        }
        facts.add(row -> row.customer(customer));
        maybe(facts, 2, pick -> row -> row.opened(time(pick % 10)));
        // nothing that contradicts itself: of such the later row holds
        if (random.nextInt(4) == 0) {
            maybe(facts, 2, pick -> row -> row.status(Status.OPEN));
        } else {
            maybe(facts, 4, pick -> row -> row.closed(time(10 + pick % 10)));
            maybe(facts, 3, pick -> row -> row.status(pick % 2 == 0 ? Status.COMPLETED : Status.CANCELLED));
        }
        maybe(facts, 2, pick -> row -> row.channel("channel-" + pick % 5));
        maybe(facts, 2, pick -> row -> row.value(pick + "." + pick % 10));
        things.add(new Thing<>(() -> Rows.transaction(reference), facts));
        for (int occurrence = 1, n = random.nextInt(9); occurrence <= n; occurrence++) {
            things.add(touchpoint(reference, occurrence, journey, customer));
        }
        if (random.nextInt(3) == 0) {
            things.add(answer(reference));
        }
    }

    private Thing<Rows.Touchpoint> touchpoint(String transaction, int occurrence, String journey, String customer) {
        String step = STEPS.get(random.nextInt(STEPS.size()));
        List<Consumer<Rows.Touchpoint>> facts = new ArrayList<>();
        maybe(facts, 2, pick -> row -> row.reference("p-" + occurrence));
        maybe(facts, 5, pick -> row -> row.customer(customer));
        maybe(facts, 5, pick -> row -> row.journey(journey));
        if (random.nextInt(5) > 0) {
            Instant at = time(random.nextInt(30));
            facts.add(row -> row.at(at));
        }
        maybe(facts, 3, pick -> row -> row.promised(time(pick % 40)));
        maybe(facts, 3, pick -> row -> row.employee("employee-" + pick % 20));
        maybe(facts, 3, pick -> row -> row.with(Measure.DONE, pick % 3 == 0 ? 0 : 1));
        maybe(facts, 4, pick -> row -> row.with(Measure.REWORK, pick % 3));
        for (Measure measure : NUMBERS) {
            maybe(facts, 2, pick -> row -> row.with(measure, 1 + pick % 5));
        }
        maybe(facts, 8, pick -> row -> row.applicable(pick % 3 > 0));
        maybe(facts, 4, pick -> row -> row.causedBy(STEPS.get(pick % STEPS.size())));
        maybe(facts, 6, pick -> row -> row.note("Note, \"" + pick + "\"; {über, null}\n"));
        return new Thing<>(() -> Rows.touchpoint(transaction).step(step).occurrence(occurrence), facts);
    }

    private Thing<Rows.Answer> answer(String transaction) {
        List<Consumer<Rows.Answer>> facts = new ArrayList<>();
        boolean blames = random.nextInt(4) == 0;
        maybe(facts, 2, pick -> row -> row.everything(pick % 2 == 0 && !blames));
        maybe(facts, 2, pick -> row -> row.well(STEPS.get(pick % 2), STEPS.get(2 + pick % 2)));
        if (blames) {
            maybe(facts, 1, pick -> row -> row.notWell(STEPS.get(4 + pick % 2)));
        }
        maybe(facts, 2, pick -> row -> row.overall(1 + pick % 5));
        return new Thing<>(() -> Rows.answer(transaction), facts);
    }

    /** Adds a fact in one of so many cases, with a number to choose by. */
    private <R> void maybe(List<Consumer<R>> facts, int cases, Function<Integer, Consumer<R>> fact) {
        if (random.nextInt(cases) == 0) {
            facts.add(fact.apply(random.nextInt(1000)));
        }
    }

    private static Instant time(int hours) {
        return RecordingIntegrationTest.OPENED.plusSeconds(3600L * (hours % 60)).plusNanos(123_456_000);
    }
}
