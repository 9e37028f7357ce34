package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.Refusal.Reason;
import vigil.ledger.SqliteLedger;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** Every act by every role, through charting on a store. */
class RoleMatrixTest {

    @TempDir private Path folder;

    /** What each act needs, written a second time. */
    private static final String NEEDED =
            """
            PLAN_SESSION PlanSession ChooseProtocol
            CHECK_IN CheckInPatient ReviewAllergies RecordWeight ArrangeEscort AnswerChecklist
            CHECK_IN CheckDose FinishTimeOut
            SET_ASIDE SetLineAside
            ENTER_ORDER OrderDose PlanCourse
            HANDLE_DRUG DrawUpDrug WasteDrug ReturnDrug
            GIVE_TREATMENT StartInfusion ChangeRate PauseInfusion ResumeInfusion GiveBolus
            GIVE_TREATMENT GiveDose GiveDevice StopDosing ReadPumpVolume
            OBSERVE RecordVitals ChooseBaseline MissSet LogSideEffect ChangeSideEffect
            OBSERVE EndSideEffect GiveRescueDrug GiveCare TakeScore ScreenSuicide WriteNote
            OBSERVE FollowUp StampTime SeeFlag ExtendObservation NoteClockJump
            OBSERVE NoteNewTime
            LET_LEAVE DischargePatient TransferPatient LetLeaveAgainstAdvice CallOffTreatment
            CORRECT AmendEntry StrikeOutEntry WriteAddendum
            SIGN_OFF SignOffSession AnswerQuestion MarkFormSent
            COUNTERSIGN CountersignSession AskNurse
            """;

    /** A stage in which an act is not refused by the stage. */
    private static final Map<String, Stage> WHERE = stages();

    private static Map<String, Stage> stages() {
        Map<String, Stage> where = new HashMap<>();
        List.of("PlanSession", "ChooseProtocol", "CheckInPatient")
                .forEach(act -> where.put(act, Stage.PLANNED));
        List.of("OrderDose", "FinishTimeOut").forEach(act -> where.put(act, Stage.CHECKED_IN));
        List.of("StartInfusion", "CallOffTreatment").forEach(act -> where.put(act, Stage.READY));
        where.put("ResumeInfusion", Stage.PAUSED);
        List.of(
                        "SignOffSession",
                        "CountersignSession",
                        "WriteAddendum",
                        "AskNurse",
                        "AnswerQuestion",
                        "MarkFormSent",
                        "PlanCourse",
                        "FollowUp")
                .forEach(act -> where.put(act, Stage.DISCHARGED));
        List.of("ExtendObservation", "DischargePatient", "TransferPatient", "LetLeaveAgainstAdvice")
                .forEach(act -> where.put(act, Stage.RECOVERING));
        return where;
    }

    private static Permission needed(String act) {
        return NEEDED.lines()
                .map(row -> List.of(row.split(" ")))
                .filter(row -> row.subList(1, row.size()).contains(act))
                .map(row -> Permission.valueOf(row.getFirst()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + act));
    }

    /** All sets of roles. */
    private static final List<Set<Role>> ROLES =
            List.of(
                    Set.of(),
                    EnumSet.of(Role.NURSE),
                    EnumSet.of(Role.SUPERVISING_CLINICIAN),
                    EnumSet.of(Role.ADMINISTRATOR),
                    EnumSet.of(Role.NURSE, Role.ADMINISTRATOR),
                    EnumSet.of(Role.SUPERVISING_CLINICIAN, Role.ADMINISTRATOR),
                    EnumSet.of(Role.NURSE, Role.SUPERVISING_CLINICIAN),
                    EnumSet.allOf(Role.class));

    static Set<String> acts() {
        return new TreeSet<>(StageMatrixTest.ACTS.keySet());
    }

    private static StaffId who(Set<Role> roles) {
        return new StaffId("somebody " + roles);
    }

    /** The ward's staff, and somebody for each set of roles. */
    private static Optional<StaffMember> staff(StaffId id) {
        return ROLES.stream()
                .filter(roles -> who(roles).equals(id))
                .map(roles -> new StaffMember(id, new PersonName("Adeyemi", "Tola", ""), "", roles))
                .findFirst()
                .or(() -> Ward.staff(id));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void theRoleDecidesForWhoEntersItAndForWhoDidIt(String name) {
        try (SqliteLedger ledger = Stores.in(folder)) {
            Ward ward = Ward.keyed(ledger, RoleMatrixTest::staff);
            Acts acts = ward.in(WHERE.getOrDefault(name, Stage.DOSING), SampleProtocol.infusion());
            long before = ledger.head().revision();
            tried(name, acts, false)
                    .forEach(
                            (who, answer) ->
                                    assertThat(answer)
                                            .as("%s by %s", name, who)
                                            .contains(Reason.ROLE_NEEDED));
            assertThat(ledger.head().revision()).isEqualTo(before);
            Map<String, Optional<Reason>> may = tried(name, acts, true);
            assertThat(may).hasSizeBetween(8, 12);
            may.forEach(
                    (who, answer) ->
                            assertThat(answer)
                                    .as("%s by %s", name, who)
                                    .isNotEqualTo(Optional.of(Reason.ROLE_NEEDED)));
        }
    }

    /** What becomes of the act by everybody who may, or by everybody who may not. */
    private static Map<String, Optional<Reason>> tried(String name, Acts acts, boolean may) {
        Map<String, Optional<Reason>> answers = new LinkedHashMap<>();
        for (Set<Role> roles : ROLES) {
            if (Permissions.allow(roles, needed(name)) == may) {
                acts.ward().hands(Ward.DOCTOR, who(roles));
                answers.put(roles + " entering", answer(name, acts));
                acts.ward().hands(who(roles), Ward.DOCTOR);
                answers.put(roles + " doing", answer(name, acts));
            }
        }
        return answers;
    }

    private static Optional<Reason> answer(String name, Acts acts) {
        return switch (acts.ward().charting.perform(StageMatrixTest.ACTS.get(name).apply(acts))) {
            case Outcome.Accepted _ -> Optional.empty();
            case Outcome.Refused(Refusal refusal) -> Optional.of(refusal.reason());
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP_ACCOUNTS", "BEGIN_EPOCH", "CHANGE_SETTINGS", "RESTORE"})
    void noActOfChartingNeedsWhatIsAnAdministratorsAlone(Permission administrators) {
        assertThat(NEEDED).doesNotContain(administrators.name());
    }

    @Test
    void everyActStandsInTheTableOnce() {
        List<String> rows =
                NEEDED.lines().flatMap(row -> Stream.of(row.split(" ")).skip(1)).toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(StageMatrixTest.ACTS.keySet());
    }
}
