package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.vitals.MissingReason;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/**
 * A set is corrected as a whole: what was forgotten is added, what was so around it is put right.
 */
class SetAmendTest {
    @TempDir Path folder;

    private static VitalSigns signs(RecordRoom room) {
        return ((VitalsRecorded) room.amended()).signs();
    }

    @Test
    void anItemThatWasForgottenIsAddedAndShownAsAddedNotAsChanged() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(VitalsRecorded.class::isInstance);
            VitalSigns before = room.at.chart().vitals().getLast().event().signs();
            assertThat(before.reading(VitalItem.PAIN)).isEmpty();
            room.amend("Pain", "3");

            VitalSigns now = signs(room);
            assertThat(now.value(Pain.class)).contains(new Pain(3));
            assertThat(now.readings()).containsAll(before.readings());
            assertThat(room.said()).contains("added: pain 3 of 10");
            assertThat(room.struckThrough()).isEmpty();
        }
    }

    @Test
    void thatAForgottenItemCouldNotBeTakenIsAddedWithItsReason() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(VitalsRecorded.class::isInstance);
            room.amend("Pain", "x2");
            assertThat(signs(room).reading(VitalItem.PAIN))
                    .contains(new Reading.NotTaken(VitalItem.PAIN, MissingReason.DECLINED));
        }
    }

    @Test
    void armPositionCuffAndMethodAreCorrectedAndTheNumbersStay() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(VitalsRecorded.class::isInstance);
            BloodPressure before =
                    room.at
                            .chart()
                            .vitals()
                            .getLast()
                            .event()
                            .signs()
                            .value(BloodPressure.class)
                            .orElseThrow();
            room.press(KeyCode.E);
            for (String chosen : List.of("right arm", "standing", "large cuff", "by hand")) {
                room.fx().focus(room.button(chosen));
                room.press(KeyCode.SPACE);
            }
            room.reason();

            BloodPressure now = signs(room).value(BloodPressure.class).orElseThrow();
            assertThat(now.systolic()).isEqualTo(before.systolic());
            assertThat(now.cuff())
                    .isEqualTo(
                            new Cuff(
                                    Cuff.Arm.RIGHT,
                                    Cuff.Position.STANDING,
                                    Cuff.Size.LARGE,
                                    Cuff.Method.MANUAL));
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .startsWith("158/96\u00a0mmHg");
            assertThat(room.said()).contains("right arm");
        }
    }

    private static List<String> texts(RecordRoom room) {
        return room.call(
                () ->
                        room.fx().root().lookupAll(".label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .toList());
    }

    @Test
    void theFormSaysWhatStandsThereAndWhatIsNotInTheSet() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(VitalsRecorded.class::isInstance);
            room.press(KeyCode.E);
            assertThat(texts(room))
                    .contains("not in this set")
                    .anyMatch(said -> said.startsWith("was 158/96"))
                    .contains("Arm, was not said");
        }
    }
}
