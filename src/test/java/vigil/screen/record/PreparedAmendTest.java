package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LeavingAct;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.screen.desk.TestDesk;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.Stage;

/** What was ordered and drawn up is corrected after the start, and its old reading stays. */
class PreparedAmendTest {
    @TempDir Path folder;

    @Test
    void strengthAndVolumeOfTheVialAreCorrectedTogether() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(DrugDrawnUp.class::isInstance);
            room.press(KeyCode.E);
            room.fx().focus(room.field("Strength"));
            room.type("10");
            room.fx().focus(room.field("Volume drawn"));
            room.type("5");
            room.reason();

            DrugDrawnUp now = (DrugDrawnUp) room.amended();
            assertThat(now.product().form())
                    .isEqualTo(new Product.Form.Vial(MilligramsPerMillilitre.of("10")));
            assertThat(now.volume()).contains(Millilitres.of("5"));
            assertThat(now.drawn()).isEqualTo(Milligrams.of("50"));
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .containsPattern("ketamine.50.mg.per.mL");
        }
    }

    @Test
    void aVolumeThatDoesNotMakeTheAmountIsRefusedInASentence() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(DrugDrawnUp.class::isInstance);
            room.amend("Volume drawn", "7");
            assertThat(room.said()).contains("Volume and strength do not make this amount.");
        }
    }

    @Test
    void theExpiryIsSaidAsADayWhileAMonthIsTyped() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(DrugDrawnUp.class::isInstance);
            room.press(KeyCode.E);
            room.fx().focus(room.field("Expires"));
            room.type("02/2028");
            assertThat(room.said()).contains("was 30-Jun-2027, now 29-Feb-2028");
            room.reason();
            assertThat(((DrugDrawnUp) room.amended()).product().expiry())
                    .isEqualTo(LocalDate.of(2028, 2, 29));
        }
    }

    @Test
    void anOrderIsCorrectedAfterTheStartWithTheDoseThatFollows() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(DoseOrdered.class::isInstance);
            room.amend("Ordered by", "Dr Ito");
            DoseOrder now = ((DoseOrdered) room.amended()).order();
            assertThat(now.orderedBy()).isEqualTo("Dr Ito");
            assertThat(now.dose()).isEqualTo(Milligrams.of("35"));

            room.goTo(DoseOrdered.class::isInstance);
            room.press(KeyCode.E);
            room.fx().focus(room.field("Dose per kg"));
            room.type("0.4");
            assertThat(room.said()).contains("was 0.5, now 28\u00a0mg");
            room.reason();
            // The protocol knows 0.5 mg per kg alone: the refusal stays, and says what it means.
            assertThat(room.said()).contains("This dose is not one that the protocol allows");
            assertThat(room.at.chart().order().orElseThrow().basis())
                    .isInstanceOf(DoseBasis.ByWeight.class);
            assertThat(room.at.chart().order().orElseThrow().dose()).isEqualTo(Milligrams.of("35"));
        }
    }

    @Test
    void beforeTheFirstDoseTheFormSaysThatItIsOrderedAgain() {
        try (RecordRoom room =
                new RecordRoom(TestDesk.at(folder, "ketamine-iv", Stage.READY)).shown()) {
            room.goTo(DoseOrdered.class::isInstance);
            room.press(KeyCode.E);
            assertThat(room.said())
                    .contains("strike this order out, then order in step 6 of the check-in");
        }
    }

    @Test
    void theOrderOfATreatmentThatWasCalledOffIsCorrectedBecauseNobodyOrdersAgain() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.READY);
        at.does(new LeavingAct.CallOffTreatment(at.session().here(), "no escort came"));
        at.reopen();
        try (RecordRoom room = new RecordRoom(at).shown()) {
            room.goTo(DoseOrdered.class::isInstance);
            room.amend("Ordered by", "Dr Ito");
            assertThat(((DoseOrdered) room.amended()).order().orderedBy()).isEqualTo("Dr Ito");
        }
    }
}
