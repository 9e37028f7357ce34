package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.Draft;
import vigil.quantity.MmHg;
import vigil.review.DueCourse;
import vigil.screen.kit.FxHarness;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Stage;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.vitals.HeartRate;
import vigil.vitals.VitalItem;

/** A pressure with the mean of the device, and how it was taken, in the flow of a set. */
class PressureEntryTest {
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

    private BloodPressure pressure() {
        return window.at
                .last(VitalsRecorded.class)
                .signs()
                .value(BloodPressure.class)
                .orElseThrow();
    }

    private int pulse() {
        return window.at
                .last(VitalsRecorded.class)
                .signs()
                .value(HeartRate.class)
                .orElseThrow()
                .rate()
                .value();
    }

    /** The focus has jumped on to the heart rate when the bracket comes. */
    @ParameterizedTest
    @ValueSource(strings = {"132/78(96)88", "132/78 (96)88", "220/110(146)88"})
    void theMeanThatTheDeviceShowsIsTypedInBracketsAsItComes(String typed) {
        window.type(typed).press("Ctrl+Enter");
        assertThat(pressure().measuredMean()).isPresent();
        assertThat(pulse()).isEqualTo(88);
    }

    @Test
    void withoutOneTheMeanIsComputedAndASpaceStillMovesOn() {
        window.type("132/78 88").press("Ctrl+Enter");
        assertThat(pressure().measuredMean()).isEmpty();
        assertThat(pulse()).isEqualTo(88);
    }

    @Test
    void aBracketElsewhereIsNoMean() {
        window.type("132/788").type("(");
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEqualTo("132/78");
        assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("8(");
    }

    @Test
    void aMeanOutsideTheTwoNumbersIsRefusedInPlace() {
        window.type("132/78(150)").press(KeyCode.ENTER);
        assertThat(window.saidUnder(VitalItem.BLOOD_PRESSURE))
                .isEqualTo("The mean lies between the two numbers, for example 132/78 (96).");
    }

    private void choose(String option) {
        window.fx.act(
                () ->
                        window.fx.root().lookupAll(".toggle-button").stream()
                                .map(ToggleButton.class::cast)
                                .filter(button -> option.equals(button.getText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    @Test
    void underMoreItIsSaidHowThePressureWasTakenAndADraftKeepsIt() {
        window.type("132/78(96)88");
        for (String said : new String[] {"More", "Right arm", "Standing", "Large", "By hand"}) {
            choose(said);
        }
        window.fx.pulse();
        VitalsModel model =
                FxHarness.onFx(() -> new VitalsModel(window.at.desk(), new DueCourse()));
        assertThat(model.cuff().get()).isEqualTo(Cuff.NOT_SAID);
        window.press("Ctrl+Enter");
        Cuff said =
                new Cuff(
                        Cuff.Arm.RIGHT,
                        Cuff.Position.STANDING,
                        Cuff.Size.LARGE,
                        Cuff.Method.MANUAL);
        assertThat(pressure())
                .isEqualTo(
                        new BloodPressure(
                                new MmHg(132), new MmHg(78), Optional.of(new MmHg(96)), said));

        Draft draft =
                FxHarness.onFx(
                        () -> {
                            model.cuff().set(said);
                            model.text(VitalItem.BLOOD_PRESSURE).set("132/78");
                            return model.draft().orElseThrow();
                        });
        VitalsModel back = FxHarness.onFx(() -> new VitalsModel(window.at.desk(), new DueCourse()));
        window.fx.act(() -> back.restore(draft));
        assertThat(back.cuff().get()).isEqualTo(said);
    }
}
