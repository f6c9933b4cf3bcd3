package journey.web.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import journey.service.customer.CustomerLife;
import journey.service.customer.CustomerLife.Said;
import journey.service.customer.CustomerView;
import journey.service.journey.JourneyService;
import journey.service.transaction.TransactionLine;
import journey.web.chart.Bead;
import journey.web.chart.Collage;
import journey.web.customer.CustomerPage.Quote;
import journey.web.wording.Addresses;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a customer's life into words and pictures. */
@Component
class CustomerPages {

    private final JourneyService journeys;
    private final Addresses addresses;
    private final Wordings wordings;

    CustomerPages(JourneyService journeys, Addresses addresses, Wordings wordings) {
        this.journeys = journeys;
        this.addresses = addresses;
        this.wordings = wordings;
    }

    CustomerPage page(CustomerView customer, CustomerLife life, List<TransactionLine> lines, Paging paging) {
        Wording words = wordings.here();
        String address = addresses.customer(customer.reference());
        return new CustomerPage(
                customer.reference(),
                customer.called(),
                CustomerSentence.of(customer, life, words),
                facts(customer, life, words),
                customer.sameAs(),
                new Collage(
                        words.say("customer.collage", customer.called()),
                        lines.stream().map(line -> collageRow(line, words)).toList()),
                lines.stream().map(line -> row(line, words)).toList(),
                paging.isAll(life.transactions())
                        ? ""
                        : words.say(
                                "customer.limit", lines.size(), words.figures().count(life.transactions())),
                words.say("customer.position", paging.number()),
                paging.previous(address),
                paging.next(address, life.transactions()),
                life.said().stream().map(said -> quote(said, words)).toList());
    }

    private static List<String> facts(CustomerView customer, CustomerLife life, Wording words) {
        List<String> facts = new ArrayList<>();
        if (customer.name() != null) {
            facts.add(customer.reference());
        }
        Stream.of(customer.segment(), customer.kind())
                .flatMap(Stream::ofNullable)
                .forEach(code -> facts.add(Wording.named(code.toLowerCase(java.util.Locale.ROOT))));
        if (customer.status() != null) {
            facts.add(words.say("customer.status." + customer.status()));
        }
        if (customer.lostAt() != null) {
            facts.add(words.say("customer.lost-at", words.day(customer.lostAt())));
        }
        if (customer.lostReason() != null) {
            facts.add(words.say("customer.lost-reason", customer.lostReason()));
        }
        if (customer.lastSeen() != null) {
            facts.add(words.say("customer.last-seen", words.day(customer.lastSeen())));
        }
        facts.add(words.say("customer.touchpoints", life.touchpoints()));
        if (life.open() > 0) {
            facts.add(words.say("customer.open", life.open()));
        }
        return facts;
    }

    private Collage.Row collageRow(TransactionLine line, Wording words) {
        Definition plan = plan(line);
        List<Collage.Dot> dots = new ArrayList<>();
        for (int i = 0; i < line.stepVerdicts().length(); i++) {
            Bead bead = bead(line.stepVerdicts().charAt(i));
            if (bead != null && plan != null) {
                dots.add(new Collage.Dot(bead, plan.steps().get(i).name()));
            }
        }
        return new Collage.Row(
                name(plan, line) + " · " + line.reference(),
                words.day(line.startedAt()),
                bead(line.verdict()),
                dots,
                failing(line, plan),
                addresses.transaction(line.reference()));
    }

    private CustomerPage.Row row(TransactionLine line, Wording words) {
        Definition plan = plan(line);
        return new CustomerPage.Row(
                line.reference(),
                line.label() == null ? "" : line.label(),
                name(plan, line),
                words.day(line.startedAt()),
                words.say("transaction.state." + line.state()),
                bead(line.verdict()),
                failing(line, plan),
                words.score(line.score()),
                words.say("transaction.shape." + line.shape()));
    }

    private Quote quote(Said said, Wording words) {
        List<String> summary = new ArrayList<>();
        if (said.everything() != null) {
            summary.add(words.say("transaction.answer.everything." + said.everything()));
        }
        if (!said.notWell().isEmpty()) {
            Definition plan = said.journey() == null ? null : latest(said.journey());
            List<String> names =
                    said.notWell().stream().map(code -> stepName(plan, code)).toList();
            summary.add(words.say("transaction.answer.not-well", String.join(", ", names)));
        }
        if (said.overall() != null) {
            summary.add(words.say("transaction.answer.overall", said.overall()));
        }
        if (said.answeredAt() != null) {
            summary.add(words.day(said.answeredAt()));
        }
        return new Quote(said.transaction(), String.join(" · ", summary), said.comment());
    }

    private static String stepName(@Nullable Definition plan, String code) {
        Step step = plan == null ? null : plan.step(code);
        return step == null ? Wording.named(code) : step.name();
    }

    private @Nullable Definition plan(TransactionLine line) {
        return journeys.version(line.journey(), line.version())
                .map(blueprint -> blueprint.definition())
                .orElse(null);
    }

    private @Nullable Definition latest(String journey) {
        return journeys.latest(journey).map(blueprint -> blueprint.definition()).orElse(null);
    }

    private static String name(@Nullable Definition plan, TransactionLine line) {
        return Optional.ofNullable(plan).map(Definition::name).orElse(line.journey());
    }

    private static String failing(TransactionLine line, @Nullable Definition plan) {
        Integer position = line.firstFailing();
        return position == null || position < 0 || plan == null
                ? ""
                : plan.steps().get(position).name();
    }

    private static @Nullable Bead bead(char letter) {
        return switch (letter) {
            case 'W' -> Bead.WELL;
            case 'N' -> Bead.NOT_WELL;
            case 'U' -> Bead.UNKNOWN;
            default -> null;
        };
    }

    private static Bead bead(Verdict verdict) {
        return switch (verdict) {
            case WELL -> Bead.WELL;
            case NOT_WELL -> Bead.NOT_WELL;
            case UNKNOWN -> Bead.UNKNOWN;
        };
    }
}
