package journey.service.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Writes numbers as digits: no exponent, no grouping, a point, no zeros after the last decimal that matters. */
final class DecimalText {

    /** Bytes that any number takes at most here. */
    static final int LONGEST = 340;

    /** Below this a number times its power of ten is exact enough in a long. */
    private static final double FAST = 1e9;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private DecimalText() {}

    /** @return the position after the number */
    static int put(long number, byte[] bytes, int at) {
        if (number == Long.MIN_VALUE) {
            return put(Long.toString(number), bytes, at);
        }
        int position = at;
        long rest = number;
        if (number < 0) {
            bytes[position++] = '-';
            rest = -number;
        }
        int end = position + digits(rest);
        for (int i = end - 1; i >= position; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    /**
     * Rounds half up to some decimals.
     *
     * @param decimals at most 6
     * @return the position after the number
     * @throws IllegalArgumentException if the number is infinite or none
     */
    static int put(double number, int decimals, byte[] bytes, int at) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a number for a report: " + number);
        }
        if (Math.abs(number) >= FAST) {
            return put(plain(number, decimals), bytes, at);
        }
        long scaled = Math.round(Math.abs(number) * POWERS[decimals]);
        int position = at;
        if (number < 0 && scaled > 0) {
            bytes[position++] = '-';
        }
        position = put(scaled / POWERS[decimals], bytes, position);
        return putFraction(scaled % POWERS[decimals], decimals, bytes, position);
    }

    private static int putFraction(long fraction, int decimals, byte[] bytes, int at) {
        if (fraction == 0) {
            return at;
        }
        long rest = fraction;
        int places = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        bytes[at] = '.';
        for (int i = at + places; i > at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + places + 1;
    }

    private static String plain(double number, int decimals) {
        return new BigDecimal(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static int put(String text, byte[] bytes, int at) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, at, ascii.length);
        return at + ascii.length;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
