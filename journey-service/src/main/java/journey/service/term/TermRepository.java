package journey.service.term;

import journey.domain.TermKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TermRepository {

    private final JdbcClient jdbc;

    TermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of its own: a number that others may have remembered must not roll back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int add(TermKind kind, String code) {
        jdbc.sql("insert into term (kind, code, name) values (?, ?, ?) on conflict (kind, code) do nothing")
                .params(kind.name(), code, code)
                .update();
        return jdbc.sql("select term_id from term where kind = ? and code = ?")
                .params(kind.name(), code)
                .query(Integer.class)
                .single();
    }

    @Nullable Integer find(TermKind kind, String code) {
        return jdbc.sql("select term_id from term where kind = ? and code = ?")
                .params(kind.name(), code)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    String code(int id) {
        return jdbc.sql("select code from term where term_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
