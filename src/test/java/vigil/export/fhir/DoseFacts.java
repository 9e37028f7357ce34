package vigil.export.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.export.CourseLines.RescueLine;
import vigil.export.DoseLines.AtOnceLine;
import vigil.export.DoseLines.DoseLine;
import vigil.export.DoseLines.LotLine;
import vigil.export.DoseLines.SegmentLine;
import vigil.export.Iso;
import vigil.export.SessionRecord;
import vigil.quantity.Milligrams;
import vigil.quantity.Quantity;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.Witness;

/** What a record says of drug and dose, line by line. */
final class DoseFacts {
    private final SessionRecord record;
    private final Chart chart;
    private final List<String> lines = new ArrayList<>();

    private DoseFacts(SessionRecord record, Chart chart) {
        this.record = record;
        this.chart = chart;
    }

    static List<String> of(SessionRecord record, Chart chart) {
        DoseFacts facts = new DoseFacts(record, chart);
        chart.all(DoseOrdered.class).forEach(facts::order);
        chart.all(DrugDrawnUp.class).forEach(facts::drawn);
        chart.all(PumpVolumeRead.class)
                .forEach(
                        one ->
                                facts.obs(
                                        Iso.of(one.at()),
                                        "PUMP_VOLUME",
                                        digits(one.event().infused())));
        chart.all(DrugWasted.class).forEach(facts::wasted);
        chart.all(DrugReturned.class).forEach(facts::returned);
        record.dose().segments().forEach(facts::segment);
        DoseCourse.in(chart).pauses().forEach(facts::pause);
        record.dose().atOnce().forEach(facts::atOnce);
        record.rescueDrugs().forEach(facts::rescue);
        record.reconciliation().forEach(facts::lot);
        facts.whole(record.dose());
        return facts.lines;
    }

    private static String digits(Quantity quantity) {
        return quantity.amount().toPlainString() + " " + quantity.unit().ucum();
    }

    private void obs(String at, String code, String value) {
        lines.add(String.join(" | ", "obs", at, code, value));
    }

    private void given(String status, String when, String dose, String rate, String... more) {
        lines.add(String.join(" | ", "given", status, when, dose, rate, String.join(" | ", more)));
    }

    private void order(Charted<DoseOrdered> ordered) {
        DoseOrder order = ordered.event().order();
        String at = "ordered | " + Iso.of(ordered.at()) + " | ";
        lines.add(
                at
                        + switch (order.basis()) {
                            case DoseBasis.ByWeight(var each, var _) ->
                                    "ordered | " + digits(each) + " |  | ";
                            case DoseBasis.Fixed(var amount) ->
                                    "ordered | " + digits(amount) + " |  | ";
                            case DoseBasis.Devices(int _, var each) ->
                                    "ordered | " + digits(each) + " |  | ";
                            case DoseBasis.ByRate(var rate) ->
                                    "ordered |  | " + digits(rate) + " | ";
                        });
        lines.add(
                at
                        + "calculated | "
                        + digits(order.dose())
                        + " |  | "
                        + order.minutes()
                                .map(min -> digits(order.dose()) + " per " + min + " min")
                                .orElse(""));
    }

    private void drawn(Charted<DrugDrawnUp> draw) {
        Product product = draw.event().product();
        String strength =
                switch (product.form()) {
                    case Product.Form.Vial(var each) ->
                            each.amount().toPlainString() + " mg per 1 mL";
                    case Product.Form.SprayDevice(var each) -> digits(each) + " per 1 1";
                    case Product.Form.SolidDose(var each) -> digits(each) + " per 1 1";
                };
        lines.add("product | %s | %s | %s".formatted(product.lot(), product.expiry(), strength));
        String at = Iso.of(draw.at());
        obs(at, "DRUG_DRAWN", digits(draw.event().drawn()));
        obs(at, "DRUG_DRAWN/LOT", product.lot());
        draw.event().volume().ifPresent(one -> obs(at, "DRUG_DRAWN/VOLUME", digits(one)));
        draw.event().dilutedTo().ifPresent(one -> obs(at, "DRUG_DRAWN/DILUTED_TO", digits(one)));
    }

    private void wasted(Charted<DrugWasted> waste) {
        String at = Iso.of(waste.at());
        obs(at, "DRUG_WASTED", digits(waste.event().amount()));
        obs(at, "DRUG_WASTED/LOT", waste.event().lot());
        if (!waste.event().how().isBlank()) {
            obs(at, "DRUG_WASTED/HOW", waste.event().how());
        }
        obs(
                at,
                "DRUG_WASTED/WITNESS",
                waste.event().witness() instanceof Witness.Seen
                        ? "seen by Rowan Bell RN"
                        : "no witness");
    }

    private void returned(Charted<DrugReturned> back) {
        obs(Iso.of(back.at()), "DRUG_RETURNED", digits(back.event().amount()));
        obs(Iso.of(back.at()), "DRUG_RETURNED/LOT", back.event().lot());
    }

    private Optional<DosingStopped> stopped() {
        return chart.latest(DosingStopped.class).map(Charted::event);
    }

