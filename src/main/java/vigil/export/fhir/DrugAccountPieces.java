package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import vigil.dosing.Product;
import vigil.export.DoseLines.DoseLine;
import vigil.export.DoseLines.GapLine;
import vigil.export.DoseLines.LotLine;
import vigil.session.Charted;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.Witness;

/**
 * Where the drug went. FHIR has no resource for drug drawn, wasted and returned: they are
 * observations with codes of our own.
 */
final class DrugAccountPieces {
    private final Setting setting;
    private final Observing observing;

    DrugAccountPieces(Setting setting) {
        this.setting = setting;
        this.observing = new Observing(setting, "procedure");
    }

    /** What was drawn, wasted, returned and read from the pump. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        setting.chart().all(DrugDrawnUp.class).forEach(draw -> pieces.add(drawn(draw)));
        setting.chart().all(PumpVolumeRead.class).forEach(read -> pieces.add(pump(read)));
        setting.chart().all(DrugWasted.class).forEach(waste -> pieces.add(wasted(waste)));
        setting.chart().all(DrugReturned.class).forEach(back -> pieces.add(returned(back)));
        return pieces;
    }

    /** The sums: the dose delivered, and each lot. */
    List<Piece> sums() {
        List<Piece> pieces = new ArrayList<>();
        if (setting.record().times().firstDose().isPresent()
                || !setting.record().dose().segments().isEmpty()) {
            pieces.add(delivered(setting.record().dose()));
        }
        setting.record().reconciliation().forEach(lot -> pieces.add(lot(lot)));
        return pieces;
    }

    private Piece drawn(Charted<DrugDrawnUp> draw) {
        Observation observation = observing.of(draw, Coded.own("DRUG_DRAWN", "drug drawn up"));
        observation.setValue(Coded.quantity(draw.event().drawn()));
        component(observation, "LOT", "lot", new StringType(draw.event().product().lot()));
        draw.event()
                .volume()
                .ifPresent(
                        volume ->
                                component(
                                        observation,
                                        "VOLUME",
                                        "volume of stock",
                                        Coded.quantity(volume)));
        draw.event()
                .dilutedTo()
                .ifPresent(
                        volume ->
                                component(
                                        observation,
                                        "DILUTED_TO",
                                        "diluted to",
                                        Coded.quantity(volume)));
        String text =
                "Drawn up at %s: %s%s of lot %s%s"
                        .formatted(
                                setting.clock(draw.at()),
                                Coded.said(draw.event().drawn()),
                                draw.event()
                                        .volume()
                                        .map(volume -> " in " + Coded.said(volume))
                                        .orElse(""),
                                draw.event().product().lot(),
                                draw.event()
                                        .dilutedTo()
                                        .map(volume -> ", diluted to " + Coded.said(volume))
                                        .orElse(""));
        return piece(draw, "drawn", observation, text);
    }

    private Piece pump(Charted<PumpVolumeRead> read) {
        Observation observation =
                observing.of(read, Coded.own("PUMP_VOLUME", "volume infused, by the pump"));
        observation.setValue(Coded.quantity(read.event().infused()));
        String text =
                "The pump said %s at %s"
                        .formatted(Coded.said(read.event().infused()), setting.clock(read.at()));
        return piece(read, "pump", observation, text);
    }

    private Piece wasted(Charted<DrugWasted> waste) {
        Observation observation = observing.of(waste, Coded.own("DRUG_WASTED", "drug wasted"));
        observation.setValue(Coded.quantity(waste.event().amount()));
        component(observation, "LOT", "lot", new StringType(waste.event().lot()));
        if (!waste.event().how().isBlank()) {
            component(observation, "HOW", "how", new StringType(waste.event().how()));
        }
        String witness =
                switch (waste.event().witness()) {
                    case Witness.Seen(var by, _) -> {
                        observation.addPerformer(setting.person(by));
                        yield "seen by " + setting.name(by);
                    }
                    case Witness.Missing() -> "no witness";
                };
        component(observation, "WITNESS", "witness", new StringType(witness));
        String text =
                "Wasted at %s: %s of lot %s, %s%s"
                        .formatted(
                                setting.clock(waste.at()),
                                Coded.said(waste.event().amount()),
                                waste.event().lot(),
                                witness,
                                Coded.after(", ", waste.event().how()));
        return piece(waste, "wasted", observation, text);
    }

