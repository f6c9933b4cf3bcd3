package journey.faults;

import journey.faults.Strike.Victim;

/** {@code kill -9} of PostgreSQL: mostly of its first process, and the application lives on. */
class KilledDatabaseFaults extends Kills {

    KilledDatabaseFaults() {
        super(Victim.POSTMASTER, Victim.BACKEND, Victim.POSTMASTER, Victim.POSTMASTER, Victim.BOTH);
    }
}
