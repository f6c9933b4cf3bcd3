package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRowsIntegrationTests {

    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.fresh().dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void readsEveryTypeThatItKnows() throws SQLException {
        String sql = "select cast(-7 as smallint), -70000, cast(1.5 as real), cast(0.1 as float8), true, 'ä b',"
                + " timestamptz '1969-12-31 23:59:59.25+00'";
        long rows = CopyRows.each(connection, sql, parameters, row -> {
            assertThat(row.integer(1)).isEqualTo(-7);
            assertThat(row.integer(2)).isEqualTo(-70_000);
            assertThat(row.number(3)).isEqualTo(1.5);
            assertThat(row.number(4)).isEqualTo(0.1);
            assertThat(row.yesNo(5)).isTrue();
            assertThat(row.text(6)).isEqualTo("ä b");
            assertThat(Instant.ofEpochSecond(row.epochSecond(7), row.nano(7)))
                    .isEqualTo(Instant.parse("1969-12-31T23:59:59.25Z"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> row.integer(5));
        });
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void readsNulls() throws SQLException {
        CopyRows.each(connection, "select cast(null as int), cast(null as text), 1", parameters, row -> {
            assertThat(row.isNull(1)).isTrue();
            assertThat(row.integer(1)).isNull();
            assertThat(row.number(1)).isNull();
            assertThat(row.yesNo(1)).isNull();
            assertThat(row.text(2)).isNull();
            assertThat(row.integer(3)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10_000})
    void readsEveryRowOnce(int rows) throws SQLException {
        parameters.put("rows", rows);
        List<@Nullable Integer> read = new ArrayList<>();
        String sql = "select n from generate_series(1, :rows) n";
        assertThat(CopyRows.each(connection, sql, parameters, row -> read.add(row.integer(1))))
                .isEqualTo(rows);
        assertThat(read).hasSize(rows).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "o'hara", "a\\", "\\'", "'; drop table customer; --", "$1 ? :rows ::text", ""})
    void takesAnyTextForWhatItIs(String text) throws SQLException {
        parameters.put("text", text);
        parameters.put("nothing", null);
        String sql = "select cast(:text as text), cast(:nothing as text), '1'::text";
        CopyRows.each(connection, sql, parameters, row -> {
            assertThat(row.text(1)).isEqualTo(text);
            assertThat(row.isNull(2)).isTrue();
        });
    }

    @Test
    void takesTimes() throws SQLException {
        parameters.put("time", OffsetDateTime.parse("2026-03-29T03:00:00.123456+02:00"));
        CopyRows.each(connection, "select cast(:time as timestamptz)", parameters, row -> {
            assertThat(row.epochSecond(1))
                    .isEqualTo(Instant.parse("2026-03-29T01:00:00Z").getEpochSecond());
            assertThat(row.nano(1)).isEqualTo(123_456_000);
        });
    }

    @Test
    void refusesAParameterWithoutAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyRows.each(connection, "select :missing", parameters, row -> {}));
    }
}
