package journey.web.scope;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The filters of an address cannot be understood. Answered by 400 and a problem that names every mistake. */
public final class MistakenFiltersException extends ErrorResponseException {

    private final transient List<FilterMistake> mistakes;

    public MistakenFiltersException(List<FilterMistake> mistakes) {
        super(HttpStatus.BAD_REQUEST, problem(mistakes), null);
        this.mistakes = List.copyOf(mistakes);
    }

    public List<FilterMistake> mistakes() {
        return mistakes;
    }

    private static ProblemDetail problem(List<FilterMistake> mistakes) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                mistakes.stream().map(FilterMistake::sentence).collect(Collectors.joining(" ")));
        problem.setTitle("A filter is not understood");
        problem.setProperty("mistakes", mistakes);
        return problem;
    }
}
