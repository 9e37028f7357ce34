package vigil.screen.backentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.assets.ProtocolLibrary;
import vigil.intake.Column;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** The grid has the columns of the sheet that lies beside it. */
class PartTest {
    private static final VitalOrder ORDER =
            VitalOrder.beginning(List.of(VitalItem.OXYGEN_SATURATION, VitalItem.HEART_RATE));

    @Test
    void setsAreAskedForInTheOrderOfTheClinic() {
        assertThat(Part.SETS.columns(ProtocolLibrary.shipped().protocol("ketamine-iv"), ORDER))
                .startsWith(
                        Column.DATE,
                        Column.TIME,
                        Column.of(VitalItem.OXYGEN_SATURATION),
                        Column.OXYGEN,
                        Column.of(VitalItem.HEART_RATE),
                        Column.of(VitalItem.BLOOD_PRESSURE))
                .endsWith(Column.BY);
        assertThat(Part.SETS.columns(Optional.empty(), VitalOrder.usual()))
                .startsWith(Column.DATE, Column.TIME, Column.of(VitalItem.BLOOD_PRESSURE));
    }
}
