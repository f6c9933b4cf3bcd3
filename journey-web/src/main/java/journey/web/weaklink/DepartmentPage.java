package journey.web.weaklink;

import java.util.List;
import journey.web.flow.HandOverRow;
import journey.web.sentence.Sentence;

/**
 * What the page of a department shows.
 *
 * @param rank its place among the departments, in words; empty where nothing failed
 * @param steps those that it owns
 * @param handOvers those in which it has a part
 * @param causes what its steps cause elsewhere, a sentence each
 */
record DepartmentPage(
        String code,
        Sentence sentence,
        String rank,
        List<WeakLinksPage.Row> steps,
        List<HandOverRow> handOvers,
        List<String> causes,
        String csv) {}
