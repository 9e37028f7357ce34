package vigil.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.drawing.ChartContent.Lane;
import vigil.drawing.ChartContent.Struck;
import vigil.review.Flowsheet;
import vigil.review.Flowsheet.Cell;
import vigil.review.Flowsheet.Column;
import vigil.review.Flowsheet.Content;
import vigil.session.Chart;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalValue;

/** What the chart draws of values that no longer hold: those of the flowsheet, struck through. */
final class StruckValues {
    private StruckValues() {}

    static List<Struck> in(Chart chart) {
        List<Struck> struck = new ArrayList<>();
        for (Column set : Flowsheet.corrected(chart)) {
            Instant at = set.taken().at().instant();
            set.cells().values().stream()
                    .flatMap(cell -> gone(set, cell))
                    .forEach(value -> struck.addAll(marks(at, value)));
        }
        return List.copyOf(struck);
    }

    private static Stream<VitalValue> gone(Column set, Cell cell) {
        Stream<VitalValue> before =
                cell.earlier().stream()
                        .flatMap(earlier -> earlier.was().stream())
                        .flatMap(was -> value(was).stream());
        return set.struckOut() && cell.content() instanceof Content.Value now
                ? Stream.concat(before, Stream.of(now.value()))
                : before;
    }

    private static Optional<VitalValue> value(Reading reading) {
        return switch (reading) {
            case Reading.Measured(VitalValue value) -> Optional.of(value);
            case Reading.NotTaken _ -> Optional.empty();
        };
    }

    private static List<Struck> marks(Instant at, VitalValue value) {
        return switch (value) {
            case BloodPressure pressure ->
                    List.of(
                            new Struck(at, Lane.PRESSURE, pressure.systolic().value()),
                            new Struck(at, Lane.PRESSURE, pressure.diastolic().value()));
            case HeartRate rate -> List.of(new Struck(at, Lane.PRESSURE, rate.rate().value()));
            case OxygenSaturation saturation ->
                    List.of(new Struck(at, Lane.SATURATION, saturation.saturation().value()));
            case RespiratoryRate rate ->
                    List.of(new Struck(at, Lane.RESPIRATION, rate.rate().value()));
            case Temperature _ -> List.of();
            case EndTidalCarbonDioxide _ -> List.of();
            case Sedation _ -> List.of();
            case Dissociation _ -> List.of();
            case Pain _ -> List.of();
            case Nausea _ -> List.of();
            case Consciousness _ -> List.of();
        };
    }
}
