package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import journey.service.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a controller answers has its roles in {@link Routes}. */
@SpringBootTest
@DatabaseTest("web")
class RoutesIntegrationTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Test
    void declaresWhoMayForEveryAddressOfEveryController() {
        List<String> undeclared = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> collect(mapping, undeclared));

        assertThat(undeclared)
                .as("addresses without a line in Routes: add them there with their roles")
                .isEmpty();
    }

    /** What no controller answers: files, and what the framework itself does. */
    private static final Set<String> OTHERS = Set.of(
            "/css/**",
            "/js/**",
            "/img/**",
            "/webjars/**",
            "/favicon.svg",
            "/favicon.ico",
            "/sign-out",
            "/actuator/health/**",
            "/actuator/**");

    @Test
    void declaresNoAddressThatNobodyAnswers() {
        List<PathContainer> answered = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(RoutesIntegrationTests::example)
                .map(PathContainer::parsePath)
                .toList();
        assertThat(Routes.LIST)
                .extracting(route -> route.path().getPatternString())
                .filteredOn(path -> !OTHERS.contains(path))
                .allSatisfy(path -> assertThat(Routes.LIST.stream()
                                .filter(route -> route.path().getPatternString().equals(path))
                                .anyMatch(route -> answered.stream().anyMatch(route.path()::matches)))
                        .as(path)
                        .isTrue());
    }

    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^}/]+}", "x").replace("**", "x/y").replace("*", "x");
    }

    @Test
    void findsAnAddressThatIsNotDeclared() {
        List<String> undeclared = new ArrayList<>();
        collect(
                RequestMappingInfo.paths("/nowhere/{id}")
                        .methods(RequestMethod.GET)
                        .build(),
                undeclared);

        assertThat(undeclared).containsExactly("GET /nowhere/{id}");
    }

    private static void collect(RequestMappingInfo mapping, List<String> undeclared) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        for (String path : mapping.getPatternValues()) {
            String example = example(path);
            for (RequestMethod method : asked) {
                if (Routes.of(HttpMethod.valueOf(method.name()), example).isEmpty()) {
                    undeclared.add(method + " " + path);
                }
            }
        }
    }
}
