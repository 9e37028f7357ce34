package vigil.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.Plausible;
import vigil.intake.Objection.Reason;
import vigil.session.ObservationEvent.SetKind;
import vigil.vitals.Circumstances;
import vigil.vitals.Cuff;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.TypedOxygen;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/**
 * Reads a row of vital signs. Every faulty cell is named, not only the first. An exclamation mark
 * behind a value says that it is unusual and was looked at again, as the second Enter does on
 * screen.
 */
record SetReading(Row row, TypedVitals typed) {
    /** The act, or nothing where there are objections; those are added to a list. */
    Optional<RecordVitals> act(ActContext context, List<Objection> objections) {
        List<Reading> readings = new ArrayList<>();
        Set<VitalItem> meant = EnumSet.noneOf(VitalItem.class);
        Optional<OxygenSupply> supply = supply(objections);
        Circumstances around =
                new Circumstances(Cuff.NOT_SAID, supply.orElseGet(OxygenSupply.RoomAir::new));
        for (Column column : Column.values()) {
            column.item()
                    .filter(item -> row.has(column))
                    .ifPresent(
                            item -> {
                                String cell = row.text(column).strip();
                                if (cell.endsWith(Row.MEANT)) {
                                    meant.add(item);
                                    cell = cell.substring(0, cell.length() - 1);
                                }
                                try {
                                    Cells.value(column, typed.read(item, cell, around))
                                            .ifPresent(readings::add);
                                } catch (Unfit unfit) {
                                    objections.add(unfit.objection());
                                }
                            });
        }
        VitalSigns signs = new VitalSigns(readings);
        readings.forEach(reading -> doubted(reading, meant).ifPresent(objections::add));
        if (objections.isEmpty()) {
            breathed(signs.measured(VitalItem.OXYGEN_SATURATION), supply, objections);
        }
        return objections.isEmpty()
                ? Optional.of(new RecordVitals(context, signs, SetKind.FULL, meant))
                : Optional.empty();
    }

    /** Charting names the first such value only, and the next would come at the next import. */
    private Optional<Objection> doubted(Reading reading, Set<VitalItem> meant) {
        return switch (reading) {
            case Reading.Measured(VitalValue value) ->
                    Plausible.refusal(typed.bounds(), value, meant.contains(value.item()))
                            .map(Objection.Refused::new);
            case Reading.NotTaken _ -> Optional.empty();
        };
    }

    /** What the patient breathed is never guessed, and never lost. */
    private static void breathed(
            boolean measured, Optional<OxygenSupply> supply, List<Objection> objections) {
        if (measured && supply.isEmpty()) {
            objections.add(new Objection.Wrong(Column.OXYGEN, Reason.OXYGEN_NEEDED));
        }
        if (!measured && supply.isPresent()) {
            objections.add(new Objection.Wrong(Column.OXYGEN, Reason.OXYGEN_ALONE));
        }
    }

    private Optional<OxygenSupply> supply(List<Objection> objections) {
        try {
            return Cells.value(Column.OXYGEN, TypedOxygen.read(row.text(Column.OXYGEN).strip()));
        } catch (Unfit unfit) {
            objections.add(unfit.objection());
            return Optional.empty();
        }
    }
}
