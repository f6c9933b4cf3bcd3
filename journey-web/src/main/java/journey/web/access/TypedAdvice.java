package journey.web.access;

import java.beans.PropertyEditorSupport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes out of what forms send the one character that no text of the database can hold, and nobody can type. */
@ControllerAdvice(annotations = Controller.class)
class TypedAdvice {

    @InitBinder
    void takeOut(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replace("\0", ""));
            }
        });
    }
}
