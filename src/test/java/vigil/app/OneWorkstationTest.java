package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.charting.ObservationAct.WriteNote;
import vigil.people.StaffId;
import vigil.screen.desk.SessionDesk;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** A day in which three people share one workstation over a running session. */
final class OneWorkstationTest {
    @TempDir private Path folder;

    /** A note of one line, written by keys at the bedside. */
    private void notes(Workstation at, String text) {
        at.keys.press("F5", "Enter").type(text).press("Ctrl+Enter", "Escape");
    }

    /** Two identifiers again, by keys; one is not enough, and another's wristband is none (P5). */
    private void checksIdentity(Workstation at) {
        at.awaits("Signed in over a running session.");
        at.keys.walkTo("Check the identifiers…").press("Enter");
        at.keys.type("Hargreaves").press("Ctrl+Enter");
        at.awaits("Name two identifiers");
        at.keys.type(" 04-Mar-1980").press("Ctrl+Enter");
        assertThat(at.said()).doesNotContain("Signed in over a running session.");
    }

    private void leavesAndReturns(Workstation at, SessionId session) {
        at.keys.press("Ctrl+B");
        assertThat(at.said()).doesNotContain("Signed in over a running session.");
        at.window.bedside(session);
        at.keys.settle();
    }

    @Test
    void eachEntersInTheirOwnNameAndNothingHalfTypedIsLost() {
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei");
            SessionId session = at.running();
            at.window.bedside(session);
            at.keys.settle();
            at.awaits("Signed in over a running session.");
            notes(at, "Resting, eyes closed");
            at.keys.press("F2").type("163");

            at.keys.press("Ctrl+L");
            assertThat(at.said()).contains("A session is running.").doesNotContain("HARGREAVES");
            at.leftAlone(Duration.ofMinutes(1));
            at.comesIn("bell");
            assertThat(at.user()).isEqualTo("bell");
            assertThat(at.said())
                    .contains("HARGREAVES")
                    .contains("Signed in over a running session.");
            assertThat(at.typed()).contains("163");
            notes(at, "Took over at the bedside");
            leavesAndReturns(at, session);
            checksIdentity(at);
            leavesAndReturns(at, session);
            assertThat(at.said()).doesNotContain("Signed in over a running session.");

            at.leftAlone(Duration.ofMinutes(6));
            assertThat(at.locked()).isTrue();
            assertThat(at.said()).contains("A session is running.").doesNotContain("HARGREAVES");
            at.comesIn("mbeki");
            notes(at, "Seen by me");
            assertThat(at.user()).isEqualTo("mbeki");

            List<RecordedEvent> facts = at.facts(session);
            assertThat(facts.subList(facts.size() - 4, facts.size()))
                    .extracting(fact -> fact.enteredBy().value())
                    .containsExactly("osei", "bell", "bell", "mbeki");
            assertThat(facts.get(facts.size() - 2).event().toString())
                    .contains("Identity checked again after signing in: Hargreaves 04-Mar-1980");
            assertThat(at.onRecord())
                    .containsSubsequence(
                            new AccessEvent.SignedIn(new StaffId("osei"), 0),
                            new AccessEvent.Locked(new StaffId("osei"), false),
                            new AccessEvent.SignedIn(new StaffId("bell"), 0),
                            new AccessEvent.Locked(new StaffId("bell"), true),
                            new AccessEvent.SignedIn(new StaffId("mbeki"), 0));
        }
    }

    @Test
    void theQuestionWhoThePatientIsStaysUnderTheFocusWhileAnEntryComesIn() {
        try (Workstation at = new Workstation(folder, Workstation.ZERO)) {
            at.comesIn("osei");
            at.window.bedside(at.running());
            at.keys.settle();
            at.keys.walkTo("Check the identifiers…");
            SessionDesk desk = at.window.desk();
            Node asked = at.keys.call(() -> at.window.scene().getFocusOwner());
            at.keys.call(
                    () -> {
                        desk.perform(new WriteNote(desk.here(), "Eyes closed"), outcome -> {});
                        return true;
                    });
            at.keys.settle();
            assertThat(at.facts(at.running()).getLast().event().toString()).contains("Eyes closed");
            assertThat(at.keys.<Node>call(() -> at.window.scene().getFocusOwner())).isSameAs(asked);
        }
    }
}
