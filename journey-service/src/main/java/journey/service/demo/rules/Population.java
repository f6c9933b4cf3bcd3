package journey.service.demo.rules;

import java.util.ArrayList;
import java.util.List;
import journey.domain.customer.CustomerKind;

/** The customers: new ones come, happy ones come back, some employees need help themselves. */
final class Population {

    private static final double NEW = 0.40;
    private static final double FROM_INSIDE = 0.12;
    private static final int TRIES = 6;
    private static final List<String> SEGMENTS =
            List.of("private", "private", "private", "private", "family", "family", "business", "student");

    private final Pools pools;
    private final Chance chance;
    private final List<Person> outside = new ArrayList<>();
    private final List<Person> inside = new ArrayList<>();

    Population(Pools pools, Chance chance) {
        this.pools = pools;
        this.chance = chance;
    }

    /** Who comes to a journey at this time; perhaps somebody new, who is then the last of {@link #count()}. */
    Person comes(JourneyPlay journey, long time) {
        if (journey.code().equals("help-desk") && chance.hit(FROM_INSIDE)) {
            return one(inside, 0.05, CustomerKind.INTERNAL, time);
        }
        return one(outside, NEW, CustomerKind.EXTERNAL, time);
    }

    int count() {
        return outside.size() + inside.size();
    }

    List<Person> everybody() {
        List<Person> all = new ArrayList<>(outside);
        all.addAll(inside);
        return all;
    }

    private Person one(List<Person> known, double share, CustomerKind kind, long time) {
        if (!known.isEmpty() && !chance.hit(share)) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Person person = chance.pick(known);
                if (person.returns(time, chance)) {
                    return person;
                }
            }
        }
        String name = chance.pick(pools.givenNames()) + " " + chance.pick(pools.familyNames());
        String segment = kind == CustomerKind.INTERNAL ? "staff" : chance.pick(SEGMENTS);
        Person person = new Person("C-" + Pools.padded(count() + 1), name, segment, kind, chance);
        known.add(person);
        return person;
    }
}
