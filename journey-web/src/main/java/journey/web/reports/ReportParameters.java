package journey.web.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.transaction.Shape;
import journey.service.everything.PeriodLength;
import journey.service.reports.Filter;
import journey.service.reports.Report;
import journey.service.reports.ReportRequest;
import journey.service.scope.Scope;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.Repeated;
import journey.web.scope.ScopeParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what is asked of a report. A filter that it does not know is refused: ignored, it would give a wrong figure. */
@Component
class ReportParameters {

    private final ScopeParameters scopes;

    ReportParameters(ScopeParameters scopes) {
        this.scopes = scopes;
    }

    /** @throws MistakenFiltersException naming every mistake */
    ReportRequest request(Report report, MultiValueMap<String, String> parameters) {
        List<FilterMistake> mistakes = new ArrayList<>();
        parameters.forEach((name, values) -> check(report, name, values, mistakes));
        Map<String, String> single = Repeated.joined(parameters);
        Scope scope = scopes.scope(single, mistakes);
        PeriodLength by = by(report, single, mistakes);
        Shape shape = shape(report, single, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        return new ReportRequest(scope, by, shape);
    }

    private static void check(Report report, String name, List<String> values, List<FilterMistake> mistakes) {
        List<String> known = report.filters().stream().map(Filter::parameter).toList();
        if (!known.contains(name)) {
            mistakes.add(new FilterMistake(name, values.get(0), "one of the filters " + String.join(", ", known)));
        }
    }

    private static @Nullable Shape shape(Report report, Map<String, String> parameters, List<FilterMistake> mistakes) {
        String value = parameters.getOrDefault(Filter.SHAPE.parameter(), "").strip();
        if (value.isEmpty() || !report.filters().contains(Filter.SHAPE)) {
            return null;
        }
        for (Shape shape : Shape.values()) {
            if (shape.name().equalsIgnoreCase(value)) {
                return shape;
            }
        }
        String allowed = Stream.of(Shape.values())
                .map(shape -> shape.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        mistakes.add(new FilterMistake(Filter.SHAPE.parameter(), value, "one of " + allowed));
        return null;
    }

    private static PeriodLength by(Report report, Map<String, String> parameters, List<FilterMistake> mistakes) {
        String value = parameters.getOrDefault(Filter.BY.parameter(), "").strip();
        if (value.isEmpty() || !report.filters().contains(Filter.BY)) {
            return PeriodLength.TOTAL;
        }
        return PeriodLength.ofCode(value).orElseGet(() -> {
            String allowed = List.of(PeriodLength.values()).stream()
                    .map(PeriodLength::code)
                    .collect(Collectors.joining(", "));
            mistakes.add(new FilterMistake(Filter.BY.parameter(), value, "one of " + allowed));
            return PeriodLength.TOTAL;
        });
    }
}
