package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.Refusal.Reason;
import vigil.dosing.Product;
import vigil.effects.EffectOutcome;
import vigil.ledger.SqliteLedger;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Each reason for a refusal is one that staff can meet, and nothing is recorded with it. */
class RefusalReasonsTest {

    private static final StaffId STRANGER = new StaffId("nobody-of-ours");

    /** An act on its session. */
    private record Tried(Acts acts, Act act) {}

    private static Map<Reason, Function<Ward, Tried>> ways() {
        Map<Reason, Function<Ward, Tried>> ways = new EnumMap<>(Reason.class);
        aboutSessionsAndTimes(ways);
        aboutObservations(ways);
        aboutTexts(ways);
        aboutPreparation(ways);
        aboutTheDrugInHand(ways);
        aboutDosing(ways);
        aboutCorrections(ways);
        aboutLeaving(ways);
        return ways;
    }

    private static Acts in(Ward ward, Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private static Function<Ward, Tried> in(Stage stage, Function<Acts, Act> act) {
        return ward -> {
            Acts acts = in(ward, stage);
            return new Tried(acts, act.apply(acts));
        };
    }

    private static ActContext at(Acts acts, int minute) {
        ActContext now = acts.now();
        return new ActContext(
                now.entry(), now.session(), acts.ward().taken(minute), Ward.NURSE, Ward.NURSE);
    }

    private static void aboutSessionsAndTimes(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.UNKNOWN_SESSION,
                ward -> {
                    Acts nowhere =
                            new Acts(ward, new SessionId(ward.next()), SampleProtocol.infusion());
                    return new Tried(nowhere, nowhere.note("x"));
                });
        ways.put(Reason.SESSION_EXISTS, in(Stage.PLANNED, Acts::plan));
        ways.put(Reason.NOT_IN_THIS_STATE, in(Stage.PLANNED, Acts::start));
        ways.put(Reason.SESSION_OVER, in(Stage.DISCHARGED, Acts::vitals));
        ways.put(
                Reason.ROOM_IN_USE,
                ward -> {
                    in(ward, Stage.DOSING);
                    Acts next = ward.planned(SampleProtocol.infusion());
                    ward.minute(5);
                    return new Tried(next, next.checkIn());
                });
        ways.put(Reason.PATIENT_IN_SESSION, RefusalReasonsTest::inAnotherRoom);
        ways.put(
                Reason.IN_THE_FUTURE,
                in(Stage.DOSING, acts -> new ObservationAct.WriteNote(at(acts, 1), "x")));
        ways.put(
                Reason.BEFORE_THE_SESSION,
                in(Stage.DOSING, acts -> new ObservationAct.WriteNote(at(acts, -25 * 60), "x")));
        ways.put(
                Reason.UNKNOWN_PERSON,
                in(
                        Stage.DOSING,
                        acts -> {
                            ActContext now = acts.now();
                            return new ObservationAct.WriteNote(
                                    new ActContext(
                                            now.entry(),
                                            now.session(),
                                            now.taken(),
                                            STRANGER,
                                            Ward.NURSE),
                                    "x");
                        }));
        ways.put(
                Reason.ENTRY_ALREADY_SAVED,
                in(
                        Stage.DOSING,
                        acts -> {
                            ObservationAct.WriteNote note =
                                    (ObservationAct.WriteNote) acts.note("BP 132/78");
                            acts.does(note);
                            return new ObservationAct.WriteNote(note.context(), "BP 182/78");
                        }));
    }

    private static Tried inAnotherRoom(Ward ward) {
        in(ward, Stage.DOSING);
        Acts next = ward.planned(SampleProtocol.infusion());
        ward.minute(5);
        PreparationEvent.SessionPlanned plan = ward.charting.open(next.session()).chart().plan();
        next.does(
                next.amend(
                        next.first(PreparationEvent.SessionPlanned.class),
                        new PreparationEvent.SessionPlanned(
                                plan.patient(),
                                "Infusion room 2",
                                plan.series(),
                                plan.plannedFor(),
                                plan.zone(),
                                plan.demo())));
        return new Tried(next, next.checkIn());
    }