    private String early() {
        return stopped()
                .filter(stop -> !stop.asOrdered())
                .map(stop -> stop.reason().isBlank() ? "stopped early" : stop.reason())
                .orElse("");
    }

    private void segment(SegmentLine segment) {
        boolean last = chart.dosingEnd().map(Iso::of).equals(segment.until()) && !early().isEmpty();
        String site =
                chart.all(DosingEvent.InfusionStarted.class).stream()
                        .filter(start -> Iso.of(start.at()).equals(segment.from()))
                        .map(start -> start.event().site())
                        .reduce((one, two) -> two)
                        .filter(_ -> startsThere(segment))
                        .orElse("");
        given(
                segment.until().isEmpty() ? "in-progress" : last ? "stopped" : "completed",
                segment.from() + ".." + segment.until().orElse(""),
                "",
                digits(segment.rate()),
                site,
                last ? early() : "");
    }

    /** Whether the last that happened at its beginning was the start. */
    private boolean startsThere(SegmentLine segment) {
        return chart.all(DosingEvent.class).stream()
                .filter(one -> Iso.of(one.at()).equals(segment.from()))
                .filter(
                        one ->
                                one.event() instanceof DosingEvent.InfusionStarted
                                        || one.event() instanceof DosingEvent.InfusionResumed
                                        || one.event() instanceof DosingEvent.RateChanged)
                .reduce((one, two) -> two)
                .map(one -> one.event() instanceof DosingEvent.InfusionStarted)
                .orElse(false);
    }

    private void pause(DoseCourse.Pause pause) {
        given(
                "on-hold",
                Iso.of(pause.from()) + ".." + pause.until().map(Iso::of).orElse(""),
                "",
                "",
                "",
                pause.reason());
    }

    private void atOnce(AtOnceLine line) {
        String site =
                chart.all(DosingEvent.DoseGiven.class).stream()
                        .filter(dose -> Iso.of(dose.at()).equals(line.at()))
                        .map(dose -> dose.event().site())
                        .findFirst()
                        .orElse("");
        given("completed", line.at() + "..", digits(line.amount()), "", site, "");
    }

    private void rescue(RescueLine line) {
        String dose =
                line.dose().matches("[0-9.]+ mg")
                        ? new BigDecimal(line.dose().replace(" mg", "")).toPlainString() + " mg"
                        : "";
        given("completed", line.at() + "..", dose, "", "", "");
    }

    private void lot(LotLine lot) {
        String at = record.dose().asOf();
        obs(at, "DRUG_ACCOUNT", Boolean.toString(lot.closes()));
        obs(at, "DRUG_ACCOUNT/LOT", lot.lot());
        obs(at, "DRUG_ACCOUNT/DRAWN", digits(lot.drawn()));
        obs(at, "DRUG_ACCOUNT/GIVEN", digits(lot.given()));
        obs(at, "DRUG_ACCOUNT/WASTED", digits(lot.wasted()));
        obs(at, "DRUG_ACCOUNT/RETURNED", digits(lot.returned()));
        lot.gaps()
                .forEach(
                        gap ->
                                obs(
                                        at,
                                        "DRUG_ACCOUNT/" + gap.kind().name(),
                                        gap.milligrams()
                                                .map(DoseFacts::digits)
                                                .orElse(Coded.words(gap.kind()))));
    }

    private void whole(DoseLine dose) {
        if (!dose.segments().isEmpty()) {
            atRates(dose, dose.segments().getFirst().from());
        } else if (!early().isEmpty()) {
            given(
                    "stopped",
                    record.times().firstDose().orElseThrow()
                            + ".."
                            + record.times().dosingEnd().orElse(""),
                    "",
                    "",
                    "",
                    early());
        }
        if (record.times().firstDose().isPresent() || !dose.segments().isEmpty()) {
            delivered(dose);
        }
    }

    private void delivered(DoseLine dose) {
        obs(dose.asOf(), "DOSE_DELIVERED", digits(dose.delivered()));
        dose.perKilogram()
                .ifPresent(one -> obs(dose.asOf(), "DOSE_DELIVERED/PER_KILOGRAM", digits(one)));
        dose.percentOfOrder()
                .ifPresent(
                        one ->
                                obs(
                                        dose.asOf(),
                                        "DOSE_DELIVERED/PERCENT_OF_ORDER",
                                        one.toPlainString() + " %"));
    }

    /** The parent of the stretches holds what they gave: all without what was given at once. */
    private void atRates(DoseLine dose, String from) {
        String status =
                stopped().isEmpty()
                        ? DoseCourse.in(chart).pauses().stream()
                                        .anyMatch(pause -> pause.until().isEmpty())
                                ? "on-hold"
                                : "in-progress"
                        : early().isEmpty() ? "completed" : "stopped";
        BigDecimal atOnce =
                dose.atOnce().stream()
                        .map(one -> one.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = dose.delivered().amount().subtract(atOnce);
        given(
                status,
                from + ".." + record.times().dosingEnd().orElse(""),
                digits(new Milligrams(rest)),
                "",
                "",
                early());
    }
}
