package journey.service.journey;

import java.util.List;
import journey.domain.TermKind;
import journey.domain.journey.Promise;
import journey.domain.journey.Step;
import journey.service.term.TermRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of each blueprint as rows, for SQL that counts; the definition itself is read from its JSON. */
@Repository
class BlueprintStepRepository {

    private static final String ADD = """
            insert into blueprint_step
              (blueprint_id, position, step_id, stage, name, department_id, required, target,
               promise_after_id, promise_seconds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final TermRegistry terms;

    BlueprintStepRepository(JdbcClient jdbc, TermRegistry terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Gives the steps and departments their numbers; outside a transaction, since each number is stored at once. */
    void nameWords(List<Step> steps) {
        for (Step step : steps) {
            terms.id(TermKind.STEP, step.code());
            terms.idOrNull(TermKind.DEPARTMENT, step.department());
        }
    }

    void add(int blueprintId, List<Step> steps) {
        for (int position = 0; position < steps.size(); position++) {
            Step step = steps.get(position);
            Promise promise = step.promise();
            Integer after = promise == null ? null : terms.id(TermKind.STEP, promise.after());
            Long seconds = promise == null ? null : promise.within().toSeconds();
            jdbc.sql(ADD)
                    .param(1, blueprintId)
                    .param(2, position)
                    .param(3, terms.id(TermKind.STEP, step.code()))
                    .param(4, step.stage())
                    .param(5, step.name())
                    .param(6, terms.idOrNull(TermKind.DEPARTMENT, step.department()), java.sql.Types.INTEGER)
                    .param(7, step.required())
                    .param(8, step.target())
                    .param(9, after, java.sql.Types.INTEGER)
                    .param(10, seconds, java.sql.Types.BIGINT)
                    .update();
        }
    }
}
