package journey.web.erasure;

import java.util.List;

/**
 * What would be deleted with a transaction, in words.
 *
 * @param lines everything that goes, one kind a line
 */
record DeletionPage(String reference, List<String> lines) {}
