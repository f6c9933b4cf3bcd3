package journey.web.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Holds back every answer that turns a form away before its page has seen it, and every failure. */
final class RefusalCatcher extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private int status;

    RefusalCatcher(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    boolean isRefused() {
        return status != 0;
    }

    boolean isFailure() {
        return status >= 500;
    }

    @Override
    public void sendError(int code) throws IOException {
        if (isCaught(code)) {
            status = code;
        } else {
            super.sendError(code);
        }
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        if (isCaught(code)) {
            status = code;
        } else {
            super.sendError(code, message);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (isCaught(SC_FOUND)) {
            status = SC_FOUND;
        } else {
            super.sendRedirect(location);
        }
    }

    private boolean isCaught(int code) {
        return code >= 500 || request.getAttribute(KeptEntry.REACHED) == null;
    }
}
