package journey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules that keep the pages and the API as docs/architecture.md says. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("journey.web");

    @Test
    void controllersStayInTheirPackage() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void controllersAndOnlyTheyAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .beAnnotatedWith(Controller.class)
                .orShould()
                .beAnnotatedWith(RestController.class)
                .check(CLASSES);
    }

    @Test
    void formsAndPagesAreRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Form")
                .or()
                .haveSimpleNameEndingWith("Page")
                .should()
                .beRecords()
                .because("they carry values from and to a template and decide nothing")
                .check(CLASSES);
    }

    @Test
    void pagesAskServicesAndNeverTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.data.repository..",
                        "org.springframework.transaction..",
                        "jakarta.persistence..",
                        "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("journey.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
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
}
