package vigil.export.fhir;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationDosageComponent;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import vigil.dosing.DeliveredDose;
import vigil.dosing.Given;
import vigil.export.DoseLines.SegmentLine;
import vigil.export.Iso;
import vigil.export.SessionRecord;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DoseCourse.Pause;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.DrugDrawnUp;

/**
 * What was given: one administration for each stretch at one rate and for each pause, parts of one
 * that holds their total; and one for each amount given at once, which is part of none, so that
 * whoever adds up doses counts no milligram twice.
 */
final class DosePieces {
    private final Setting setting;
    private final SessionRecord record;
    private final List<Charted<DosingEvent>> dosing;

    DosePieces(Setting setting) {
        this.setting = setting;
        this.record = setting.record();
        this.dosing = setting.chart().all(DosingEvent.class);
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        if (ran()) {
            pieces.add(whole(record.dose().segments().getFirst().from()));
        } else if (early(stopped()).isPresent()) {
            record.times().firstDose().ifPresent(first -> pieces.add(whole(first)));
        }
        return pieces;
    }

    private boolean ran() {
        return !record.dose().segments().isEmpty();
    }

    /** The stretches, the amounts given at once, and the pauses. */
    List<Piece> parts() {
        List<Piece> pieces = new ArrayList<>();
        record.dose().segments().forEach(segment -> pieces.add(segment(segment)));
        DoseCourse.in(setting.chart()).pauses().forEach(pause -> pieces.add(pause(pause)));
        dosing.forEach(charted -> atOnce(charted).ifPresent(pieces::add));
        pieces.addAll(cameToNothing(pieces.stream().map(Piece::key).collect(Collectors.toSet())));
        return pieces;
    }

    private static Key wholeKey(Setting setting) {
        return setting.session("dose");
    }

    private Piece whole(String first) {
        Optional<Charted<DosingEvent>> end = stopped();
        MedicationAdministration whole =
                given(wholeStatus(end), Setting.period(first, record.times().dosingEnd()));
        whole.addPartOf(setting.procedure());
        early(end).ifPresent(reason -> whole.addStatusReason(Coded.text(reason)));
        String why = early(end).map(reason -> "; ended early: " + reason).orElse("");
        String text = "Nothing was given at a rate" + why;
        if (ran()) {
            dosage(whole)
                    .setDose(Coded.quantity(atRates()))
                    .setText("total of what ran at a rate as of " + record.dose().asOf());
            text =
                    "%s in all at a rate, as of %s%s"
                            .formatted(
                                    Coded.worked(atRates()),
                                    setting.clock(record.dose().asOf()),
                                    why);
        }
        return new Piece(wholeKey(setting), Section.DOSE, whole, List.of(), text);
    }

    /** What the stretches gave, without what was given at once. */
    private Milligrams atRates() {
        List<Given> stretches =
                DoseCourse.in(setting.chart()).given().stream()
                        .filter(Given.Segment.class::isInstance)
                        .toList();
        return new DeliveredDose(stretches)
                .at(OffsetDateTime.parse(record.dose().asOf()).toInstant());
    }

    private MedicationAdministrationStatus wholeStatus(Optional<Charted<DosingEvent>> end) {
        if (end.isPresent()) {
            return early(end).isPresent()
                    ? MedicationAdministrationStatus.STOPPED
                    : MedicationAdministrationStatus.COMPLETED;
        }
        return DoseCourse.in(setting.chart()).pauses().stream().anyMatch(p -> p.until().isEmpty())
                ? MedicationAdministrationStatus.ONHOLD
                : MedicationAdministrationStatus.INPROGRESS;
    }

    private Optional<Charted<DosingEvent>> stopped() {
        return dosing.stream()
                .filter(charted -> charted.event() instanceof DosingEvent.DosingStopped)
                .reduce((earlier, later) -> later);
    }

    /** Why dosing ended early; empty where it did not. */
    private static Optional<String> early(Optional<Charted<DosingEvent>> end) {
        return end.map(Charted::event)
                .filter(
                        event ->
                                event instanceof DosingEvent.DosingStopped stopped
                                        && !stopped.asOrdered())
                .map(event -> ((DosingEvent.DosingStopped) event).reason())
                .map(reason -> reason.isBlank() ? "stopped early" : reason);
    }

