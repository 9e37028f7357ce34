package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.discharge.Finding.Standing;
import vigil.discharge.Readiness;
import vigil.protocol.Criterion;
import vigil.review.Gate;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.Transport;

/** A patient of every shipped protocol can leave by its own criteria, and not a minute sooner. */
class EveryProtocolLeavesTest {
    @TempDir Path folder;

    /**
     * Dosing ended at minute 40; the stay counts from there, or from the first dose at minute 0.
     */
    @ParameterizedTest
    @CsvSource({
        "ketamine-iv,            100, 22",
        "ketamine-pain-infusion, 100, 21",
        "ketamine-im,            120, 22",
        "ketamine-sc-stepped,    120, 22",
        "ketamine-oral,          120, 21",
        "ketamine-sublingual,    120, 21",
        "esketamine-56,          120, 23",
        "esketamine-84,          120, 23"
    })
    void whenEverythingIsMetThePatientLeavesWithTheMinuteAtWhichTheStayIsOver(
            String protocol, int earliest, int criteria) {
        int before = earliest - 1;
        try (LeavingRoom room =
                new LeavingRoom(folder, protocol)
                        .set(before, LeavingRoom.WELL)
                        .aldrete(before, 2, 2, 2, 2, 1)
                        .now(before)
                        .answeredBut()
                        .shown()) {
            assertThat(room.said())
                    .contains((criteria - 1) + " of " + criteria + " criteria met")
                    .contains("in 1min")
                    .contains("Discharge… 1 criterion open");
            assertThat(open(room)).hasOnlyElementsOfType(Criterion.MinimumStay.class).hasSize(1);
            room.press("Ctrl+Enter");
            assertThat(room.said()).contains("Criteria for leaving are open.");

            room.at.minute(earliest);
            room.press("Ctrl+Enter");
            assertThat(room.said())
                    .contains(criteria + " of " + criteria + " criteria met")
                    .contains("Discharge the patient?")
                    .contains("Discharged at " + (earliest == 100 ? "15:40" : "16:00"));
            room.press("Ctrl+Enter");

            assertThat(room.at.last(PatientDischarged.class))
                    .isEqualTo(new PatientDischarged("as asked", Transport.DRIVEN_BY_ADULT, true));
            var facts = room.at.facts();
            assertThat(facts.get(facts.size() - 2).event())
                    .isInstanceOfSatisfying(
                            FoundFitToLeave.class,
                            found ->
                                    assertThat(found.findings())
                                            .hasSize(criteria)
                                            .allMatch(
                                                    one -> one.standing() instanceof Standing.Met));
            assertThat(room.gone).containsExactly("record");
        }
    }

    /** Nothing at all was done for leaving: what the drug's own clocks say is not enough. */
    @ParameterizedTest
    @CsvSource({
        "ketamine-iv,            22",
        "ketamine-pain-infusion, 21",
        "ketamine-im,            22",
        "ketamine-sc-stepped,    22",
        "ketamine-oral,          21",
        "ketamine-sublingual,    21",
        "esketamine-56,          23",
        "esketamine-84,          23"
    })
    void timeAloneLetsNobodyLeave(String protocol, int criteria) {
        try (LeavingRoom room = new LeavingRoom(folder, protocol).now(240).shown()) {
            assertThat(open(room))
                    .hasSize(criteria - 2)
                    .noneMatch(EveryProtocolLeavesTest::clocked);
            assertThat(room.said())
                    .contains("Discharge… " + (criteria - 2) + " criteria open")
                    .contains("2 of " + criteria + " criteria met");
            int before = room.at.facts().size();

            room.press("Ctrl+Enter");

            assertThat(room.at.facts()).hasSize(before);
            assertThat(room.gone).isEmpty();
        }
    }

    /** Each line of each protocol stands in the way by itself where the protocol asks for it. */
    @ParameterizedTest
    @CsvSource({
        "ketamine-iv, IV_OUT",
        "ketamine-im, SITE_OK",
        "ketamine-sc-stepped, SITE_OK",
        "ketamine-oral, ORIENTED",
        "ketamine-sublingual, SUICIDE_LEAVING",
        "ketamine-pain-infusion, SIGN_OFF",
        "esketamine-56, REMS_RESOLVED",
        "esketamine-84, REMS_SAE"
    })
    void oneLineThatIsNotAnsweredKeepsThePatientHere(String protocol, String line) {
        try (LeavingRoom room =
                new LeavingRoom(folder, protocol)
                        .set(124, LeavingRoom.WELL)
                        .aldrete(124, 2, 2, 2, 2, 2)
                        .now(125)
                        .answeredBut(line)
                        .shown()) {
            assertThat(open(room)).containsExactly(new Criterion.LineAnswered(line));
            assertThat(room.said()).contains("Discharge… 1 criterion open");
            assertThat(room.call(() -> Readiness.ready(gate(room).findings()))).isFalse();
        }
    }

    private static Gate gate(LeavingRoom room) {
        return room.view().gate().orElseThrow();
    }

    private static List<Criterion> open(LeavingRoom room) {
        return room.call(
                () ->
                        Readiness.open(gate(room).findings()).stream()
                                .map(one -> one.criterion())
                                .toList());
    }

    /** A criterion that time alone meets. */
    private static boolean clocked(Criterion criterion) {
        return criterion instanceof Criterion.MinimumStay
                || criterion instanceof Criterion.RescueObserved;
    }
}
