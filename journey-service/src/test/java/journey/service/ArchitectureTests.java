package journey.service;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** The rules that keep the domain and the services as docs/architecture.md says. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("journey.domain", "journey.service");

    private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
    };

    /** What holds JDBC besides queries and repositories, and why. */
    private static final Set<String> JDBC_TOOLS = Set.of(
            // nullable columns: shared by the repositories of recording
            "journey.service.recording.Columns",
            // writes the columns of a streamed row as CSV without objects in between
            "journey.service.reports.Cells");

    @Test
    void rulesArePureJava() {
        classes()
                .that()
                .resideInAPackage("journey.service..rules..")
                // reads the demo company's words from its own resources, once
                .and()
                .doNotHaveFullyQualifiedName("journey.service.demo.rules.Pools")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.nio..",
                                "java.security..",
                                "java.text..",
                                "java.time..",
                                "java.util..",
                                "org.apache.commons.statistics..",
                                "org.hipparchus..",
                                "org.jspecify..",
                                "journey.domain..",
                                "journey.service..rules..")
                        .and(DescribedPredicate.not(entity())))
                .because("a rule is a function of its arguments and never sees a framework or an entity")
                .check(CLASSES);
    }

    @Test
    void rulesReadNoClockAndDrawNoLots() {
        noClasses()
                .that()
                .resideInAPackage("journey.service..rules..")
                .or()
                .resideInAPackage("journey.domain..")
                .should()
                .accessTargetWhere(readsTheClock())
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .orShould()
                .callConstructor(Random.class)
                .because("the same facts and the same moment give the same judgement")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsJavaAndPersistenceOnly() {
        classes()
                .that()
                .resideInAPackage("journey.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.nio..",
                        "java.security..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "jakarta.persistence..",
                        "org.jspecify..",
                        "journey.domain..")
                .check(CLASSES);
    }

    @Test
    void onlyQueriesAndRepositoriesTouchTheDatabase() {
        noClasses()
                .that(describe(
                        "are neither queries nor repositories nor their tools",
                        type -> !isNamed(type, "Query", "Repository")
                                && !JDBC_TOOLS.contains(topLevel(type).getName())))
                // it starts the database itself
                .and()
                .resideOutsideOfPackage("journey.service.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC)
                .check(CLASSES);
    }

    @Test
    void whatTouchesTheDatabaseStaysInItsPackage() {
        noClasses()
                .that(describe("are queries or repositories", type -> isNamed(type, "Query", "Repository")))
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void repositoriesAreNamedForWhatTheyAre() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .haveSimpleNameEndingWith("Query")
                .orShould()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("journey.service.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("journey.domain.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("journey.service.database..")
                .should()
                .accessTargetWhere(readsTheClock())
                .because("tests set the clock; only the database's process waits by the system's")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Helper|Helpers|Util|Utils|Manager|Dto|DTO|Bean)$")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (JavaClass type : CLASSES) {
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("package-info of %s is @NullMarked", type.getPackageName())
                    .isTrue();
        }
    }

    private static DescribedPredicate<JavaClass> entity() {
        return describe("are entities", type -> type.isAnnotatedWith(Entity.class));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("reads the system's clock or zone", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean now = owner.startsWith("java.time.") && name.equals("now");
            boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
            return (now || system) && !takesAClock(access);
        });
    }

    /** {@code now(clock)} reads the clock that it is given. */
    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("java.time.Clock");
    }

    private static boolean isNamed(JavaClass type, String... suffixes) {
        String name = topLevel(type).getSimpleName();
        for (String suffix : suffixes) {
            if (name.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::topLevel).orElse(type);
    }
}
