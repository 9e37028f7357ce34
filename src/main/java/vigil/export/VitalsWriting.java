package vigil.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.assets.CodeTable;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.ObservedLines.SetLine;
import vigil.quantity.Quantity;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Reading;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;

/** Writes the sets of vital signs, each value with unit, context and codes. */
public final class VitalsWriting {
    private final CodeTable codes;

    private VitalsWriting(CodeTable codes) {
        this.codes = codes;
    }

    static List<SetLine> lines(Chart chart, CodeTable codes) {
        VitalsWriting writing = new VitalsWriting(codes);
        Optional<EntryId> baseline = chart.baseline().map(Charted::id);
        return chart.vitals().stream()
                .map(set -> writing.line(set, baseline.equals(Optional.of(set.id()))))
                .toList();
    }

    /** What a set holds as lines, a blood pressure as systolic, diastolic and mean. */
    public static List<ReadingLine> readings(VitalSigns signs, CodeTable codes) {
        return readings(signs, VitalOrder.usual(), codes);
    }

    /** The same in another order. */
    public static List<ReadingLine> readings(VitalSigns signs, VitalOrder order, CodeTable codes) {
        VitalsWriting writing = new VitalsWriting(codes);
        return order.items().stream()
                .flatMap(item -> signs.reading(item).stream())
                .flatMap(writing::reading)
                .toList();
    }

    private SetLine line(Charted<VitalsRecorded> set, boolean baseline) {
        return new SetLine(
                set.id(),
                Iso.of(set.at()),
                set.entry().taken().approximate(),
                set.entry().taken().source(),
                Iso.of(set.entry().first().recordedAt()),
                set.entry().first().measuredBy(),
                set.entry().first().enteredBy(),
                set.event().kind(),
                baseline,
                set.entry().amended(),
                readings(set.event().signs(), codes));
    }

    private Stream<ReadingLine> reading(Reading reading) {
        return switch (reading) {
            case Reading.Measured(var value) -> new ValueWriting(codes).lines(value).stream();
            case Reading.NotTaken(var item, var reason) ->
                    Stream.of(
                            new ReadingLine(
                                    item.name(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(reason),
                                    Optional.empty(),
                                    false,
                                    Optional.empty(),
                                    CodeLine.of(codes, "vital." + item.name())));
        };
    }

    /** A plain number with its unit. */
    static ReadingLine measured(
            String item,
            Quantity quantity,
            boolean computed,
            Optional<String> context,
            List<CodeLine> codes) {
        return new ReadingLine(
                item,
                Optional.of(quantity.amount()),
                Optional.of(quantity.unit().ucum()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                computed,
                context,
                codes);
    }
}
