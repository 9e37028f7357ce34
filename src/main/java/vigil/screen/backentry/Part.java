package vigil.screen.backentry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.intake.Column;
import vigil.protocol.Protocol;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** The two tables of a downtime sheet. */
enum Part {
    /** A set of vital signs in each row. */
    SETS,
    /** In each row something that was given, seen or done. */
    HAPPENINGS;

    private static final List<VitalItem> USUAL =
            List.of(
                    VitalItem.BLOOD_PRESSURE,
                    VitalItem.HEART_RATE,
                    VitalItem.OXYGEN_SATURATION,
                    VitalItem.RESPIRATORY_RATE);

    /** The columns of this part, in the order of the sheet of a protocol in a clinic. */
    List<Column> columns(Optional<Protocol> protocol, VitalOrder order) {
        List<Column> columns = new ArrayList<>(List.of(Column.DATE, Column.TIME));
        switch (this) {
            case SETS ->
                    order.of(protocol.map(Protocol::onPaper).orElse(USUAL))
                            .forEach(
                                    item -> {
                                        columns.add(Column.of(item));
                                        if (item == VitalItem.OXYGEN_SATURATION) {
                                            columns.add(Column.OXYGEN);
                                        }
                                    });
            case HAPPENINGS -> columns.addAll(List.of(Column.WHAT, Column.AMOUNT, Column.REASON));
        }
        columns.add(Column.BY);
        return List.copyOf(columns);
    }
}
