package journey.faults;

import journey.faults.Strike.Victim;

/** {@code kill -9} of the application, whose database lives on until the next start. */
class KilledApplicationFaults extends Kills {

    KilledApplicationFaults() {
        super(Victim.APPLICATION);
    }
}
