package journey.service.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule;
import journey.service.imports.rules.HeaderRule.Judgement;
import journey.service.imports.rules.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * What a file's beginning says: how to read its rows, or why they cannot be read.
 *
 * @param line of the header, or the first
 * @param text the header as it came
 * @param judgement what became of it
 */
record HeaderCheck(char delimiter, long line, String text, Judgement judgement) {

    static HeaderCheck of(ImportFile file, FactKind kind, Set<String> ignored) throws IOException {
        Optional<Mistake> foreign = file.foreignFormat();
        if (foreign.isPresent()) {
            return unusable(1, foreign.get(), "");
        }
        try {
            Optional<ImportFile.Header> header = file.header(kind);
            return header.isEmpty()
                    ? unusable(1, Mistake.ofRow("the file is empty"), "")
                    : of(header.get(), kind, ignored);
        } catch (BrokenFileException endless) {
            return unusable(endless.line(), Mistake.ofRow(String.valueOf(endless.getMessage())), endless.rowText());
        }
    }

    private static HeaderCheck of(ImportFile.Header header, FactKind kind, Set<String> ignored) {
        ScannedRow row = header.row();
        String problem = row.problem();
        if (problem != null) {
            return unusable(row.line(), Mistake.ofRow(problem), row.text());
        }
        Judgement judgement = HeaderRule.judge(kind, row.fields(), ignored);
        return new HeaderCheck(header.delimiter(), row.line(), row.text(), judgement);
    }

    private static HeaderCheck unusable(long line, Mistake mistake, String text) {
        return new HeaderCheck(',', line, text, new Judgement.Unusable(List.of(mistake), false));
    }

    Judgement.@Nullable Usable readable() {
        return judgement instanceof Judgement.Usable readable ? readable : null;
    }
}
