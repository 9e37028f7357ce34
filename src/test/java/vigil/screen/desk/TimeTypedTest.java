package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Parsed;
import vigil.session.Stage;

/** What a form keeps of a time: the time of day that was meant, whenever it is offered back. */
class TimeTypedTest {
    @TempDir private Path folder;

    private TestDesk desk() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.minute(15);
        return at;
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 14:10",
        "-5m, 14:10",
        "~-5, ~14:10",
        "~ -5, ~14:10",
        "1405, 14:05",
        "~1405, ~14:05",
        "9:05, 09:05",
        "n, 14:15",
        "'', ''",
        "' ', ' '",
        "~, ~",
        "14, 14",
        "25:00, 25:00",
        "soon, soon"
    })
    void minutesAgoAndNowAreKeptAsTheTimeOfDayThatTheyMean(String text, String kept) {
        try (TestDesk at = desk()) {
            assertThat(TimeTyped.orAbout(at.desk()).kept(text)).isEqualTo(kept);
        }
    }

    /** As a note does: it happened when its form was opened. */
    @ParameterizedTest
    @CsvSource({"'', 14:12", "' ', 14:12", "-5, 14:10", "~-5, ~14:10", "soon, soon"})
    void whereNothingMeansAMomentThatIsKept(String text, String kept) {
        try (TestDesk at = desk()) {
            assertThat(TimeTyped.orAbout(at.desk()).kept(text, at.moment(12))).isEqualTo(kept);
        }
    }

    /** As of a weight: nobody is weighed at about a time. */
    @ParameterizedTest
    @CsvSource({"-5, 14:10", "n, 14:15", "~-5, ~-5", "~1405, ~1405", "'', ''"})
    void whereTheTimeIsExactATildeStaysAsItIsTyped(String text, String kept) {
        try (TestDesk at = desk()) {
            TimeTyped exact = TimeTyped.exact(at.desk());
            assertThat(exact.kept(text)).isEqualTo(kept);
            assertThat(exact.read("~1405")).isInstanceOf(Parsed.Unreadable.class);
        }
    }

    @Test
    void minutesAgoAreCountedFromWhenTheyWereTypedAndAnewOnceForgotten() {
        try (TestDesk at = desk()) {
            TimeTyped typed = TimeTyped.orAbout(at.desk());
            assertThat(typed.kept("-5")).isEqualTo("14:10");
            at.minute(19);
            assertThat(typed.kept("-5")).isEqualTo("14:10");
            assertThat(typed.counted("-5")).contains(at.moment(10));
            assertThat(typed.counted("1410")).isEmpty();
            typed.forget();
            assertThat(typed.kept("-5")).isEqualTo("14:14");
        }
    }
}
