package journey.service.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the application context of a test class a fresh database with the schema in place. Beside it stands what starts
 * the context, such as {@code @SpringBootTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface DatabaseTest {

    /** Classes that give the same name share a database and, with like settings, a context; without one each has its own. */
    String value() default "";
}
