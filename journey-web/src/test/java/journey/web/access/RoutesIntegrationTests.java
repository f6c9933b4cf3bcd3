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
            String example =
                    path.replaceAll("\\{[^}/]+}", "x").replace("**", "x/y").replace("*", "x");
            for (RequestMethod method : asked) {
                if (Routes.of(HttpMethod.valueOf(method.name()), example).isEmpty()) {
                    undeclared.add(method + " " + path);
                }
            }
        }
    }
}
