package journey.service.database;

import java.nio.ByteBuffer;

/** Reads arrays as the database sends them ({@code array_send}): hundreds of thousands of numbers without an object each. */
public final class SentArray {

    /** Number of dimensions, whether there are nulls, type; of the only dimension its length and lower bound. */
    private static final int LENGTH_AT = 3 * Integer.BYTES;

    private static final int ELEMENTS_AT = LENGTH_AT + 2 * Integer.BYTES;

    private SentArray() {}

    /** @param sent of one dimension, not empty, without nulls */
    public static long[] ofLongs(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        long[] numbers = new long[bytes.getInt(LENGTH_AT)];
        bytes.position(ELEMENTS_AT);
        for (int i = 0; i < numbers.length; i++) {
            if (bytes.getInt() != Long.BYTES) {
                throw new IllegalArgumentException("not a bigint: element " + i);
            }
            numbers[i] = bytes.getLong();
        }
        return numbers;
    }
}
