package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.dosing.Product;
import vigil.dosing.Product.Form;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.PreparationEvent.DrugDrawnUp;

/** How much of what was drawn up makes an amount: test vectors of the field and their edges. */
class DrugInHandTest {

    /** A strength of the vial; without one it is a tablet of 50 mg. */
    @ParameterizedTest
    @CsvSource({
        "10,  41.2, ,    41.2, 4.12",
        "50,  50,   ,    35,   0.7",
        "100, 50,   ,    35,   0.35",
        "50,  35,   100, 35,   100",
        "50,  41.2, 100, 20.6, 50",
        "50,  35,   ,    35.1, none",
        "50,  35,   100, 40,   none",
        ",    100,  ,    50,   none",
        ",    100,  20,  50,   10"
    })
    void theVolumeIsOfWhatIsInTheHand(
            String strength, String drawn, String dilutedTo, String amount, String volume) {
        Form form =
                strength == null
                        ? new Form.SolidDose(Milligrams.of("50"))
                        : new Form.Vial(MilligramsPerMillilitre.of(strength));
        DrugDrawnUp inHand =
                new DrugDrawnUp(
                        new Product("ketamine", "", form, "K2231", LocalDate.of(2027, 6, 30)),
                        Milligrams.of(drawn),
                        Optional.empty(),
                        Optional.ofNullable(dilutedTo).map(Millilitres::of));
        assertThat(
                        inHand.volumeOf(Milligrams.of(amount))
                                .map(found -> found.value().amount().toPlainString())
                                .orElse("none"))
                .isEqualTo(volume);
        assertThat(inHand.dilution().isPresent()).isEqualTo(dilutedTo != null);
    }
}
