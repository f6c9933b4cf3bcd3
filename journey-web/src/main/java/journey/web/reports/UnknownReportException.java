package journey.web.reports;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no report of this name. Answered by 404 and a problem that names those there are. */
final class UnknownReportException extends ErrorResponseException {

    UnknownReportException(String name, List<String> known) {
        super(HttpStatus.NOT_FOUND, problem(name, known), null);
    }

    private static ProblemDetail problem(String name, List<String> known) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no report " + name + ". There are " + String.join(", ", known) + ".");
        problem.setTitle("No such report");
        return problem;
    }
}
