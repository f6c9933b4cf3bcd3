package journey.service.recording;

/**
 * What a row did beside bringing something new.
 *
 * @param given what stood in the row; empty where the effect says it all
 * @param taken what it was taken for; empty where the effect says it all
 */
public record RowNote(RowEffect effect, String given, String taken) {

    static RowNote of(RowEffect effect) {
        return new RowNote(effect, "", "");
    }
}