    private Piece segment(SegmentLine segment) {
        Charted<DosingEvent> began = began(segment.from());
        Optional<Charted<DosingEvent>> end =
                stopped().filter(at -> segment.until().filter(until -> is(at, until)).isPresent());
        MedicationAdministrationStatus status =
                segment.until().isEmpty()
                        ? MedicationAdministrationStatus.INPROGRESS
                        : early(end).isPresent()
                                ? MedicationAdministrationStatus.STOPPED
                                : MedicationAdministrationStatus.COMPLETED;
        MedicationAdministration part =
                part(status, Setting.period(segment.from(), segment.until()), began);
        early(end).ifPresent(reason -> part.addStatusReason(Coded.text(reason)));
        dosage(part).setRate(Coded.quantity(segment.rate()));
        String typed = "";
        if (began.event() instanceof DosingEvent.InfusionStarted started) {
            site(part.getDosage(), started.site());
            typed = started.site();
        }
        if (began.event() instanceof DosingEvent.RateChanged changed
                && !changed.reason().isBlank()) {
            part.addNote(Coded.note(changed.reason()));
            typed = changed.reason();
        }
        List<EntryId> from = new ArrayList<>(List.of(began.id()));
        end.map(Charted::id).ifPresent(from::add);
        String text =
                "%s from %s %s%s"
                        .formatted(
                                Coded.said(segment.rate()),
                                setting.clock(segment.from()),
                                segment.until()
                                        .map(until -> "to " + setting.clock(until))
                                        .orElse("on"),
                                Coded.after(", ", typed));
        return new Piece(Key.of(began.id(), "segment"), Section.DOSE, part, from, text);
    }

