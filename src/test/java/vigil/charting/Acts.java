package vigil.charting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charting.Outcome.Accepted;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.people.Allergies;
import vigil.people.SignatureMeaning;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.RecordEvent.Reason;
import vigil.session.SamplePreparation;
import vigil.session.SampleReadings;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Signing;
import vigil.session.SigningEvent;
import vigil.session.Witness;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Acts as a nurse would do them now, each with sound content for the sample protocols. */
record Acts(Ward ward, SessionId session, Protocol protocol) {

    ActContext now() {
        return ward.context(session);
    }

    Act plan() {
        return new PreparationAct.PlanSession(
                now(),
                SamplePreparation.patient(),
                "Infusion room 1",
                new SeriesPosition(3, 6),
                ward.moment(0),
                ward.zone(),
                false);
    }

    Act chooseProtocol() {
        return new PreparationAct.ChooseProtocol(now(), protocol);
    }

    Act checkIn() {
        return new PreparationAct.CheckInPatient(now(), "name, date of birth");
    }

    Act allergies() {
        return new PreparationAct.ReviewAllergies(now(), new Allergies.NoneKnown());
    }

    Act weigh() {
        return new PreparationAct.RecordWeight(
                now(), SamplePreparation.weight(ward.moment(-60)), Optional.empty());
    }

    /** So many kilograms on the scale, an hour before the infusion. */
    Act weigh(String kilograms) {
        Weight weight = new Weight(Kilograms.of(kilograms), Weight.Method.SCALE, ward.moment(-60));
        return new PreparationAct.RecordWeight(now(), weight, Optional.empty());
    }

    Act escort() {
        return new PreparationAct.ArrangeEscort(now(), "Tom Hargreaves", "brother", "555 0100");
    }

    Act consent(Checklist.Answer answer) {
        return new PreparationAct.AnswerChecklist(
                now(), Checklist.Kind.CHECK_IN, "CONSENT", answer, "");
    }

    Act setAside() {
        return ward.confirmed(
                new PreparationAct.SetLineAside(
                        now(),
                        Checklist.Kind.CHECK_IN,
                        "CONSENT",
                        "given in writing",
                        Ward.SECOND));
    }

    Act order() {
        return new PreparationAct.OrderDose(
                now(), SamplePreparation.order(protocol, ward.moment(-60)));
    }

    Act draw() {
        return draw("K2231", protocol.drug().equals("ketamine") ? "50" : "84");
    }

    Act draw(String lot, String milligrams) {
        Product.Form form =
                protocol.drug().equals("ketamine")
                        ? new Product.Form.Vial(MilligramsPerMillilitre.of("50"))
                        : new Product.Form.SprayDevice(Milligrams.of("28"));
        return new PreparationAct.DrawUpDrug(
                now(),
                new Product(protocol.drug(), "", form, lot, LocalDate.of(2027, 6, 30)),
                Milligrams.of(milligrams),
                Optional.empty(),
                Optional.empty());
    }

    Act check() {
        return ward.confirmed(new PreparationAct.CheckDose(now(), Ward.SECOND));
    }

    Act timeOut() {
        return new PreparationAct.FinishTimeOut(now());
    }

    Act start() {
        return new DosingAct.StartInfusion(now(), MilligramsPerHour.of("52.5"), "right forearm");
    }

    Act rate(String milligramsPerHour) {
        return new DosingAct.ChangeRate(now(), MilligramsPerHour.of(milligramsPerHour), "pressure");
    }

    Act pause() {
        return new DosingAct.PauseInfusion(now(), "pressure");
    }

    Act resume() {
        return new DosingAct.ResumeInfusion(now(), MilligramsPerHour.of("52.5"));
    }

    Act bolus() {
        return new DosingAct.GiveBolus(now(), Milligrams.of("1"), "as ordered");
    }

    Act dose() {
        return new DosingAct.GiveDose(now(), Milligrams.of("35"), "deltoid");
    }

    Act device(int number) {
        return new DosingAct.GiveDevice(now(), number, Milligrams.of("28"), "K2231");
    }

    Act stop() {
        return new DosingAct.StopDosing(now(), true, "");
    }

    Act pump() {
        return new DosingAct.ReadPumpVolume(now(), Millilitres.of("20"));
    }

    Act waste(String milligrams) {
        return ward.confirmed(waste("K2231", milligrams, new Witness.Seen(Ward.SECOND)));
    }

    Act waste(String lot, String milligrams, Witness witness) {
        return new DosingAct.WasteDrug(now(), lot, Milligrams.of(milligrams), witness, "drug bin");
    }

    Act giveBack() {
        return new DosingAct.ReturnDrug(now(), "K2231", Milligrams.of("1"));
    }

    Act vitals() {
        return vitals(
                Set.of(),
                SampleReadings.pressure("132/78"),
                SampleReadings.heart(62),
                SampleReadings.saturation(98),
                SampleReadings.breaths(14),
                SampleReadings.sedation(5),
                SampleReadings.dissociation(0));
    }

    Act vitals(Set<VitalItem> confirmed, Reading... readings) {
        return new ObservationAct.RecordVitals(
                now(), new VitalSigns(List.of(readings)), SetKind.FULL, confirmed);
    }

    Act baseline() {
        return new ObservationAct.ChooseBaseline(now(), first(VitalsRecorded.class));
    }

