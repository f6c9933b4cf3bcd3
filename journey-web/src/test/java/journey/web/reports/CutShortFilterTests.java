package journey.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CutShortFilterTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void keepsAnErrorPageOutOfAnAnswerOnItsWay() throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        response.setCommitted(true);
        assertThat(passes()).isFalse();
    }

    @Test
    void letsAnErrorPageBeTheAnswer() throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        assertThat(passes()).isTrue();
    }

    @Test
    void letsOtherPagesBeIncluded() throws Exception {
        response.setCommitted(true);
        assertThat(passes()).isTrue();
    }

    private boolean passes() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        new CutShortFilter().doFilter(request, response, chain);
        return chain.getRequest() != null;
    }
}
