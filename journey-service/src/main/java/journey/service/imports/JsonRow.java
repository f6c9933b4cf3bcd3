package journey.service.imports;

import java.util.List;
import java.util.Map;
import journey.service.imports.rules.Column;
import journey.service.imports.rules.Mistake;

/** One touchpoint as a program sent it, its values in the words a file would use. */
record JsonRow(Map<Column, String> values, List<Mistake> mistakes) {}
