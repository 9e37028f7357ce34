package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.Stage;
import vigil.wording.DisplayText;

/**
 * A set, a rescue drug or what was observed is typed with a time before the check-in: mostly a
 * mistyped hour, and it was taken without a word.
 */
class SetBeforeCheckInTest {
    @TempDir private Path folder;
    private BedsideWindow window;

    @BeforeEach
    void open() {
        window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING);
        window.minute(5).press("F2");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private int sets() {
        return window.at.chart().all(VitalsRecorded.class).size();
    }

    private Moment checkedIn() {
        return window.at.chart().latest(PatientCheckedIn.class).orElseThrow().at();
    }

    private String before(Duration time) {
        Moment at = Moment.of(checkedIn().instant().minus(time), window.at.zone());
        return DisplayText.time(at.local(), window.at.zone());
    }

    @Test
    void it_is_asked_about_and_kept_by_a_second_enter() {
        int sets = sets();
        String typed = before(Duration.ofHours(9));
        window.press("Shift+Tab").type(typed).press("Tab").type("132/78").press("Ctrl+Enter");
        assertThat(window.said().replace('\u00a0', ' '))
                .contains("The patient was checked in later, at ")
                .contains("Enter once more keeps it.");
        assertThat(sets()).isEqualTo(sets);
        window.press("Ctrl+Enter");
        assertThat(sets()).isEqualTo(sets + 1);
    }

    @Test
    void the_minute_of_the_check_in_is_not() {
        int sets = sets();
        window.press("Shift+Tab").type(before(Duration.ZERO)).press("Tab");
        window.type("132/78").press("Ctrl+Enter");
        assertThat(sets()).isEqualTo(sets + 1);
    }

    private void asks() {
        assertThat(window.said().replace('\u00a0', ' '))
                .contains("The patient was checked in later, at ")
                .contains("Enter once more keeps it.");
    }

    @Test
    void a_rescue_drug_from_before_it_is_asked_about() {
        window.press("F5").type("2");
        window.type("labet").press("Enter").type("10 mg").press("Enter").type("IV").press("Enter");
        window.press("Enter").type(before(Duration.ofHours(2))).press("Ctrl+Enter");
        asks();
        assertThat(window.at.chart().all(RescueDrugGiven.class)).isEmpty();
        window.press("Ctrl+Enter");
        assertThat(window.at.chart().all(RescueDrugGiven.class)).hasSize(1);
    }

    @Test
    void a_note_from_before_it_is_not() {
        window.press("F5").press("Enter").type("rang from the bus").press("Tab");
        window.type(before(Duration.ofHours(2))).press("Ctrl+Enter");
        assertThat(window.at.last(NoteWritten.class))
                .isEqualTo(new NoteWritten("rang from the bus"));
    }

    /** A side effect of a grade, known from what the digit says, two hours before the check-in. */
    private void effect(String knownFrom) {
        window.press("F4").type("51").type(knownFrom).type("31");
        window.press("Enter").press("Enter").press("Enter");
        window.type(before(Duration.ofHours(2))).press("Ctrl+Enter");
    }

    @Test
    void what_was_observed_before_it_is_asked_about() {
        effect("1");
        asks();
        assertThat(window.at.chart().all(SideEffectLogged.class)).isEmpty();
        window.press("Ctrl+Enter");
        assertThat(window.at.chart().all(SideEffectLogged.class)).hasSize(1);
    }

    @Test
    void what_the_patient_reports_from_before_it_is_not() {
        effect("2");
        assertThat(window.at.chart().all(SideEffectLogged.class)).hasSize(1);
    }
}
