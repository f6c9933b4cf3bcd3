package journey.service.imports;

/** The disk has so little room left that an import, which takes most, leaves it to the saves. */
final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRoomException(String reason) {
        super(reason);
    }
}
