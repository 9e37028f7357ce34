package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.review.DueCourse;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/** Five minutes ago is five minutes before it was typed, however long the rest takes. */
class MinutesAgoTest {
    @TempDir private Path folder;

    private static VitalsModel model(TestDesk at) {
        return FxHarness.onFx(() -> new VitalsModel(at.desk(), new DueCourse()));
    }

    private static Moment taken(VitalsModel model) {
        return model.act(Set.of()).orElseThrow().context().taken().at();
    }

    @Test
    void theTimeOfANoteStaysTheMinuteItMeantWhileTheRestIsWritten() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(15);
            window.open(SideForms::note).press(KeyCode.ENTER).type("asks for music");
            window.press(KeyCode.TAB).type("-5");
            window.at.minute(19);
            assertThat(window.said()).as("beside the field").contains("14:10");
            window.press("Ctrl+Enter");
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(10));
        }
    }

    /** Found as two changes met: the tilde of a time was lost with the form that was kept. */
    @Test
    void aNoteThatIsOfferedBackIsStillAboutRight() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(15);
            window.open(SideForms::note).press(KeyCode.ENTER).type("asks for music");
            window.press(KeyCode.TAB).type("~-5").press(KeyCode.ESCAPE);
            window.at.minute(19);
            window.open(SideForms::note).press("Ctrl+Enter");
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(10));
            assertThat(window.at.newest().taken().approximate()).isTrue();
        }
    }

    /** A value of after that minute is no part of a score of it. */
    @Test
    void aScoreFromWhatIsChartedStaysThatOfTheMinuteThatWasMeant() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(5);
            window.at.does(ScoresFormTest.full(window));
            BedsideWindow.set(window.at, 12, "120/80", 70, 97, 16, 5, 1);
            window.at.minute(15);
            window.at.reopen();
            window.open(SideForms::scores).type("01");
            window.press(KeyCode.TAB).type("-5");
            window.at.minute(19);
            window.press("Ctrl+Enter");
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(10));
            assertThat(window.at.last(ScoreTaken.class).score().total()).isEqualTo(4);
        }
    }

    @Test
    void theTimeOfASetStaysTheMinuteItMeantWhileItsNumbersAreTyped() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(15);
            VitalsModel typed = model(at);
            typed.time().set("-5");
            at.minute(19);
            typed.text(VitalItem.HEART_RATE).set("88");
            assertThat(taken(typed)).isEqualTo(at.moment(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, 14:10", "~-5, ~14:10", "~1405, ~14:05", "n, 14:15"})
    void aSetThatIsOfferedBackMeansTheSameMinute(String time, String offered) {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(15);
            VitalsModel typed = model(at);
            typed.text(VitalItem.HEART_RATE).set("88");
            typed.time().set(time);
            Moment meant = taken(typed);
            Draft draft = typed.draft().orElseThrow();
            at.minute(45);
            VitalsModel again = model(at);
            again.restore(draft);
            assertThat(again.time().get()).isEqualTo(offered);
            assertThat(taken(again)).isEqualTo(meant);
        }
    }

    @Test
    void theSameTypedAnewCountsFromThen() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(15);
            VitalsModel typed = model(at);
            typed.text(VitalItem.HEART_RATE).set("88");
            typed.time().set("-5");
            at.minute(19);
            typed.time().set("-");
            typed.time().set("-5");
            assertThat(taken(typed)).isEqualTo(at.moment(14));
        }
    }
}
