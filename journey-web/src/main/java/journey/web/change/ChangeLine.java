package journey.web.change;

import journey.web.sentence.Sentence;

/**
 * One thing that changed.
 *
 * @param evidence how sure that is, and which days are compared
 */
public record ChangeLine(Sentence sentence, String evidence) {}
