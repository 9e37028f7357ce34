package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.ledger.SqliteLedger;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** Every act in every stage: accepted, or refused for the reason in the table. */
class StageMatrixTest {

    @TempDir private Path folder;

    /** With a set that can still be missed in every state of a patient who is here. */
    private static final Protocol PROTOCOL =
            SampleProtocol.withSchedule(
                    SampleProtocol.infusion(),
                    SampleProtocol.once("base", "base", Anchor.CHECK_IN, 0, Phase.BEFORE, 5),
                    SampleProtocol.once("here", "here", Anchor.CHECK_IN, 16, Phase.ANY, 5));

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("+", "accepted"),
                    Map.entry("-", "NOT_IN_THIS_STATE"),
                    Map.entry("over", "SESSION_OVER"),
                    Map.entry("run", "DOSING_NOT_ENDED"),
                    Map.entry("route", "WRONG_ROUTE"),
                    Map.entry("twice", "SESSION_EXISTS"),
                    Map.entry("proto", "PROTOCOL_MISSING"),
                    Map.entry("open", "CRITERIA_OPEN"),
                    Map.entry("early", "SESSION_NOT_OVER"),
                    Map.entry("sign", "NOT_SIGNED_OFF"),
                    Map.entry("none", "UNKNOWN_ENTRY"),
                    Map.entry("form", "FORM_NOT_ASKED"),
                    Map.entry("role", "ROLE_NEEDED"));

    static final Map<String, Function<Acts, Act>> ACTS =
            Map.ofEntries(
                    Map.entry("PlanSession", Acts::plan),
                    Map.entry("ChooseProtocol", Acts::chooseProtocol),
                    Map.entry("CheckInPatient", Acts::checkIn),
                    Map.entry("ReviewAllergies", Acts::allergies),
                    Map.entry("RecordWeight", Acts::weigh),
                    Map.entry("ArrangeEscort", Acts::escort),
                    Map.entry("AnswerChecklist", acts -> acts.consent(Checklist.Answer.YES)),
                    Map.entry("SetLineAside", Acts::setAside),
                    Map.entry("OrderDose", Acts::order),
                    Map.entry("DrawUpDrug", Acts::draw),
                    Map.entry("CheckDose", Acts::check),
                    Map.entry("FinishTimeOut", Acts::timeOut),
                    Map.entry("StartInfusion", Acts::start),
                    Map.entry("ChangeRate", acts -> acts.rate("40")),
                    Map.entry("PauseInfusion", Acts::pause),
                    Map.entry("ResumeInfusion", Acts::resume),
                    Map.entry("GiveBolus", Acts::bolus),
                    Map.entry("GiveDose", Acts::dose),
                    Map.entry("GiveDevice", acts -> acts.device(1)),
                    Map.entry("StopDosing", Acts::stop),
                    Map.entry("ReadPumpVolume", Acts::pump),
                    Map.entry("WasteDrug", acts -> acts.waste("5")),
                    Map.entry("ReturnDrug", Acts::giveBack),
                    Map.entry("RecordVitals", Acts::vitals),
                    Map.entry("ChooseBaseline", Acts::baseline),
                    Map.entry("MissSet", Acts::missed),
                    Map.entry("LogSideEffect", Acts::effect),
                    Map.entry("ChangeSideEffect", Acts::worse),
                    Map.entry("EndSideEffect", Acts::effectEnds),
                    Map.entry("GiveRescueDrug", Acts::rescue),
                    Map.entry("GiveCare", Acts::care),
                    Map.entry("TakeScore", Acts::score),
                    Map.entry("ScreenSuicide", Acts::suicide),
                    Map.entry("WriteNote", acts -> acts.note("slept well")),
                    Map.entry("StampTime", Acts::stamp),
                    Map.entry("SeeFlag", Acts::flag),
                    Map.entry("ExtendObservation", Acts::extend),
                    Map.entry("DischargePatient", Acts::discharge),
                    Map.entry("TransferPatient", Acts::transfer),
                    Map.entry("LetLeaveAgainstAdvice", Acts::leave),
                    Map.entry("CallOffTreatment", Acts::callOff),
                    Map.entry("AmendEntry", Acts::amendNote),
                    Map.entry("StrikeOutEntry", Acts::strikeNote),
                    Map.entry("NoteClockJump", Acts::clockJump),
                    Map.entry("NoteNewTime", Acts::newTime),
                    Map.entry("SignOffSession", Acts::signOff),
                    Map.entry("CountersignSession", Acts::countersign),
                    Map.entry("WriteAddendum", acts -> acts.addendum("seen by the doctor")),
                    Map.entry("AskNurse", Acts::ask),
                    Map.entry("AnswerQuestion", Acts::answer),
                    Map.entry("MarkFormSent", WaysOfSigning::formSent),
                    Map.entry("PlanCourse", WaysOfSigning::planCourse),
                    Map.entry("FollowUp", WaysOfSigning::followUp));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # act                planned, here,  ready, dosing, paused, recov, fit,   over
                    PlanSession,           twice, twice, twice, twice,  twice,  twice, twice, twice
                    ChooseProtocol,        +,     -,     -,     -,      -,      -,     -,     over
                    CheckInPatient,        +,     -,     -,     -,      -,      -,     -,     over
                    ReviewAllergies,       +,     +,     +,     +,      +,      +,     +,     over
                    RecordWeight,          +,     +,     +,     +,      +,      +,     +,     over
                    ArrangeEscort,         +,     +,     +,     +,      +,      +,     +,     over
                    AnswerChecklist,       proto, +,     +,     +,      +,      +,     +,     over
                    SetLineAside,          proto, +,     +,     +,      +,      +,     +,     over
                    OrderDose,             -,     +,     +,     -,      -,      -,     -,     over
                    DrawUpDrug,            -,     +,     +,     +,      +,      +,     +,     +
                    CheckDose,             -,     +,     +,     +,      +,      +,     +,     over
                    FinishTimeOut,         -,     +,     -,     -,      -,      -,     -,     over
                    StartInfusion,         -,     -,     +,     -,      -,      -,     -,     over
                    ChangeRate,            -,     -,     -,     +,      -,      -,     -,     over
                    PauseInfusion,         -,     -,     -,     +,      -,      -,     -,     over
                    ResumeInfusion,        -,     -,     -,     -,      +,      -,     -,     over
                    GiveBolus,             -,     -,     -,     +,      -,      -,     -,     over
                    GiveDose,              -,     -,     route, route,  -,      -,     -,     over
                    GiveDevice,            -,     -,     route, route,  -,      -,     -,     over
                    StopDosing,            -,     -,     -,     +,      +,      -,     -,     over
                    ReadPumpVolume,        -,     -,     -,     +,      +,      +,     +,     over
                    WasteDrug,             -,     +,     +,     +,      +,      +,     +,     +
                    ReturnDrug,            -,     +,     +,     +,      +,      +,     +,     +
                    RecordVitals,          -,     +,     +,     +,      +,      +,     +,     over
                    ChooseBaseline,        -,     +,     +,     +,      +,      +,     +,     over
                    MissSet,               -,     +,     +,     +,      +,      +,     +,     over
                    LogSideEffect,         -,     +,     +,     +,      +,      +,     +,     over
                    ChangeSideEffect,      -,     +,     +,     +,      +,      +,     +,     over
                    EndSideEffect,         -,     +,     +,     +,      +,      +,     +,     over
                    GiveRescueDrug,        -,     +,     +,     +,      +,      +,     +,     over
                    GiveCare,              -,     +,     +,     +,      +,      +,     +,     over
                    TakeScore,             -,     +,     +,     +,      +,      +,     +,     over
                    ScreenSuicide,         -,     +,     +,     +,      +,      +,     +,     over
                    WriteNote,             +,     +,     +,     +,      +,      +,     +,     +
                    StampTime,             +,     +,     +,     +,      +,      +,     +,     over
                    SeeFlag,               -,     +,     +,     +,      +,      +,     +,     over
                    ExtendObservation,     -,     -,     -,     -,      -,      +,     +,     over
                    DischargePatient,      -,     -,     -,     run,    run,    open,  open,  over
                    TransferPatient,       -,     +,     +,     run,    run,    +,     +,     over
                    LetLeaveAgainstAdvice, -,     +,     +,     run,    run,    +,     +,     over
                    CallOffTreatment,      +,     +,     +,     -,      -,      -,     -,     over
                    AmendEntry,            +,     +,     +,     +,      +,      +,     +,     +
                    StrikeOutEntry,        +,     +,     +,     +,      +,      +,     +,     +
                    NoteClockJump,         +,     +,     +,     +,      +,      +,     +,     over
                    NoteNewTime,           +,     +,     +,     +,      +,      +,     +,     over
                    SignOffSession,        early, early, early, early,  early,  early, early, +
                    WriteAddendum,         early, early, early, early,  early,  early, early, sign
                    AnswerQuestion,        early, early, early, early,  early,  early, early, none
                    MarkFormSent,          early, early, early, early,  early,  early, early, form
                    PlanCourse,            early, early, early, early,  early,  early, early, +
                    FollowUp,              early, early, early, early,  early,  early, early, +
                    CountersignSession,    role,  role,  role,  role,   role,   role,  role,  role
                    AskNurse,              role,  role,  role,  role,   role,   role,  role,  role
                    """)
    void anActIsAcceptedOrRefusedByTheStage(
            String act,
            String planned,
            String here,
            String ready,
            String dosing,
            String paused,
            String recovering,
            String fit,
            String over) {
        Map<Stage, String> expected =
                Map.ofEntries(
                        Map.entry(Stage.PLANNED, planned),
                        Map.entry(Stage.CHECKED_IN, here),
                        Map.entry(Stage.READY, ready),
                        Map.entry(Stage.DOSING, dosing),
                        Map.entry(Stage.PAUSED, paused),
                        Map.entry(Stage.RECOVERING, recovering),
                        Map.entry(Stage.FIT_TO_LEAVE, fit),
                        Map.entry(Stage.DISCHARGED, over),
                        Map.entry(Stage.NOT_TREATED, over),
                        Map.entry(Stage.TRANSFERRED, over),
                        Map.entry(Stage.LEFT_AGAINST_ADVICE, over));

        for (Stage stage : Stage.values()) {
            Acts acts = Ward.keyed(new MemoryLedger()).in(stage, PROTOCOL);
            assertThat(answer(ACTS.get(act).apply(acts), acts))
                    .as("%s while %s", act, stage)
                    .isEqualTo(REASONS.get(expected.get(stage)));
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void inTheStoreEveryActIsAnsweredAsInMemory(Stage stage) {
        Acts inMemory = Ward.keyed(new MemoryLedger()).in(stage, PROTOCOL);
        try (SqliteLedger store = Stores.in(folder)) {
            Acts stored = Ward.keyed(store).in(stage, PROTOCOL);
            for (String act : new TreeSet<>(ACTS.keySet())) {
                assertThat(answer(ACTS.get(act).apply(stored), stored))
                        .as("%s after all before it, from %s on", act, stage)
                        .isEqualTo(answer(ACTS.get(act).apply(inMemory), inMemory));
            }
        }
    }

    private static String answer(Act act, Acts acts) {
        int before = acts.ward().ledger.facts(acts.session()).size();
        String answer =
                switch (acts.ward().charting.perform(act)) {
                    case Outcome.Accepted _ -> "accepted";
                    case Outcome.Refused(Refusal refusal) -> refusal.reason().name();
                };
        int added = acts.ward().ledger.facts(acts.session()).size() - before;
        assertThat(added).isEqualTo(answer.equals("accepted") ? 1 : 0);
        return answer;
    }

    @Test
    void everyActStandsInTheTable() {
        Set<String> all =
                Stream.of(
                                PreparationAct.class,
                                DosingAct.class,
                                ObservationAct.class,
                                LeavingAct.class,
                                RecordAct.class,
                                SigningAct.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(ACTS.keySet()).isEqualTo(all);
    }

    @Test
    void everyStageIsReachedByTheActsThatLeadToIt() {
        for (Stage stage : Stage.values()) {
            Acts acts = Ward.keyed(new MemoryLedger()).in(stage, PROTOCOL);
            assertThat(acts.ward().charting.open(acts.session()).stage()).isEqualTo(stage);
        }
    }
}
