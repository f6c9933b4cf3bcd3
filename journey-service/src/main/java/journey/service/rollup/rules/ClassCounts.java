package journey.service.rollup.rules;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many times there are of each class of {@link WaitBuckets}. */
public final class ClassCounts {

    /** How many of class 1, of class 2 and so on. */
    private long[] counts = new long[0];

    void add(int bucket, long count) {
        reach(bucket);
        counts[bucket - 1] += count;
    }

    /** Adds as many as stand here from class 1 on. */
    void add(long[] others) {
        reach(others.length);
        for (int i = 0; i < others.length; i++) {
            counts[i] += others[i];
        }
    }

    public void add(ClassCounts others) {
        add(others.counts);
    }

    private void reach(int classes) {
        if (counts.length < classes) {
            counts = Arrays.copyOf(counts, classes);
        }
    }

    /** How many classes below the first that has any; where none has, all. */
    int leading() {
        int leading = 0;
        while (leading < counts.length && counts[leading] == 0) {
            leading++;
        }
        return leading;
    }

    /** From the first class that has any to the last one. */
    long[] trimmed() {
        int until = counts.length;
        while (until > 0 && counts[until - 1] == 0) {
            until--;
        }
        return Arrays.copyOfRange(counts, Math.min(leading(), until), until);
    }

    /** How many of all classes. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** How many of each class that has any. */
    public NavigableMap<Integer, Long> byClass() {
        NavigableMap<Integer, Long> byClass = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                byClass.put(i + 1, counts[i]);
            }
        }
        return byClass;
    }
}
