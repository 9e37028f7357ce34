package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.PreparationAct.CheckInPatient;
import vigil.charting.PreparationAct.ChooseProtocol;
import vigil.protocol.Protocol;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.InSight;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Stage;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;

/** What a level of sedation means, where it is typed. */
class SedationLevelsTest {
    @TempDir private Path folder;

    @Test
    void a_level_says_what_it_means_as_it_is_typed() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(5).press("F2").type("132/78" + "88" + "97");
            assertThat(window.saidHere()).doesNotContain("the key ? says");
            window.type("16");
            assertThat(window.saidHere()).contains("MOAA/S (6 levels): the key ? says");
            window.type("4");
            assertThat(window.isAt(VitalItem.DISSOCIATION)).isTrue();
            assertThat(window.saidHere())
                    .contains("MOAA/S 4: Answers slowly to the name in a normal voice")
                    .doesNotContain("the key ? says", "trapezius");
            window.press("Shift+Tab").press("BackSpace").type("7");
            assertThat(window.saidHere()).contains("the key ? says");
        }
    }

    @Test
    void the_question_mark_lists_all_levels_and_is_not_typed() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(5).press("F2").type("132/78" + "88" + "97" + "16" + "?");
            assertThat(window.text(VitalItem.SEDATION)).isEmpty();
            assertThat(window.saidHere())
                    .containsSubsequence(
                            "5\nAnswers readily to the name in a normal voice",
                            "4\nAnswers slowly",
                            "1\nAnswers only to a painful trapezius squeeze",
                            "0\nNo answer to a painful trapezius squeeze");
            window.type("?");
            assertThat(window.saidHere()).doesNotContain("trapezius");
            window.type("?3");
            assertThat(window.text(VitalItem.SEDATION)).isEqualTo("3");
            assertThat(window.saidHere()).doesNotContain("trapezius").contains("MOAA/S 3: ");
            window.press("Ctrl+Enter");
            assertThat(window.at.chart().vitals().getLast().event().signs().value(Sedation.class))
                    .contains(new Sedation(Sedation.Scale.MOAAS, 3));
        }
    }

    /** The list is longer than the room below the field, and comes into sight with the field. */
    @ParameterizedTest
    @CsvSource({"DAY, 1440, 900", "DIM, 1024, 768"})
    void in_the_scale_of_the_clinic_all_levels_come_into_sight(Theme theme, int width, int height) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.PLANNED);
        at.does(new CheckInPatient(at.session().here(), "name, date of birth"));
        at.does(new ChooseProtocol(at.session().here(), byRass(at.session().protocol())));
        BedsideWindow.Look look = new BedsideWindow.Look(theme, TextScale.NORMAL, width, height);
        try (BedsideWindow window = BedsideWindow.over(at, look)) {
            window.press("F2").type("132/78" + "88" + "97" + "16" + "36.5" + "?");
            assertThat(window.isAt(VitalItem.SEDATION)).isTrue();
            assertThat(InSight.of(window.fx, window.view.node(), "Cannot be roused")).isTrue();
            assertThat(InSight.of(window.fx, window.view.node(), "+4")).isTrue();
            assertThat(InSight.of(window.fx, window.view.node(), "Combative")).isTrue();
            assertThat(InSight.of(window.fx, window.view.node(), "Sedation")).isTrue();
            window.type("-2");
            assertThat(window.saidHere()).contains("RASS \u22122: Light sedation: to voice");
        }
    }

    private static Protocol byRass(Protocol shipped) {
        return new Protocol(
                shipped.id(),
                shipped.version() + 1,
                shipped.title(),
                shipped.drug(),
                shipped.brand(),
                shipped.route(),
                shipped.dose(),
                shipped.bolusAllowed(),
                shipped.secondCheck(),
                Sedation.Scale.RASS,
                shipped.dissociationScale(),
                shipped.schedule(),
                shipped.limits(),
                shipped.terms(),
                shipped.rescueDrugs(),
                shipped.checklists(),
                shipped.leaving(),
                shipped.aftercare(),
                shipped.reportForm(),
                shipped.sources());
    }
}
