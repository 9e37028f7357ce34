package vigil.charting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vigil.charting.Refusal.Reason;
import vigil.dosing.Product;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** Ways to the refusals about the drug, dosing, corrections and leaving. */
final class WaysOfDosing {

    private WaysOfDosing() {}

    static void into(Map<Reason, Function<Ward, Tried>> ways) {
        aboutTheDrugInHand(ways);
        aboutDosing(ways);
        aboutCorrections(ways);
        aboutLeaving(ways);
    }

    private static void aboutTheDrugInHand(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.WRONG_DRUG,
                Tried.in(Stage.READY, acts -> drawn(acts, "midazolam", 2027, "1")));
        ways.put(
                Reason.DRUG_EXPIRED,
                Tried.in(Stage.READY, acts -> drawn(acts, "ketamine", 2025, "1")));
        ways.put(
                Reason.VOLUME_NOT_MATCHING,
                Tried.in(Stage.READY, acts -> drawn(acts, "ketamine", 2027, "2")));
        ways.put(
                Reason.LOT_IS_PACK_CODE,
                Tried.in(
                        Stage.READY,
                        acts -> drawn(acts, "ketamine", 2027, "1", "01003614250123451728123110A")));
        ways.put(
                Reason.LOT_UNKNOWN,
                Tried.in(
                        Stage.RECOVERING,
                        acts ->
                                acts.waste(
                                        "B1", "5", new vigil.session.Witness.Seen(Ward.SECOND))));
        ways.put(Reason.MORE_THAN_DRAWN, Tried.in(Stage.RECOVERING, acts -> acts.waste("40")));
    }

    private static Act drawn(Acts acts, String drug, int expiryYear, String millilitres) {
        return drawn(acts, drug, expiryYear, millilitres, "K2231");
    }

    private static Act drawn(
            Acts acts, String drug, int expiryYear, String millilitres, String lot) {
        return new PreparationAct.DrawUpDrug(
                acts.now(),
                new Product(
                        drug,
                        "",
                        new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                        lot,
                        LocalDate.of(expiryYear, 6, 30)),
                Milligrams.of("50"),
                Optional.of(Millilitres.of(millilitres)),
                Optional.empty());
    }

    private static void aboutDosing(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.DOSE_OUTSIDE_PROTOCOL,
                sprayed(
                        4,
                        acts ->
                                new DosingAct.GiveDevice(
                                        acts.now(), 2, Milligrams.of("56"), "K2231")));
        ways.put(
                Reason.BOLUS_NOT_ALLOWED,
                ward -> {
                    Acts acts = ward.in(Stage.DOSING, withoutBolus());
                    return new Tried(acts, acts.bolus());
                });
        ways.put(Reason.WRONG_ROUTE, Tried.in(Stage.DOSING, Acts::dose));
        ways.put(Reason.RATE_NOT_ABOVE_ZERO, Tried.in(Stage.DOSING, acts -> acts.rate("0")));
        ways.put(
                Reason.BEFORE_LAST_DOSING_ACT,
                Tried.in(
                        Stage.PAUSED,
                        acts -> new DosingAct.StopDosing(Tried.at(acts, 5), true, "")));
        ways.put(Reason.REST_NOT_OVER, sprayed(4, acts -> acts.device(2)));
        ways.put(Reason.WRONG_DEVICE_NUMBER, sprayed(5, acts -> acts.device(3)));
    }

    private static Function<Ward, Tried> sprayed(int minute, Function<Acts, Act> act) {
        return ward -> {
            Acts acts = ward.in(Stage.DOSING, SampleProtocol.spray());
            ward.minute(minute);
            return new Tried(acts, act.apply(acts));
        };
    }

    private static Protocol withoutBolus() {
        Protocol base = SampleProtocol.infusion();
        return new Protocol(
                base.id(),
                base.version(),
                base.title(),
                base.drug(),
                base.brand(),
                base.route(),
                base.dose(),
                false,
                base.secondCheck(),
                base.sedationScale(),
                base.dissociationScale(),
                base.schedule(),
                base.limits(),
                base.terms(),
                base.rescueDrugs(),
                base.checklists(),
                base.leaving(),
                base.aftercare(),
                base.reportForm(),
                base.sources());
    }

    private static void aboutCorrections(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.UNKNOWN_ENTRY,
                Tried.in(Stage.DOSING, acts -> acts.strike(new EntryId(acts.ward().next()))));
        ways.put(
                Reason.ENTRY_CARRIES_OTHERS,
                Tried.in(
                        Stage.DOSING,
                        acts -> acts.strike(acts.first(PreparationEvent.PatientCheckedIn.class))));
        ways.put(
                Reason.SAME_KIND_NEEDED,
                Tried.in(
                        Stage.DOSING,
                        acts ->
                                acts.amend(
                                        acts.first(VitalsRecorded.class), new NoteWritten("x"))));
        ways.put(
                Reason.NOTHING_CHANGED,
                Tried.in(
                        Stage.PAUSED,
                        acts ->
                                acts.amend(
                                        acts.first(InfusionPaused.class),
                                        new InfusionPaused("pressure"))));
        ways.put(
                Reason.ENTRY_STRUCK_OUT,
                Tried.in(
                        Stage.DOSING,
                        acts -> {
                            acts.does(acts.strikeNote());
                            return acts.amendNote();
                        }));
    }

    private static void aboutLeaving(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.CRITERIA_OPEN, Tried.in(Stage.RECOVERING, Acts::discharge));
        ways.put(Reason.DOSING_NOT_ENDED, Tried.in(Stage.DOSING, Acts::transfer));
        ways.put(Reason.ESCORT_NEEDED, ready(acts -> leaves(acts, " ", true)));
        ways.put(Reason.ADVICE_NEEDED, ready(acts -> leaves(acts, "Tom Hargreaves", false)));
    }

    private static Function<Ward, Tried> ready(Function<Acts, Act> act) {
        return ward -> {
            Acts acts = Tried.in(ward, Stage.RECOVERING);
            ward.minute(100);
            acts.does(acts.score());
            return new Tried(acts, act.apply(acts));
        };
    }

    private static Act leaves(Acts acts, String escort, boolean advice) {
        return new LeavingAct.DischargePatient(
                acts.now(), escort, Transport.DRIVEN_BY_ADULT, advice);
    }
}
