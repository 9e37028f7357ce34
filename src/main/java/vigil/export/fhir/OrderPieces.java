package vigil.export.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.export.SessionRecord.ProtocolLine;
import vigil.people.StaffId;
import vigil.session.Charted;
import vigil.session.DoseCheck;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;

/** The orders, the second checks, and the products drawn up or taken out, with lot and expiry. */
final class OrderPieces {
    private final Setting setting;

    OrderPieces(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<Charted<DoseOrdered>> orders = setting.chart().all(DoseOrdered.class);
        orders.forEach(order -> pieces.add(order(order, order.equals(orders.getLast()))));
        setting.chart().all(DrugDrawnUp.class).forEach(draw -> pieces.add(product(draw)));
        DoseCheck.in(setting.chart()).forEach(check -> pieces.add(checked(check)));
        return pieces;
    }

    /** The order in force, if there is one. */
    static Optional<Reference> inForce(Setting setting) {
        return setting.chart().latest(DoseOrdered.class).map(order -> order(order.id()));
    }

    private static Reference order(EntryId ordered) {
        return new Reference(Key.of(ordered, "order").urn());
    }

    private boolean stands(EntryId ordered) {
        return setting.chart().entry(ordered).filter(order -> !order.struckOut()).isPresent();
    }

    /** The drug of the session, with the codes of the record. */
    static CodeableConcept drug(Setting setting, String name) {
        boolean own =
                setting.record()
                        .protocol()
                        .map(ProtocolLine::drug)
                        .filter(name::equals)
                        .isPresent();
        return own ? Coded.of(setting.record().dose().drugCodes(), name, name) : Coded.text(name);
    }

    /** The route of the session's drug, with the codes of the record. */
    static CodeableConcept route(Setting setting, Route route) {
        return setting.record()
                .protocol()
                .filter(protocol -> protocol.route() == route)
                .map(protocol -> Coded.of(protocol.routeCodes(), route.name(), Coded.words(route)))
                .orElse(Coded.own(route));
    }

    private Piece order(Charted<DoseOrdered> ordered, boolean last) {
        DoseOrder order = ordered.event().order();
        MedicationRequest request =
                new MedicationRequest()
                        .setStatus(status(last))
                        .setIntent(MedicationRequest.MedicationRequestIntent.ORDER)
                        .setMedication(drug(setting, order.drug()))
                        .setSubject(setting.subject())
                        .setEncounter(setting.encounter())
                        .setAuthoredOnElement(Setting.time(ordered.at()))
                        .setRecorder(setting.person(ordered.entry().first().enteredBy()));
        if (!order.orderedBy().isBlank()) {
            request.setRequester(new Reference().setDisplay(order.orderedBy()));
        }
        String text = inWords(order);
        Dosage dosage = request.addDosageInstruction().setText(text);
        dosage.setRoute(route(setting, order.route()));
        basis(order.basis()).ifPresent(dosage::addDoseAndRate);
        DosageDoseAndRateComponent dose =
                dosage.addDoseAndRate()
                        .setType(Coded.hl7("dose-rate-type", "calculated"))
                        .setDose(Coded.quantity(order.dose()));
        order.minutes().ifPresent(minutes -> dose.setRate(over(order, minutes)));
        return new Piece(
                Key.of(ordered.id(), "order"),
                Section.DOSE,
                request,
                List.of(ordered.id()),
                "Ordered: " + text + Coded.after(", by ", order.orderedBy()));
    }

    /** Completed says that all that was ordered was given. */
    private MedicationRequestStatus status(boolean last) {
        if (!last || VisitPieces.stoppedEarly(setting)) {
            return MedicationRequestStatus.STOPPED;
        }
        return switch (setting.record().state()) {
            case PLANNED, CHECKED_IN, READY, DOSING, PAUSED -> MedicationRequestStatus.ACTIVE;
            case RECOVERING, FIT_TO_LEAVE, DISCHARGED, TRANSFERRED, LEFT_AGAINST_ADVICE ->
                    setting.record().times().firstDose().isPresent()
                            ? MedicationRequestStatus.COMPLETED
                            : MedicationRequestStatus.CANCELLED;
            case NOT_TREATED -> MedicationRequestStatus.CANCELLED;
        };
    }

    /** What the prescriber said, from which the dose was worked out. */
    private static Optional<DosageDoseAndRateComponent> basis(DoseBasis basis) {
        DosageDoseAndRateComponent ordered =
                new DosageDoseAndRateComponent().setType(Coded.hl7("dose-rate-type", "ordered"));
        return switch (basis) {
            case DoseBasis.ByWeight(var perKilogram, var _) ->
                    Optional.of(ordered.setDose(Coded.quantity(perKilogram)));
            case DoseBasis.Fixed(var amount) ->
                    Optional.of(ordered.setDose(Coded.quantity(amount)));
            case DoseBasis.Devices(int _, var each) ->
                    Optional.of(ordered.setDose(Coded.quantity(each)));
            case DoseBasis.ByRate(var rate) -> Optional.of(ordered.setRate(Coded.quantity(rate)));
        };
    }

