package journey.service.database;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the server behaves, beyond PostgreSQL's own defaults.
 *
 * @param values the parameters by their names in PostgreSQL
 */
record ServerSettings(Map<String, String> values) {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("autovacuum", "on"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            // a refused statement is the application's to tell, and its text may hold customers' data
            Map.entry("log_min_messages", "log"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] "));

    /** What was committed survives a power cut. */
    static ServerSettings durable() {
        return with(Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "60"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("effective_cache_size", "1GB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("min_wal_size", "256MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("checkpoint_timeout", "15min")));
    }

    static ServerSettings with(Map<String, String> further) {
        Map<String, String> all = new TreeMap<>(COMMON);
        all.putAll(further);
        return new ServerSettings(all);
    }

    String asFile() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = '" + entry.getValue() + "'\n")
                .collect(Collectors.joining("", "# written by Journey at every start\n", ""));
    }
}
