package journey.web.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is shown.
 *
 * @param number from 1
 */
record Paging(int number, int size) {

    private static final int LAST = 10_000;

    Paging {
        number = Math.max(1, Math.min(LAST, number));
    }

    /** The part that an address asks for; the first where that makes no sense. */
    static Paging of(String number, int size) {
        return new Paging(number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 1, size);
    }

    int offset() {
        return (number - 1) * size;
    }

    boolean isAll(long count) {
        return number == 1 && count <= size;
    }

    @Nullable String previous(String address) {
        return number == 1 ? null : page(address, number - 1);
    }

    @Nullable String next(String address, long count) {
        return offset() + size < count ? page(address, number + 1) : null;
    }

    private static String page(String address, int number) {
        return address + (address.indexOf('?') < 0 ? '?' : '&') + "page=" + number;
    }
}