    private static Ratio over(DoseOrder order, int minutes) {
        return new Ratio()
                .setNumerator(Coded.quantity(order.dose()))
                .setDenominator(Coded.quantity(BigDecimal.valueOf(minutes), "min"));
    }

    private static String inWords(DoseOrder order) {
        String basis =
                switch (order.basis()) {
                    case DoseBasis.ByWeight(var perKilogram, var weight) ->
                            " (%s of %s)"
                                    .formatted(
                                            Coded.said(perKilogram),
                                            Coded.said(weight.kilograms()));
                    case DoseBasis.Fixed _ -> "";
                    case DoseBasis.Devices(int count, var each) ->
                            " (%d devices of %s)".formatted(count, Coded.said(each));
                    case DoseBasis.ByRate(var rate) -> " (at %s)".formatted(Coded.said(rate));
                };
        return order.drug()
                + " "
                + Coded.said(order.dose())
                + basis
                + " "
                + Coded.words(order.route())
                + order.minutes().map(minutes -> " over " + minutes + " min").orElse("")
                + order.bagVolume().map(bag -> " in " + Coded.said(bag)).orElse("");
    }

    private Piece product(Charted<DrugDrawnUp> draw) {
        Product product = draw.event().product();
        Medication medication = new Medication().setCode(drug(setting, product.drug()));
        medication
                .getBatch()
                .setLotNumber(product.lot())
                .setExpirationDateElement(new DateTimeType(product.expiry().toString()));
        medication
                .addIngredient()
                .setItem(drug(setting, product.drug()))
                .setStrength(strength(product.form()));
        medication.setForm(form(product.form()));
        String text =
                "%s%s %s, lot %s, expires %s"
                        .formatted(
                                product.drug(),
                                product.brand().isBlank() ? "" : " (" + product.brand() + ")",
                                said(product.form()),
                                product.lot(),
                                product.expiry());
        return new Piece(
                productKey(draw), Section.DRUG_ACCOUNT, medication, List.of(draw.id()), text);
    }

    private Piece checked(DoseCheck made) {
        Charted<DoseChecked> check = made.by();
        StaffId second = check.event().second();
        Observation observation =
                new Observing(setting, "procedure")
                        .of(
                                Coded.own("DOSE_CHECK", "drug, strength, dose and rate checked"),
                                Setting.time(check.at()))
                        .addPerformer(setting.person(second))
                        .setValue(Coded.own("CONFIRMED", "confirmed by a second person"));
        made.ordered()
                .filter(this::stands)
                .map(OrderPieces::order)
                .ifPresent(observation::addFocus);
        String changed =
                made.since()
                        .map(
                                at ->
                                        "order or drug was changed after this check, at "
                                                + setting.clock(at))
                        .orElse("");
        if (!changed.isEmpty()) {
            observation.addNote().setText(changed);
        }
        String text =
                "%s checked drug, strength, dose and rate at %s"
                                .formatted(setting.name(second), setting.clock(check.at()))
                        + Coded.after("; ", changed);
        return new Piece(
                Key.of(check.id(), "dose-check"),
                Section.DOSE,
                observation,
                List.of(check.id()),
                text);
    }

    static Key productKey(Charted<DrugDrawnUp> draw) {
        return Key.of(draw.id(), "product");
    }

    private static Ratio strength(Product.Form form) {
        return switch (form) {
            case Product.Form.Vial(var strength) ->
                    new Ratio()
                            .setNumerator(Coded.quantity(strength.amount(), "mg"))
                            .setDenominator(Coded.quantity(BigDecimal.ONE, "mL"));
            case Product.Form.SprayDevice(var each) -> each(Coded.quantity(each));
            case Product.Form.SolidDose(var each) -> each(Coded.quantity(each));
        };
    }

    private static Ratio each(Quantity amount) {
        return new Ratio().setNumerator(amount).setDenominator(Coded.quantity(BigDecimal.ONE, "1"));
    }

    private static CodeableConcept form(Product.Form form) {
        return switch (form) {
            case Product.Form.Vial _ -> Coded.text("vial");
            case Product.Form.SprayDevice _ -> Coded.text("nasal spray device");
            case Product.Form.SolidDose _ -> Coded.text("solid dose");
        };
    }

    private static String said(Product.Form form) {
        return switch (form) {
            case Product.Form.Vial(var strength) -> "vial of " + Coded.said(strength);
            case Product.Form.SprayDevice(var each) -> "spray device of " + Coded.said(each);
            case Product.Form.SolidDose(var each) -> "solid dose of " + Coded.said(each);
        };
    }
}
