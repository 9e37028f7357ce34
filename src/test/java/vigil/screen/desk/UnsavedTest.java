package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Act;
import vigil.charting.RecordAct.NoteClockJump;
import vigil.screen.kit.FxHarness;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.Stage;

/** What did not reach the disk is said until it does, whatever else is done meanwhile. */
class UnsavedTest {
    private static final String PROTOCOL = "ketamine-iv";

    @TempDir private Path folder;
    private TestDesk at;
    private SessionDesk desk;

    @BeforeEach
    void aDesk() {
        at = TestDesk.at(folder, PROTOCOL, Stage.DOSING);
        desk = at.desk();
    }

    @AfterEach
    void close() {
        at.close();
    }

    private Act jump(long milliseconds) {
        return FxHarness.onFx(() -> new NoteClockJump(desk.here(), milliseconds));
    }

    private void performs(Act act) {
        FxHarness.doOnFx(() -> desk.perform(act, outcome -> {}));
        at.settle();
    }

    private SaveState state() {
        return FxHarness.onFx(() -> desk.saveState().get());
    }

    private void notSaved(Act act) {
        assertThat(state())
                .isInstanceOfSatisfying(
                        SaveState.NotSaved.class, not -> assertThat(not.act()).isEqualTo(act));
    }

    private long jumps() {
        return at.facts().stream().filter(fact -> fact.event() instanceof ClockJumped).count();
    }

    @Test
    void anotherActThatIsSavedDoesNotTakeBackThatOneIsNot() {
        Act lost = jump(5_000);
        at.diskIsFull();
        performs(lost);
        notSaved(lost);
        at.storeIsWell();

        performs(jump(6_000));
        notSaved(lost);

        FxHarness.doOnFx(desk::retry);
        at.settle();
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
        assertThat(jumps()).isEqualTo(2);
    }

    @Test
    void ofTwoOnTheirWayNothingIsSaidToBeSavedBeforeBothAre() {
        Act first = jump(5_000);
        Act second = jump(6_000);
        List<SaveState> answered = new ArrayList<>();
        FxHarness.doOnFx(
                () -> {
                    desk.perform(first, outcome -> answered.add(desk.saveState().get()));
                    desk.perform(second, outcome -> answered.add(desk.saveState().get()));
                });
        at.settle();
        assertThat(answered.getFirst()).isInstanceOf(SaveState.Saving.class);
        assertThat(answered.getLast()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void ofTwoThatAreNotSavedBothAreTriedAgain() {
        Act first = jump(5_000);
        Act second = jump(6_000);
        at.diskIsFull();
        performs(first);
        performs(second);
        notSaved(second);
        at.storeIsWell();

        FxHarness.doOnFx(desk::retry);
        at.settle();
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
        assertThat(jumps()).isEqualTo(2);
    }

    @Test
    void theSameFormSavedAgainIsTheRetry() {
        Act lost = jump(5_000);
        at.diskIsFull();
        performs(lost);
        at.storeIsWell();
        performs(lost);
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
        assertThat(jumps()).isEqualTo(1);
    }

    @Test
    void whatIsThrownAwayOrLeftIsNoLongerSaidToBeUnsaved() {
        Act thrownAway = jump(5_000);
        Act left = jump(6_000);
        at.diskIsFull();
        performs(left);
        performs(thrownAway);
        FxHarness.doOnFx(() -> desk.dropDraft(thrownAway.context().entry()));
        at.settle();
        notSaved(left);
        FxHarness.doOnFx(desk::leaveUnsaved);
        assertThat(state()).isNotInstanceOf(SaveState.NotSaved.class);
        at.storeIsWell();
        FxHarness.doOnFx(desk::retry);
        at.settle();
        assertThat(jumps()).isZero();
    }

    @Test
    void aListThatCannotBeReadDoesNotTakeTheWayToTryAgain() {
        Act lost = jump(5_000);
        at.diskIsFull();
        performs(lost);
        at.storeCannotBeRead();
        FxHarness.doOnFx(desk::refresh);
        at.settle();
        notSaved(lost);
    }

    @Test
    void aStoreThatIsReadAgainIsNoLongerSaidToBeUnreadable() {
        at.storeCannotBeRead();
        FxHarness.doOnFx(desk::refresh);
        at.settle();
        assertThat(state()).isInstanceOf(SaveState.Unreadable.class);
        at.storeIsWell();
        FxHarness.doOnFx(desk::refresh);
        at.settle();
        assertThat(state()).isNotInstanceOf(SaveState.Unreadable.class);
    }
}
