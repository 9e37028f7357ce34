package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of the house is seen failing once, on a class that breaks it on purpose. */
class BadExampleTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badexample");

    @ParameterizedTest
    @EnumSource
    void theRuleFailsOnTheClassThatBreaksIt(HouseRule rule) {
        EvaluationResult result = rule.forRoot(rule.badRoot()).evaluate(BAD);

        assertThat(result.hasViolation()).as(rule.name()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(rule.badRoot()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ROOMS_IMPORT_ONLY_THEIR_ROW | room quantity may not import vitals
            ROOMS_IMPORT_ONLY_THEIR_ROW | room screen.* may not import screen.*
            ROOMS_IMPORT_ONLY_THEIR_ROW | is in a package that is no room of the table
            CORE_IMPORTS_ONLY_JAVA_BASE | java.util.logging
            ONE_CLOCK                   | outside badexample.clock.app
            ONE_CLOCK                   | is used in 3 classes
            ONE_SOURCE_OF_IDS           | randomUUID outside badexample.ids.app
            NOTHING_MOVES_OR_BLINKS     | FadeTransition
            NOTHING_NEEDS_THE_POINTER   | setOnMouseEntered
            NOTHING_NEEDS_THE_POINTER   | getClickCount
            NO_MUTABLE_STATIC           | count
            NO_MUTABLE_STATIC           | COUNTER
            NO_MUTABLE_STATIC           | SEEN
            """)
    void theRuleSaysWhatIsWrong(HouseRule rule, String complaint) {
        EvaluationResult result = rule.forRoot(rule.badRoot()).evaluate(BAD);

        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(complaint);
    }

    @Test
    void aScreenMayNotBeImportedByAnotherButByTheShell() {
        EvaluationResult result =
                HouseRule.ROOMS_IMPORT_ONLY_THEIR_ROW.forRoot("badexample.rooms").evaluate(BAD);

        assertThat(String.join("\n", result.getFailureReport().getDetails()))
                .contains("badexample.rooms.screen.room.PeeksAtReview")
                .doesNotContain("badexample.rooms.screen.shell.ShowsEveryScreen");
    }
}
