package journey.service.scope;

import java.util.List;
import journey.domain.TermKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScopeWordsQuery {

    private final JdbcClient jdbc;

    ScopeWordsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> journeys() {
        return jdbc.sql("select code from journey order by code")
                .query(String.class)
                .list();
    }

    List<String> codes(TermKind kind) {
        return jdbc.sql("select code from term where kind = ? order by code")
                .param(kind.name())
                .query(String.class)
                .list();
    }

    boolean hasJourney(String code) {
        return jdbc.sql("select exists (select 1 from journey where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    boolean has(TermKind kind, String code) {
        return jdbc.sql("select exists (select 1 from term where kind = ? and code = ?)")
                .params(kind.name(), code)
                .query(Boolean.class)
                .single();
    }
}