    private Piece returned(Charted<DrugReturned> back) {
        Observation observation = observing.of(back, Coded.own("DRUG_RETURNED", "drug returned"));
        observation.setValue(Coded.quantity(back.event().amount()));
        component(observation, "LOT", "lot", new StringType(back.event().lot()));
        String text =
                "Returned at %s: %s of lot %s"
                        .formatted(
                                setting.clock(back.at()),
                                Coded.said(back.event().amount()),
                                back.event().lot());
        return piece(back, "returned", observation, text);
    }

    private static Piece piece(
            Charted<?> charted, String part, Observation observation, String text) {
        return new Piece(
                Key.of(charted.id(), part),
                Section.DRUG_ACCOUNT,
                observation,
                List.of(charted.id()),
                text);
    }

    private Piece delivered(DoseLine dose) {
        Observation observation =
                sum(Coded.own("DOSE_DELIVERED", "dose delivered, computed"), dose.asOf());
        if (setting.record().times().dosingEnd().isEmpty()) {
            observation.setStatus(ObservationStatus.PRELIMINARY);
        }
        observation.setValue(Coded.quantity(dose.delivered()));
        dose.perKilogram()
                .ifPresent(
                        each ->
                                component(
                                        observation,
                                        "PER_KILOGRAM",
                                        "per kilogram",
                                        Coded.quantity(each)));
        dose.percentOfOrder()
                .ifPresent(
                        part ->
                                component(
                                        observation,
                                        "PERCENT_OF_ORDER",
                                        "part of the order",
                                        Coded.quantity(part, "%")));
        String text =
                "Delivered: " + Coded.worked(dose.delivered()) + ", the sum of what is charted";
        return new Piece(
                setting.session("delivered"), Section.DRUG_ACCOUNT, observation, List.of(), text);
    }

    private Piece lot(LotLine lot) {
        Observation observation =
                sum(
                        Coded.own("DRUG_ACCOUNT", "account of one lot, computed"),
                        setting.record().dose().asOf());
        if (!setting.record().state().over()) {
            observation.setStatus(ObservationStatus.PRELIMINARY);
        }
        observation.setValue(new BooleanType(lot.closes()));
        component(observation, "LOT", "lot", new StringType(lot.lot()));
        component(observation, "DRAWN", "drawn", Coded.quantity(lot.drawn()));
        component(observation, "GIVEN", "given", Coded.quantity(lot.given()));
        component(observation, "WASTED", "wasted", Coded.quantity(lot.wasted()));
        component(observation, "RETURNED", "returned", Coded.quantity(lot.returned()));
        for (GapLine gap : lot.gaps()) {
            Type by =
                    gap.milligrams()
                            .<Type>map(Coded::quantity)
                            .orElse(new StringType(Coded.words(gap.kind())));
            component(observation, gap.kind().name(), Coded.words(gap.kind()), by);
        }
        String text =
                "Lot %s: drawn %s, given %s, wasted %s, returned %s; %s"
                        .formatted(
                                lot.lot(),
                                Coded.worked(lot.drawn()),
                                Coded.worked(lot.given()),
                                Coded.worked(lot.wasted()),
                                Coded.worked(lot.returned()),
                                lot.closes()
                                        ? "it closes"
                                        : "it does not close: "
                                                + lot.gaps().stream()
                                                        .map(gap -> Coded.words(gap.kind()))
                                                        .collect(Collectors.joining(", ")));
        return new Piece(
                setting.session("lot:" + lot.lot() + lot.product().map(Product::form)),
                Section.DRUG_ACCOUNT,
                observation,
                List.of(),
                text);
    }

    private Observation sum(CodeableConcept code, String asOf) {
        return observing.of(code, new DateTimeType(asOf)).setMethod(Coded.text("computed"));
    }

    private static void component(Observation observation, String code, String text, Type value) {
        observation.addComponent().setCode(Coded.own(code, text)).setValue(value);
    }
}
