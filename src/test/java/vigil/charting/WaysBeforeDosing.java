package vigil.charting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.effects.EffectOutcome;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Ways to the refusals about sessions, times, observations, texts and preparation. */
final class WaysBeforeDosing {

    private static final StaffId STRANGER = new StaffId("nobody-of-ours");

    private WaysBeforeDosing() {}

    static void into(Map<Reason, Function<Ward, Tried>> ways) {
        aboutSessionsAndTimes(ways);
        aboutObservations(ways);
        aboutTexts(ways);
        aboutPreparation(ways);
    }

    private static void aboutSessionsAndTimes(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.UNKNOWN_SESSION,
                ward -> {
                    Acts nowhere =
                            new Acts(ward, new SessionId(ward.next()), SampleProtocol.infusion());
                    return new Tried(nowhere, nowhere.note("x"));
                });
        ways.put(Reason.SESSION_EXISTS, Tried.in(Stage.PLANNED, Acts::plan));
        ways.put(
                Reason.DISK_TOO_FULL,
                ward -> {
                    Acts next =
                            new Acts(ward, new SessionId(ward.next()), SampleProtocol.infusion());
                    ward.ledger.roomOnDisk(200L * 1024 * 1024 - 1);
                    return new Tried(next, next.plan());
                });
        ways.put(Reason.NOT_IN_THIS_STATE, Tried.in(Stage.PLANNED, Acts::start));
        ways.put(Reason.SESSION_OVER, Tried.in(Stage.DISCHARGED, Acts::vitals));
        ways.put(
                Reason.ROOM_IN_USE,
                ward -> {
                    Tried.in(ward, Stage.DOSING);
                    Acts next = ward.planned(SampleProtocol.infusion());
                    ward.minute(5);
                    return new Tried(next, next.checkIn());
                });
        ways.put(Reason.PATIENT_IN_SESSION, WaysBeforeDosing::inAnotherRoom);
        aboutTimesAndPeople(ways);
    }

    private static void aboutTimesAndPeople(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.IN_THE_FUTURE,
                Tried.in(
                        Stage.DOSING,
                        acts -> new ObservationAct.WriteNote(Tried.at(acts, 1), "x")));
        ways.put(
                Reason.BEFORE_THE_SESSION,
                Tried.in(
                        Stage.DOSING,
                        acts -> new ObservationAct.WriteNote(Tried.at(acts, -25 * 60), "x")));
        ways.put(
                Reason.UNKNOWN_PERSON,
                Tried.in(
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
                Tried.in(
                        Stage.DOSING,
                        acts -> {
                            ObservationAct.WriteNote note =
                                    (ObservationAct.WriteNote) acts.note("BP 132/78");
                            acts.does(note);
                            return new ObservationAct.WriteNote(note.context(), "BP 182/78");
                        }));
    }

    private static Tried inAnotherRoom(Ward ward) {
        Tried.in(ward, Stage.DOSING);
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
                Tried.in(Stage.DOSING, acts -> set(acts, SampleReadings.pressure("950/900"))));
        ways.put(
                Reason.UNUSUAL_NOT_CONFIRMED,
                Tried.in(Stage.DOSING, acts -> set(acts, SampleReadings.pressure("240/110"))));
        ways.put(Reason.EMPTY_SET, Tried.in(Stage.DOSING, WaysBeforeDosing::set));
        ways.put(
                Reason.NOTHING_TAKEN,
                Tried.in(
                        Stage.DOSING,
                        acts ->
                                set(
                                        acts,
                                        new Reading.NotTaken(
                                                VitalItem.HEART_RATE, MissingReason.DECLINED))));
        ways.put(
                Reason.WRONG_SCALE,
                Tried.in(
                        Stage.DOSING,
                        acts ->
                                set(
                                        acts,
                                        new Reading.Measured(
                                                new Sedation(Sedation.Scale.RASS, 0)))));
        ways.put(Reason.UNKNOWN_SET, Tried.in(Stage.DOSING, acts -> missed(acts, "no-such-set")));
        ways.put(
                Reason.SET_TAKEN,
                Tried.in(
                        Stage.DOSING,
                        acts -> {
                            acts.ward().minute(5);
                            acts.does(acts.vitals());
                            return missed(acts, "first-15:2");
                        }));
        ways.put(
                Reason.SET_MISSED_BEFORE,
                Tried.in(
                        Stage.DOSING,
                        acts -> {
                            acts.ward().minute(9);
                            acts.does(missed(acts, "first-15:2"));
                            return missed(acts, "first-15:2");
                        }));
        ways.put(
                Reason.SET_AFTER_FIRST_DOSE,
                Tried.in(
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
                Tried.in(
                        Stage.DOSING,
                        acts -> {
                            acts.does(acts.effectEnds());
                            return acts.effectEnds();
                        }));
        ways.put(
                Reason.BEFORE_ITS_ONSET,
                Tried.in(
                        Stage.DOSING,
                        acts ->
                                new ObservationAct.EndSideEffect(
                                        Tried.at(acts, -30),
                                        acts.first(SideEffectLogged.class),
                                        EffectOutcome.RESOLVED)));
        ways.put(
                Reason.NOT_AN_END,
                Tried.in(
                        Stage.DOSING,
                        acts ->
                                new ObservationAct.EndSideEffect(
                                        acts.now(),
                                        acts.first(SideEffectLogged.class),
                                        EffectOutcome.ONGOING)));
    }

    private static void aboutTexts(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.EMPTY_TEXT, Tried.in(Stage.DOSING, acts -> acts.note(" \n ")));
        ways.put(
                Reason.FORBIDDEN_CHARACTER,
                Tried.in(Stage.DOSING, acts -> acts.note("5\u202E05 gm")));
        ways.put(Reason.TOO_LONG, Tried.in(Stage.DOSING, acts -> acts.note("x".repeat(4001))));
        ways.put(
                Reason.REASON_NEEDED,
                Tried.in(Stage.DOSING, acts -> new DosingAct.PauseInfusion(acts.now(), " ")));
    }

    private static void aboutPreparation(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.PROTOCOL_MISSING,
                Tried.in(Stage.PLANNED, acts -> acts.consent(Checklist.Answer.YES)));
        ways.put(
                Reason.WEIGHT_MISSING,
                here(
                        acts -> {
                            acts.does(acts.chooseProtocol());
                            return acts.order();
                        }));
        ways.put(
                Reason.WEIGHT_CHANGED,
                here(
                        acts -> {
                            acts.does(acts.chooseProtocol());
                            acts.does(acts.weigh());
                            acts.does(acts.weigh("80"));
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
                Tried.in(
                        Stage.READY,
                        acts -> {
                            acts.does(acts.order());
                            return acts.timeOut();
                        }));
        anew(ways);
        aboutLines(ways);
    }

    private static void anew(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.ORDER_ANEW,
                Tried.in(
                        Stage.READY,
                        acts -> {
                            DoseOrder was = ((PreparationAct.OrderDose) acts.order()).order();
                            return acts.amend(
                                    acts.first(DoseOrdered.class),
                                    new DoseOrdered(
                                            new DoseOrder(
                                                    was.drug(),
                                                    was.route(),
                                                    was.basis(),
                                                    was.dose(),
                                                    was.minutes(),
                                                    Optional.empty(),
                                                    "Dr Ito")));
                        }));
    }

    private static void aboutLines(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.LINES_OPEN,
                Tried.in(
                        Stage.CHECKED_IN,
                        acts -> {
                            acts.does(acts.consent(Checklist.Answer.NO));
                            return acts.timeOut();
                        }));
        ways.put(
                Reason.UNKNOWN_LINE,
                Tried.in(
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
                Tried.in(Stage.CHECKED_IN, acts -> acts.consent(Checklist.Answer.NOT_APPLICABLE)));
        ways.put(
                Reason.SECOND_PERSON_NEEDED,
                Tried.in(
                        Stage.CHECKED_IN,
                        acts -> new PreparationAct.CheckDose(acts.now(), Ward.NURSE)));
        ways.put(
                Reason.ROLE_NEEDED,
                Tried.in(
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
}
