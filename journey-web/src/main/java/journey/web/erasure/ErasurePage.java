package journey.web.erasure;

import java.util.List;

/**
 * What would be erased, in words.
 *
 * @param lines everything that goes, one kind a line
 * @param samePerson other references of the same person, which stay
 */
record ErasurePage(String reference, String called, List<String> lines, List<String> samePerson) {}