    Act missed() {
        return new ObservationAct.MissSet(now(), missable(), MissingReason.LEFT_UNDISTURBED, "");
    }

    /** A set of the plan that is still to be taken; a made-up one where there is no plan. */
    private String missable() {
        return DueObservations.plan(ward.charting.open(session), now().taken().at()).sets().stream()
                .filter(set -> set.sets().isEmpty())
                .map(DueSet::id)
                .findFirst()
                .orElse("first-15:0");
    }

    SideEffect nausea(Grade grade) {
        return SamplePreparation.sideEffect("NAU", grade);
    }

    Act effect() {
        return new ObservationAct.LogSideEffect(now(), nausea(Grade.MILD));
    }

    Act worse() {
        return new ObservationAct.ChangeSideEffect(
                now(), first(SideEffectLogged.class), nausea(Grade.SEVERE));
    }

    Act effectEnds() {
        return new ObservationAct.EndSideEffect(
                now(), first(SideEffectLogged.class), EffectOutcome.RESOLVED);
    }

    Act rescue() {
        return new ObservationAct.GiveRescueDrug(
                now(), "ondansetron", "4 mg", "IV", "Dr Mbeki", Optional.empty());
    }

    Act care() {
        return new ObservationAct.GiveCare(now(), SupportiveCare.MUSIC, "");
    }

    Act score() {
        return new ObservationAct.TakeScore(
                now(), new Score(ScoreKind.MODIFIED_ALDRETE_MMHG, List.of(), 10));
    }

    Act suicide() {
        return new ObservationAct.ScreenSuicide(
                now(), "C-SSRS screener", SuicideScreened.Result.NEGATIVE, "");
    }

    Act note(String text) {
        return new ObservationAct.WriteNote(now(), text);
    }

    Act stamp() {
        return new ObservationAct.StampTime(now(), "");
    }

    Act flag() {
        return new ObservationAct.SeeFlag(now(), "pause-systolic", "looked at the patient");
    }

    Act extend() {
        return new LeavingAct.ExtendObservation(now(), 30, "still drowsy");
    }

    Act discharge() {
        return new LeavingAct.DischargePatient(
                now(), "Tom Hargreaves", Transport.DRIVEN_BY_ADULT, true);
    }

    Act transfer() {
        return new LeavingAct.TransferPatient(now(), "St Mary emergency", "chest pain");
    }

    Act leave() {
        return new LeavingAct.LetLeaveAgainstAdvice(now(), "has capacity", "");
    }

    Act callOff() {
        return new LeavingAct.CallOffTreatment(now(), "pressure too high");
    }

    Act amend(EntryId entry, SessionEvent content) {
        return new RecordAct.AmendEntry(
                now(), entry, Optional.of(content), Optional.empty(), Reason.TYPING_ERROR, "");
    }

    Act amendTime(EntryId entry, int minute) {
        return new RecordAct.AmendEntry(
                now(),
                entry,
                Optional.empty(),
                Optional.of(ward.taken(minute)),
                Reason.WRONG_TIME,
                "");
    }

    Act amendNote() {
        return amend(first(NoteWritten.class), new NoteWritten("corrected"));
    }

    Act strike(EntryId entry) {
        return new RecordAct.StrikeOutEntry(now(), entry, Reason.WRONG_PATIENT, "");
    }

    Act strikeNote() {
        return strike(first(NoteWritten.class));
    }

    Act signOff() {
        return signOff(
                ward.signing(session, SignatureMeaning.AUTHORSHIP, ward.enters()),
                "the rest is kept");
    }

    /** Signed with the signer's own keys, whatever it says. */
    Act signOff(Signing signing, String remark) {
        return new SigningAct.SignOffSession(
                now(), signing, ward.keys().sign(session, signing), remark);
    }

    Act countersign() {
        Signing signing = ward.signing(session, SignatureMeaning.REVIEW, ward.enters());
        return new SigningAct.CountersignSession(
                now(), signing, ward.keys().sign(session, signing), "");
    }

    Act addendum(String text) {
        return new SigningAct.WriteAddendum(now(), text);
    }

    Act ask() {
        return new SigningAct.AskNurse(now(), "Why was the second set late?");
    }

    Act answer() {
        return new SigningAct.AnswerQuestion(
                now(), first(SigningEvent.NurseAsked.class), "The patient was asleep.");
    }

    Act clockJump() {
        return new RecordAct.NoteClockJump(now(), 3_600_000);
    }

    Act newTime() {
        return new RecordAct.NoteNewTime(now(), 3_600_000);
    }

    /** The first entry of a kind; an unknown one where there is none. */
    EntryId first(Class<? extends SessionEvent> kind) {
        return ward.charting.facts(session).stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> fact.id())
                .findFirst()
                .orElseGet(() -> new EntryId(ward.next()));
    }

    /** Does an act that must be accepted. */
    Accepted does(Act act) {
        return switch (ward.charting.perform(act)) {
            case Accepted accepted -> accepted;
            case Outcome.Refused(Refusal refusal) ->
                    throw new AssertionError(act + " was refused: " + refusal);
        };
    }

    /** Does an act that must be refused. */
    Refusal.Reason refused(Act act) {
        return switch (ward.charting.perform(act)) {
            case Accepted _ -> throw new AssertionError(act + " was accepted");
            case Outcome.Refused(Refusal refusal) -> refusal.reason();
        };
    }
}