    private static void aboutObservations(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.IMPOSSIBLE_VALUE,
                in(Stage.DOSING, acts -> set(acts, SampleReadings.pressure("950/900"))));
        ways.put(
                Reason.UNUSUAL_NOT_CONFIRMED,
                in(Stage.DOSING, acts -> set(acts, SampleReadings.pressure("240/110"))));
        ways.put(Reason.EMPTY_SET, in(Stage.DOSING, RefusalReasonsTest::set));
        ways.put(
                Reason.NOTHING_TAKEN,
                in(
                        Stage.DOSING,
                        acts ->
                                set(
                                        acts,
                                        new Reading.NotTaken(
                                                VitalItem.HEART_RATE, MissingReason.DECLINED))));
        ways.put(
                Reason.WRONG_SCALE,
                in(
                        Stage.DOSING,
                        acts ->
                                set(
                                        acts,
                                        new Reading.Measured(
                                                new Sedation(Sedation.Scale.RASS, 0)))));
        ways.put(Reason.UNKNOWN_SET, in(Stage.DOSING, acts -> missed(acts, "no-such-set")));
        ways.put(
                Reason.SET_TAKEN,
                in(
                        Stage.DOSING,
                        acts -> {
                            acts.ward().minute(5);
                            acts.does(acts.vitals());
                            return missed(acts, "first-15:2");
                        }));
        ways.put(
                Reason.SET_MISSED_BEFORE,
                in(
                        Stage.DOSING,
                        acts -> {
                            acts.ward().minute(9);
                            acts.does(missed(acts, "first-15:2"));
                            return missed(acts, "first-15:2");
                        }));
        ways.put(
                Reason.SET_AFTER_FIRST_DOSE,
                in(
                        Stage.DOSING,
                        acts -> {
                            acts.ward().minute(5);
                            EntryId late = acts.does(acts.vitals()).facts().getFirst().id();
                            return new ObservationAct.ChooseBaseline(acts.now(), late);
                        }));
        aboutEffects(ways);
    }

    private static Act set(Acts acts, Reading... readings) {
        return new ObservationAct.RecordVitals(
                acts.now(), new VitalSigns(List.of(readings)), SetKind.FULL, Set.of());
    }

    private static Act missed(Acts acts, String due) {
        return new ObservationAct.MissSet(acts.now(), due, MissingReason.DECLINED, "");
    }

    private static void aboutEffects(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.EFFECT_ENDED,
                in(
                        Stage.DOSING,
                        acts -> {
                            acts.does(acts.effectEnds());
                            return acts.effectEnds();
                        }));
        ways.put(
                Reason.BEFORE_ITS_ONSET,
                in(
                        Stage.DOSING,
                        acts ->
                                new ObservationAct.EndSideEffect(
                                        at(acts, -30),
                                        acts.first(SideEffectLogged.class),
                                        EffectOutcome.RESOLVED)));
        ways.put(
                Reason.NOT_AN_END,
                in(
                        Stage.DOSING,
                        acts ->
                                new ObservationAct.EndSideEffect(
                                        acts.now(),
                                        acts.first(SideEffectLogged.class),
                                        EffectOutcome.ONGOING)));
    }

    private static void aboutTexts(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.EMPTY_TEXT, in(Stage.DOSING, acts -> acts.note(" \n ")));
        ways.put(Reason.FORBIDDEN_CHARACTER, in(Stage.DOSING, acts -> acts.note("5\u202E05 gm")));
        ways.put(Reason.TOO_LONG, in(Stage.DOSING, acts -> acts.note("x".repeat(4001))));
        ways.put(
                Reason.REASON_NEEDED,
                in(Stage.DOSING, acts -> new DosingAct.PauseInfusion(acts.now(), " ")));
    }

    private static void aboutPreparation(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.PROTOCOL_MISSING,
                in(Stage.PLANNED, acts -> acts.consent(Checklist.Answer.YES)));
        ways.put(
                Reason.WEIGHT_MISSING,
                here(
                        acts -> {
                            acts.does(acts.chooseProtocol());
                            return acts.order();
                        }));
        ways.put(
                Reason.ORDER_MISSING,
                here(
                        acts -> {
                            acts.does(acts.chooseProtocol());
                            return acts.draw();
                        }));
        ways.put(
                Reason.DRUG_NOT_DRAWN,
                here(
                        acts -> {
                            acts.does(acts.chooseProtocol());
                            acts.does(acts.weigh());
                            acts.does(acts.consent(Checklist.Answer.YES));
                            acts.does(acts.order());
                            return acts.timeOut();
                        }));
        ways.put(
                Reason.DOSE_NOT_CHECKED,
                in(
                        Stage.READY,
                        acts -> {
                            acts.does(acts.order());
                            return acts.timeOut();
                        }));
        ways.put(
                Reason.LINES_OPEN,
                in(
                        Stage.CHECKED_IN,
                        acts -> {
                            acts.does(acts.consent(Checklist.Answer.NO));
                            return acts.timeOut();
                        }));
        ways.put(
                Reason.UNKNOWN_LINE,
                in(
                        Stage.CHECKED_IN,
                        acts ->
                                new PreparationAct.AnswerChecklist(
                                        acts.now(),
                                        Checklist.Kind.CHECK_IN,
                                        "NO_SUCH_LINE",
                                        Checklist.Answer.YES,
                                        "")));
        ways.put(
                Reason.LINE_APPLIES,
                in(Stage.CHECKED_IN, acts -> acts.consent(Checklist.Answer.NOT_APPLICABLE)));
        ways.put(
                Reason.SECOND_PERSON_NEEDED,
                in(Stage.CHECKED_IN, acts -> new PreparationAct.CheckDose(acts.now(), Ward.NURSE)));
        ways.put(
                Reason.ROLE_NEEDED,
                in(
                        Stage.CHECKED_IN,
                        acts -> new PreparationAct.CheckDose(acts.now(), Ward.OFFICE)));
    }

    /** A patient who is here, and nothing else yet. */
    private static Function<Ward, Tried> here(Function<Acts, Act> act) {
        return ward -> {
            Acts acts = ward.planned(SampleProtocol.infusion());
            ward.minute(-20);
            acts.does(acts.checkIn());
            return new Tried(acts, act.apply(acts));
        };
    }

    private static void aboutTheDrugInHand(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.WRONG_DRUG, in(Stage.READY, acts -> drawn(acts, "midazolam", 2027, "1")));
        ways.put(Reason.DRUG_EXPIRED, in(Stage.READY, acts -> drawn(acts, "ketamine", 2025, "1")));
        ways.put(
                Reason.VOLUME_NOT_MATCHING,
                in(Stage.READY, acts -> drawn(acts, "ketamine", 2027, "10")));
        ways.put(
                Reason.LOT_UNKNOWN,
                in(
                        Stage.RECOVERING,
                        acts ->
                                acts.waste(
                                        "B1", "5", new vigil.session.Witness.Seen(Ward.SECOND))));
        ways.put(Reason.MORE_THAN_DRAWN, in(Stage.RECOVERING, acts -> acts.waste("40")));
    }

    private static Act drawn(Acts acts, String drug, int expiryYear, String millilitres) {
        return new PreparationAct.DrawUpDrug(
                acts.now(),
                new Product(
                        drug,
                        "",
                        new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                        "K2231",
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
        ways.put(Reason.WRONG_ROUTE, in(Stage.DOSING, Acts::dose));
        ways.put(Reason.RATE_NOT_ABOVE_ZERO, in(Stage.DOSING, acts -> acts.rate("0")));
        ways.put(
                Reason.BEFORE_LAST_DOSING_ACT,
                in(Stage.PAUSED, acts -> new DosingAct.StopDosing(at(acts, 5), true, "")));
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
                base.sources());
    }

    private static void aboutCorrections(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.UNKNOWN_ENTRY,
                in(Stage.DOSING, acts -> acts.strike(new EntryId(acts.ward().next()))));
        ways.put(
                Reason.ENTRY_CARRIES_OTHERS,
                in(
                        Stage.DOSING,
                        acts -> acts.strike(acts.first(PreparationEvent.PatientCheckedIn.class))));
        ways.put(
                Reason.SAME_KIND_NEEDED,
                in(
                        Stage.DOSING,
                        acts ->
                                acts.amend(
                                        acts.first(VitalsRecorded.class), new NoteWritten("x"))));
        ways.put(
                Reason.NOTHING_CHANGED,
                in(
                        Stage.PAUSED,
                        acts ->
                                acts.amend(
                                        acts.first(InfusionPaused.class),
                                        new InfusionPaused("pressure"))));
        ways.put(
                Reason.ENTRY_STRUCK_OUT,
                in(
                        Stage.DOSING,
                        acts -> {
                            acts.does(acts.strikeNote());
                            return acts.amendNote();
                        }));
    }

    private static void aboutLeaving(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.CRITERIA_OPEN, in(Stage.RECOVERING, Acts::discharge));
        ways.put(Reason.DOSING_NOT_ENDED, in(Stage.DOSING, Acts::transfer));
        ways.put(Reason.ESCORT_NEEDED, ready(acts -> leaves(acts, " ", true)));
        ways.put(Reason.ADVICE_NEEDED, ready(acts -> leaves(acts, "Tom Hargreaves", false)));
    }

    private static Function<Ward, Tried> ready(Function<Acts, Act> act) {
        return ward -> {
            Acts acts = in(ward, Stage.RECOVERING);
            ward.minute(100);
            acts.does(acts.score());
            return new Tried(acts, act.apply(acts));
        };
    }

    private static Act leaves(Acts acts, String escort, boolean advice) {
        return new LeavingAct.DischargePatient(
                acts.now(), escort, Transport.DRIVEN_BY_ADULT, advice);
    }

    @TempDir private Path folder;

    @Test
    void everyReasonHasAWayToIt() {
        assertThat(ways().keySet()).containsExactlyInAnyOrder(Reason.values());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void staffMeetTheReasonAndNothingIsRecorded(Reason reason) {
        try (SqliteLedger store = Stores.in(folder)) {
            Tried tried = ways().get(reason).apply(new Ward(store));
            long before = store.head().revision();

            assertThat(tried.acts().refused(tried.act())).isEqualTo(reason);
            assertThat(store.head().revision()).isEqualTo(before);
            assertThat(store.fact(tried.act().context().entry()).isPresent())
                    .isEqualTo(reason == Reason.ENTRY_ALREADY_SAVED);
        }
    }
}
