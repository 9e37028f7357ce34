package vigil.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.charting.Refusal;
import vigil.charting.Refusal.Reason;

/** The cell of a row to which a refusal of charting is due, where it is one. */
final class Blame {
    private static final Map<Column, Set<Reason>> CELLS =
            Map.of(
                    Column.TIME,
                    EnumSet.of(
                            Reason.IN_THE_FUTURE,
                            Reason.BEFORE_THE_SESSION,
                            Reason.BEFORE_LAST_DOSING_ACT,
                            Reason.REST_NOT_OVER,
                            Reason.BEFORE_ITS_ONSET),
                    Column.WHAT,
                    EnumSet.of(
                            Reason.NOT_IN_THIS_STATE,
                            Reason.BOLUS_NOT_ALLOWED,
                            Reason.WRONG_DEVICE_NUMBER,
                            Reason.EFFECT_ENDED),
                    Column.AMOUNT,
                    EnumSet.of(
                            Reason.RATE_NOT_ABOVE_ZERO,
                            Reason.DOSE_OUTSIDE_PROTOCOL,
                            Reason.MORE_THAN_DRAWN,
                            Reason.NOT_AN_END),
                    Column.REASON,
                    EnumSet.of(Reason.REASON_NEEDED, Reason.LOT_UNKNOWN),
                    Column.BY,
                    EnumSet.of(Reason.ROLE_NEEDED, Reason.UNKNOWN_PERSON));

    private Blame() {}

    /** A refused value names its item; what is left is due to the whole row. */
    static Optional<Column> of(Refusal refusal) {
        return CELLS.entrySet().stream()
                .filter(cell -> cell.getValue().contains(refusal.reason()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> refusal.details().stream().findFirst().flatMap(Column::ofItem));
    }
}
