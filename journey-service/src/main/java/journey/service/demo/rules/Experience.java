package journey.service.demo.rules;

/**
 * What a customer went through at one step.
 *
 * @param lateHours after the promise; 0 if in time
 * @param again whether it failed at first or had to be done again
 * @param cold whether it felt bad or was laborious
 */
record Experience(String step, double lateHours, boolean again, boolean cold) {

    boolean late() {
        return lateHours > 0;
    }

    boolean failed() {
        return late() || again || cold;
    }

    /** The kind of sentence that fits. */
    String kind() {
        return again ? "redo" : late() ? "late" : "cold";
    }

    /** The delay in words. */
    String lateness() {
        if (lateHours < 1.5) {
            return Math.max(5, Math.round(lateHours * 12) * 5) + " minutes";
        }
        return lateHours < 36 ? Math.round(lateHours) + " hours" : Math.max(2, Math.round(lateHours / 24)) + " days";
    }
}