    /** What set the rate at a time; of several at the same time the last one counts. */
    private Charted<DosingEvent> began(String from) {
        return dosing.stream()
                .filter(charted -> setsRate(charted.event()))
                .filter(charted -> is(charted, from))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("a segment that nothing began"));
    }

    /**
     * Stretches begin and end where acts stand in the session, not at the minute that was typed.
     * The clock on the wall may have been set to another offset since.
     */
    private static boolean is(Charted<DosingEvent> charted, String time) {
        return OffsetDateTime.parse(time)
                .toInstant()
                .equals(charted.placed().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean setsRate(DosingEvent event) {
        return switch (event) {
            case DosingEvent.InfusionStarted _,
                    DosingEvent.InfusionResumed _,
                    DosingEvent.RateChanged _ ->
                    true;
            case DosingEvent.InfusionPaused _,
                    DosingEvent.BolusGiven _,
                    DosingEvent.DoseGiven _,
                    DosingEvent.DeviceGiven _,
                    DosingEvent.DosingStopped _,
                    DosingEvent.PumpVolumeRead _,
                    DosingEvent.DrugWasted _,
                    DosingEvent.DrugReturned _ ->
                    false;
        };
    }

    private Piece pause(Pause pause) {
        Charted<DosingEvent> began =
                dosing.stream()
                        .filter(charted -> charted.id().equals(pause.id()))
                        .findFirst()
                        .orElseThrow();
        MedicationAdministration hold =
                part(
                        MedicationAdministrationStatus.ONHOLD,
                        Setting.period(Iso.of(pause.from()), pause.until().map(Iso::of)),
                        began);
        if (!pause.reason().isBlank()) {
            hold.addStatusReason(Coded.text(pause.reason()));
        }
        String text =
                "Paused from %s %s: %s"
                        .formatted(
                                setting.clock(pause.from()),
                                pause.until()
                                        .map(until -> "to " + setting.clock(until))
                                        .orElse("on"),
                                pause.reason());
        return new Piece(
                Key.of(pause.id(), "pause"), Section.DOSE, hold, List.of(pause.id()), text);
    }

    /**
     * Rates at which nothing ran, and pauses within a pause. They are said as well: an earlier
     * revision, in which they still counted, may have left.
     */
    private List<Piece> cameToNothing(Set<Key> counted) {
        List<Piece> pieces = new ArrayList<>();
        for (Charted<DosingEvent> charted : dosing) {
            boolean pause = charted.event() instanceof DosingEvent.InfusionPaused;
            Key key = Key.of(charted.id(), pause ? "pause" : "segment");
            if ((pause || setsRate(charted.event())) && !counted.contains(key)) {
                MedicationAdministration nothing =
                        part(
                                MedicationAdministrationStatus.NOTDONE,
                                Setting.time(charted.byThisClock()),
                                charted);
                nothing.addStatusReason(Coded.text("gave nothing and held nothing"));
                pieces.add(
                        new Piece(
                                key,
                                Section.DOSE,
                                nothing,
                                List.of(charted.id()),
                                "Gave nothing and held nothing: "
                                        + setting.clock(charted.byThisClock())));
            }
        }
        return pieces;
    }

    private Optional<Piece> atOnce(Charted<DosingEvent> charted) {
        return switch (charted.event()) {
            case DosingEvent.BolusGiven(Milligrams amount, String reason) ->
                    Optional.of(atOnce(charted, amount, "bolus", "", bolus(reason)));
            case DosingEvent.DoseGiven(Milligrams amount, String site) ->
                    Optional.of(atOnce(charted, amount, "dose", site, ""));
            case DosingEvent.DeviceGiven(int number, Milligrams amount, String lot) ->
                    Optional.of(atOnce(charted, amount, "device", "", device(number, lot, amount)));
            case DosingEvent.InfusionStarted _,
                    DosingEvent.InfusionResumed _,
                    DosingEvent.RateChanged _,
                    DosingEvent.InfusionPaused _,
                    DosingEvent.DosingStopped _,
                    DosingEvent.PumpVolumeRead _,
                    DosingEvent.DrugWasted _,
                    DosingEvent.DrugReturned _ ->
                    Optional.empty();
        };
    }

    private Piece atOnce(
            Charted<DosingEvent> charted,
            Milligrams amount,
            String part,
            String site,
            String note) {
        // By the clock of the stretches: a bolus within one must not lie outside it.
        Moment at = charted.byThisClock();
        MedicationAdministration given =
                by(MedicationAdministrationStatus.COMPLETED, Setting.time(at), charted);
        given.addPartOf(setting.procedure());
        dosage(given).setDose(Coded.quantity(amount));
        site(given.getDosage(), site);
        if (!note.isBlank()) {
            given.addNote(Coded.note(note));
        }
        String text =
                "%s at %s%s%s"
                        .formatted(
                                Coded.said(amount),
                                setting.clock(at),
                                site.isBlank() ? "" : ", " + site,
                                note.isBlank() ? "" : ", " + note);
        return new Piece(
                Key.of(charted.id(), part), Section.DOSE, given, List.of(charted.id()), text);
    }

    private String device(int number, String lot, Milligrams gave) {
        String device = "device %d, lot %s".formatted(number, lot);
        return setting.chart()
                .protocol()
                .flatMap(Protocol::sprayDevices)
                .filter(rule -> rule.inPart(gave))
                .map(
                        rule ->
                                "%s, a part: %s of %s"
                                        .formatted(
                                                device, Coded.said(gave), Coded.said(rule.each())))
                .orElse(device);
    }

    private static String bolus(String reason) {
        return reason.isBlank() ? "bolus" : "bolus: " + reason;
    }

    /** A part of what ran at a rate. */
    private MedicationAdministration part(
            MedicationAdministrationStatus status, Type effective, Charted<DosingEvent> by) {
        return by(status, effective, by).addPartOf(new Reference(wholeKey(setting).urn()));
    }

    private MedicationAdministration by(
            MedicationAdministrationStatus status, Type effective, Charted<DosingEvent> by) {
        MedicationAdministration given = given(status, effective);
        given.addPerformer().setActor(setting.person(by.entry().first().measuredBy()));
        return given;
    }

    private MedicationAdministration given(MedicationAdministrationStatus status, Type effective) {
        MedicationAdministration given =
                new MedicationAdministration()
                        .setStatus(status)
                        .setMedication(medication())
                        .setSubject(setting.subject())
                        .setContext(setting.encounter())
                        .setEffective(effective);
        OrderPieces.inForce(setting).ifPresent(given::setRequest);
        return given;
    }

    /** The product, where one alone was drawn up; else the drug, for nobody said from which. */
    private Type medication() {
        List<Charted<DrugDrawnUp>> drawn = setting.chart().all(DrugDrawnUp.class);
        return drawn.size() == 1
                ? new Reference(OrderPieces.productKey(drawn.getFirst()).urn())
                : drug();
    }

    private CodeableConcept drug() {
        return record.protocol()
                .map(protocol -> OrderPieces.drug(setting, protocol.drug()))
                .orElse(Coded.text("not said"));
    }

    private MedicationAdministrationDosageComponent dosage(MedicationAdministration given) {
        MedicationAdministrationDosageComponent dosage = given.getDosage();
        record.protocol()
                .ifPresent(
                        protocol -> dosage.setRoute(OrderPieces.route(setting, protocol.route())));
        return dosage;
    }

    private static void site(MedicationAdministrationDosageComponent dosage, String site) {
        if (!site.isBlank()) {
            dosage.setSite(Coded.text(site));
        }
    }
}
