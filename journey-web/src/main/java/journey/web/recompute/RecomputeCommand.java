package journey.web.recompute;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.recompute.RecomputeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar journey.jar recompute} and {@code check}: do that alone and end, with 0 if all is as the facts say.
 */
@Component
public class RecomputeCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputeCommand.class);
    private static final Map<String, RecomputeKind> COMMANDS =
            Map.of("recompute", RecomputeKind.RECOMPUTE, "check", RecomputeKind.CHECK);
    private static final long LOOK_MILLIS = 500;
    private static final int LOOKS_A_LINE = 4;

    private final RecomputeService runs;
    private final ConfigurableApplicationContext context;

    RecomputeCommand(RecomputeService runs, ConfigurableApplicationContext context) {
        this.runs = runs;
        this.context = context;
    }

    /** What a start with these arguments needs besides: a command serves nobody. */
    public static Map<String, Object> properties(String... arguments) {
        return command(List.of(arguments)).isEmpty()
                ? Map.of()
                : Map.of("server.port", 0, "server.address", "127.0.0.1", "journey.demo", "never");
    }

    private static Optional<RecomputeKind> command(List<String> arguments) {
        return arguments.stream().filter(COMMANDS::containsKey).findFirst().map(COMMANDS::get);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        Optional<RecomputeKind> kind = command(arguments.getNonOptionArgs());
        if (kind.isPresent()) {
            int code = ended(kind.get()) ? 0 : 1;
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    private boolean ended(RecomputeKind kind) throws InterruptedException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        RecomputeRun mine = runs.request(kind, "command");
        for (int look = 0; !mine.state().isEnded(); look++) {
            if (look % LOOKS_A_LINE == 0) {
                if (mine.state() == RecomputeState.QUEUED) {
                    LOG.info("Another run has to end first: {} %", percent(runs.latest()));
                } else {
                    LOG.info("{}: {} %", name, percent(Optional.of(mine)));
                }
            }
            Thread.sleep(LOOK_MILLIS);
            Optional<RecomputeRun> now = runs.find(mine.id());
            // one of its kind that somebody else had asked for may have taken its place
            mine = now.isPresent() ? now.get() : runs.request(kind, "command");
        }
        RecomputeRun ended = mine;
        if (ended.state() == RecomputeState.FAILED || ended.isDifferent()) {
            LOG.error("{}: {} differences. The first: {}", name, ended.differences(), ended.finding());
            runs.differences().forEach(difference -> LOG.error("{}", difference.finding()));
            return false;
        }
        LOG.info("{}: done, {} transactions corrected", name, ended.corrected());
        return true;
    }

    private static long percent(Optional<RecomputeRun> run) {
        return Math.round(100 * run.map(RecomputeRun::share).orElse(0.0));
    }
}
