package journey.service.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link DatabaseTest} on a test class and sets the database's address in its context. */
public final class DatabaseTestCustomizerFactory implements ContextCustomizerFactory {

    private static final Map<String, TestDatabase> BY_NAME = new ConcurrentHashMap<>();

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var found = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, DatabaseTest.class);
        if (found == null) {
            return null;
        }
        String shared = found.getAnnotation().value();
        return new Customizer(shared.isEmpty() ? found.getRootDeclaringClass().getName() : shared);
    }

    /** Equal for the same name, so the context is found again in Spring's cache. */
    private record Customizer(String name) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestDatabase database = BY_NAME.computeIfAbsent(name, any -> TestDatabase.fresh());
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            // contexts stay in the cache with their pools: small ones
                            "spring.datasource.hikari.minimum-idle=0")
                    .applyTo(context);
        }
    }
}
