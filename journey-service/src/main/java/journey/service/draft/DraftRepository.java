package journey.service.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts and the states that each went through. */
@Repository
class DraftRepository {

    private static final String READ = """
            select d.journey, d.base_blueprint_id, d.base_definition, d.state, s.definition, d.changed_at,
              exists (select from draft_state e where e.draft_id = d.draft_id and e.state < d.state) as undoable,
              exists (select from draft_state l where l.draft_id = d.draft_id and l.state > d.state) as redoable
            from draft d
            join draft_state s on s.draft_id = d.draft_id and s.state = d.state
            where d.journey = ? and d.owner = ?
            """;

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String journey, String owner) {
        return jdbc.sql(READ)
                .param(journey)
                .param(owner)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The draft, its row locked: the same person's other windows wait. */
    Optional<Draft> lock(String journey, String owner) {
        jdbc.sql("select draft_id from draft where journey = ? and owner = ? for update")
                .param(journey)
                .param(owner)
                .query(Long.class)
                .optional();
        // a statement of its own: the one that waited sees the states from before the wait
        return find(journey, owner);
    }

    /**
     * Begins a draft.
     *
     * @return whether it began; not where the person has one of this journey
     */
    boolean begin(String journey, String owner, int base, @Nullable String baseJson, String json, Instant now) {
        return jdbc.sql("""
                        with begun as (
                          insert into draft (journey, owner, base_blueprint_id, base_definition, state, changed_at)
                          values (:journey, :owner, :base, :baseJson, nextval('draft_state_number'), :now)
                          on conflict do nothing
                          returning draft_id, state)
                        insert into draft_state (draft_id, state, definition)
                        select draft_id, state, :json from begun
                        """)
                        .param("journey", journey)
                        .param("owner", owner)
                        .param("base", base)
                        .param("baseJson", baseJson, java.sql.Types.VARCHAR)
                        .param("now", time(now))
                        .param("json", json)
                        .update()
                == 1;
    }

    /**
     * Adds a state after the one shown, in the place of those that were undone, and forgets the oldest. Its number was
     * never used before, by no draft: a window that saw a state of that number saw this one.
     */
    void add(String journey, String owner, String json, int most, Instant now) {
        jdbc.sql("""
                        with shown as (
                          select draft_id, state from draft where journey = :journey and owner = :owner),
                        added as (
                          insert into draft_state (draft_id, state, definition)
                          select d.draft_id, nextval('draft_state_number'), :json
                          from shown d
                          returning draft_id, state),
                        forgotten as (
                          delete from draft_state s using shown d
                          where s.draft_id = d.draft_id and (s.state > d.state or s.state < (
                            select min(state) from (
                              select k.state from draft_state k
                              where k.draft_id = d.draft_id and k.state <= d.state
                              order by k.state desc limit :most - 1) kept)))
                        update draft d set state = a.state, changed_at = :now
                        from added a
                        where d.draft_id = a.draft_id
                        """)
                .param("journey", journey)
                .param("owner", owner)
                .param("json", json)
                .param("most", most)
                .param("now", time(now))
                .update();
    }

    /** Shows the state before the one shown; nothing changes where there is none. */
    void undo(String journey, String owner, Instant now) {
        show(
                "max(s.state) from draft_state s where s.draft_id = d.draft_id and s.state < d.state",
                journey,
                owner,
                now);
    }

    /** Shows the state after the one shown; nothing changes where there is none. */
    void redo(String journey, String owner, Instant now) {
        show(
                "min(s.state) from draft_state s where s.draft_id = d.draft_id and s.state > d.state",
                journey,
                owner,
                now);
    }

    private void show(String neighbour, String journey, String owner, Instant now) {
        jdbc.sql("update draft d set state = coalesce((select " + neighbour + "), d.state), changed_at = :now"
                        + " where d.journey = :journey and d.owner = :owner")
                .param("journey", journey)
                .param("owner", owner)
                .param("now", time(now))
                .update();
    }

    /** Lets it go by another version from now on. */
    void base(String journey, String owner, int base, String baseJson) {
        jdbc.sql("update draft set base_blueprint_id = ?, base_definition = ? where journey = ? and owner = ?")
                .param(base)
                .param(baseJson)
                .param(journey)
                .param(owner)
                .update();
    }

    /** Forgets a draft, unless it was changed since it was read. */
    void delete(Draft draft, String owner) {
        jdbc.sql("delete from draft where journey = ? and owner = ? and state = ? and base_blueprint_id = ?")
                .param(draft.journey())
                .param(owner)
                .param(draft.state())
                .param(draft.base())
                .update();
    }

    /** The drafts of others, the latest first. */
    List<OtherDraft> others(String journey, String owner) {
        return jdbc.sql("""
                        select a.name as writer, d.changed_at
                        from draft d
                        join account a on a.username = d.owner
                        where d.journey = ? and d.owner <> ?
                        order by d.changed_at desc
                        """).param(journey).param(owner).query(OtherDraft.class).list();
    }

    /** The journeys of which a person is writing a plan. */
    List<String> journeys(String owner) {
        return jdbc.sql("select journey from draft where owner = ? order by changed_at desc")
                .param(owner)
                .query(String.class)
                .list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("journey"),
                row.getInt("base_blueprint_id"),
                row.getString("base_definition"),
                row.getInt("state"),
                row.getBoolean("undoable"),
                row.getBoolean("redoable"),
                row.getString("definition"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
