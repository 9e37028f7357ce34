package vigil.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.assets.CodeTable;
import vigil.dosing.Given;
import vigil.dosing.Reconciliation;
import vigil.dosing.Reconciliation.Gap;
import vigil.export.DoseLines.AtOnceLine;
import vigil.export.DoseLines.DoseLine;
import vigil.export.DoseLines.GapKind;
import vigil.export.DoseLines.GapLine;
import vigil.export.DoseLines.LotLine;
import vigil.export.DoseLines.SegmentLine;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.session.Chart;
import vigil.session.DoseCheck;
import vigil.session.DoseCourse;

/** Writes what was ordered, given, wasted and returned. */
final class DoseWriting {
    private final Chart chart;
    private final CodeTable codes;
    private final DoseCourse course;
    private final Moment asOf;

    DoseWriting(Chart chart, CodeTable codes, Moment last) {
        this.chart = chart;
        this.codes = codes;
        this.course = DoseCourse.in(chart);
        this.asOf = chart.dosingEnd().orElse(last);
    }

    DoseLine line() {
        ZoneId zone = chart.plan().zone();
        List<SegmentLine> segments = new ArrayList<>();
        List<AtOnceLine> atOnce = new ArrayList<>();
        for (Given given : course.given()) {
            switch (given) {
                case Given.Segment(Instant from, Optional<Instant> until, var rate) ->
                        segments.add(
                                new SegmentLine(
                                        Iso.of(from, zone),
                                        until.map(end -> Iso.of(end, zone)),
                                        rate));
                case Given.AtOnce(Instant from, var amount) ->
                        atOnce.add(new AtOnceLine(Iso.of(from, zone), amount));
            }
        }
        Instant until = asOf.instant();
        return new DoseLine(
                chart.protocol()
                        .map(protocol -> CodeLine.of(codes, "drug." + protocol.drug()))
                        .orElse(List.of()),
                chart.order(),
                chart.weight(),
                segments,
                atOnce,
                Iso.of(asOf),
                course.delivered().at(until),
                DoseTruth.of(chart, asOf).perKilogram(),
                chart.order().flatMap(order -> course.delivered().percentAt(until, order.dose())),
                DoseCheck.former(chart).flatMap(DoseCheck::since).map(Iso::of));
    }

    List<LotLine> lots() {
        return course.reconciliation(asOf.instant()).lines().stream()
                .map(DoseWriting::lot)
                .toList();
    }

    private static LotLine lot(Reconciliation.Line line) {
        return new LotLine(
                line.lot(),
                line.product(),
                line.drawn(),
                line.given(),
                line.wasted(),
                line.returned(),
                line.closes(),
                line.gaps().stream().map(DoseWriting::gap).toList());
    }

    private static GapLine gap(Gap gap) {
        return switch (gap) {
            case Gap.Unaccounted(var by) -> new GapLine(GapKind.UNACCOUNTED, Optional.of(by));
            case Gap.MoreThanDrawn(var by) -> new GapLine(GapKind.MORE_THAN_DRAWN, Optional.of(by));
            case Gap.WasteUnwitnessed(var by) ->
                    new GapLine(GapKind.WASTE_UNWITNESSED, Optional.of(by));
            case Gap.NeverDrawn() -> new GapLine(GapKind.NEVER_DRAWN, Optional.empty());
        };
    }
}
