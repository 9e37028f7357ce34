package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.SimulatedTicker;
import vigil.charting.Clock;
import vigil.review.DueObservations;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Work;
import vigil.session.RecordEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.Stage;
import vigil.session.TreatmentSession;

/** The real window over a store, on a computer whose clock is set while a session runs (R10). */
final class JumpingClockTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T14:22:00Z");
    private static final ClinicStore.Seeded ROOM = ClinicStore.Seeded.with(new RandomIds(), BEGIN);

    @TempDir private Path folder;

    /** Clocks that can part. */
    private static final class Computer implements Clock {
        private final AtomicReference<Instant> wall = new AtomicReference<>(BEGIN);
        private final AtomicLong counted = new AtomicLong();

        void pass(Duration time) {
            wall.updateAndGet(now -> now.plus(time));
            counted.addAndGet(time.toNanos());
        }

        void set(Duration by) {
            wall.updateAndGet(now -> now.plus(by));
        }

        @Override
        public Instant now() {
            return wall.get();
        }

        @Override
        public long elapsedNanos() {
            return counted.get();
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/London");
        }
    }

    private final Computer computer = new Computer();
    private final SimulatedTicker ticker = new SimulatedTicker();

    /** The window with the nurse at the running session. */
    private final class Opened implements AutoCloseable {
        private final Work work = Work.start(ticker);
        private final Clinics.Opened store;
        private final Wiring.Running running;
        private final KeyboardPlayer keys;
        private final SessionId session;

        Opened() {
            this(true);
        }

        /** The same window once more. */
        Opened(boolean first) {
            FxHarness.start();
            if (first) {
                ROOM.in(folder);
            }
            Folders folders = new Folders(folder, folder, folder, true);
            Wiring wiring = new Wiring(folders, "1.0");
            store = work.inTurn(() -> new Clinics(Wiring.words(), folders, work::inTurn).open());
            work.inTurn(() -> DemoStaff.enter(store.workplace(), DemoStaff.nurse()));
            running =
                    FxHarness.onFx(
                            () ->
                                    wiring.window(
                                            store, work, Wiring.look(folders), computer, () -> {}));
            keys =
                    new KeyboardPlayer(
                            work,
                            FxHarness.onFx(() -> running.shell().root().getScene()),
                            () -> false);
            String nurse = DemoStaff.nurse().member().id().value();
            keys.type(nurse).press("Enter");
            keys.type(DemoStaff.nurse().password()).press("Enter");
            if (keys.focused().equals("PIN for unlocking")) {
                keys.press("Enter");
            }
            session =
                    keys.call(
                            () ->
                                    running.desk().sessions().get().stream()
                                            .filter(row -> row.stage().live())
                                            .map(SessionSummary::id)
                                            .findFirst()
                                            .orElseThrow());
            keys.call(
                    () -> {
                        running.shell().treatment(session);
                        return true;
                    });
            keys.settle();
        }

        void second() {
            computer.pass(Duration.ofSeconds(1));
            keys.call(
                    () -> {
                        ticker.tick();
                        return true;
                    });
        }

        void press(String button) {
            keys.call(
                    () -> {
                        Buttons.press(running.shell().root(), button);
                        return true;
                    });
            keys.settle();
        }

        /** As the workstation does by its own clocks where they part by more than ten seconds. */
        void locks() {
            keys.call(
                    () -> {
                        running.shell().lock();
                        return true;
                    });
            keys.settle();
        }

        Instant shown() {
            return keys.call(() -> running.desk().now().get().instant());
        }

        Duration sinceFirstDose() {
            return Duration.between(open().chart().firstDose().orElseThrow().instant(), shown());
        }

        List<Duration> untilDue() {
            return DueObservations.plan(open(), keys.call(() -> running.desk().now().get()))
                    .sets()
                    .stream()
                    .map(set -> Duration.between(shown(), set.due().instant()))
                    .toList();
        }

        private TreatmentSession open() {
            return keys.call(() -> running.desk().session().get().orElseThrow());
        }

        String said() {
            return keys.call(running.shell()::said);
        }

        @Override
        public void close() {
            keys.call(
                    () -> {
                        running.shell().root().getScene().getWindow().hide();
                        return true;
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "P1D", "PT2.5S"})
    void whatElapsesStaysRightAndTheJumpIsSaidAndOnRecord(String jump) {
        Duration by = Duration.parse(jump);
        try (Opened at = new Opened()) {
            at.second();
            Instant before = at.shown();
            computer.set(by);
            at.second();
            at.keys.settle();
            assertThat(Duration.between(before, at.shown())).isEqualTo(Duration.ofSeconds(1));
            assertThat(at.said()).contains("The clock of this computer was set. It jumped by ");
            assertThat(at.work.inTurn(() -> at.store.ledger().facts(at.session)))
                    .extracting(fact -> fact.event())
                    .contains(new RecordEvent.ClockJumped(by.toMillis()));
            at.second();
            at.keys.settle();
            assertThat(Duration.between(before, at.shown())).isEqualTo(Duration.ofSeconds(2));
        }
        assertThat(onRecord()).contains(new AccessEvent.ClockJumped(by.toMillis()));
    }

    private List<AccessEvent> onRecord() {
        Folders folders = new Folders(folder, folder, folder, true);
        Clinics.Opened store = new Clinics(Wiring.words(), folders, Turns.HERE).open();
        try {
            DemoStaff.enter(store.workplace(), DemoStaff.people().get(1));
            return store.workplace().audit().stream().map(AccessFact::event).toList();
        } finally {
            store.close();
        }
    }

    /**
     * Found on a real display: a jump also locks the workstation, and what it had to note was not
     * saved, by nobody's hand.
     */
    @Test
    void aJumpThatLocksTheWorkstationIsOnRecordOnceSomebodyComesIn() {
        Duration by = Duration.ofHours(-1).plusMillis(10);
        try (Opened at = new Opened()) {
            at.second();
            Instant then = at.shown().plusSeconds(1);
            computer.set(by);
            at.locks();
            at.second();
            at.keys.settle();
            computer.pass(Duration.ofMinutes(2));
            at.keys.type(DemoStaff.nurse().password()).press("Enter");
            at.second();
            at.keys.settle();
            assertThat(at.said()).doesNotContain("Not saved").contains("It jumped by 1hr back.");
            assertThat(at.work.inTurn(() -> at.store.ledger().facts(at.session)))
                    .filteredOn(fact -> fact.event().equals(jumped(by)))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.taken().at().instant()).isEqualTo(then));
        }
        assertThat(onRecord()).contains(new AccessEvent.ClockJumped(by.toMillis()));
    }

    private static RecordEvent jumped(Duration by) {
        return new RecordEvent.ClockJumped(by.toMillis());
    }

    @Test
    void staffMayTakeTheNewTime() {
        try (Opened at = new Opened()) {
            at.second();
            Instant before = at.shown();
            computer.set(Duration.ofMinutes(20));
            at.second();
            at.keys.settle();
            at.keys.call(
                    () -> {
                        Buttons.press(at.running.shell().root(), "Take the new time");
                        return true;
                    });
            at.second();
            assertThat(Duration.between(before, at.shown()))
                    .isEqualTo(Duration.ofMinutes(20).plusSeconds(2));
            assertThat(at.said()).doesNotContain("was set");
        }
    }

    /** Thirty seconds pass between the jump and the key; then everything goes on as it was. */
    @Test
    void aTimeTakenBackChangesNeitherTheMinutesNorWhatIsDue() {
        try (Opened at = new Opened()) {
            at.second();
            Duration running = at.sinceFirstDose();
            List<Duration> due = at.untilDue();
            computer.set(Duration.ofMinutes(-3));
            at.second();
            at.keys.settle();
            computer.pass(Duration.ofSeconds(29));
            at.keys.call(
                    () -> {
                        Buttons.press(at.running.shell().root(), "Take the new time");
                        return true;
                    });
            at.second();
            at.keys.settle();
            assertThat(at.work.inTurn(() -> at.store.ledger().facts(at.session)))
                    .extracting(fact -> fact.event())
                    .endsWith(new RecordEvent.NewTimeTaken(-180_000));
            assertThat(at.sinceFirstDose()).isEqualTo(running.plusSeconds(31));
            assertThat(at.untilDue())
                    .isEqualTo(due.stream().map(left -> left.minusSeconds(31)).toList());
        }
    }

    /** The last entry of the session that runs, by the clock as it was. */
    private Instant lastRecorded(Opened at) {
        return at.work.inTurn(() -> at.store.ledger().facts(at.session)).stream()
                .map(fact -> fact.recordedAt().instant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Found on a real display: minute -48, 0 mg given, and not a word. */
    @Test
    void aClockThatWasSetBackWhileTheProgramWasClosedIsSaidAndCountingGoesOnFromTheLastEntry() {
        computer.set(Duration.ofHours(-1));
        try (Opened at = new Opened()) {
            at.second();
            at.keys.settle();
            Duration behind = Duration.between(at.shown(), lastRecorded(at));
            assertThat(at.sinceFirstDose()).isNegative();
            assertThat(at.said())
                    .contains("The clock of this computer is before the last entry.")
                    .contains("while Vigil was closed");
            Instant first = at.open().chart().firstDose().orElseThrow().instant();
            Duration counted = Duration.between(first, lastRecorded(at));
            at.press("Go on from the last entry");
            at.second();
            at.keys.settle();
            assertThat(at.said()).doesNotContain("before the last entry");
            assertThat(at.work.inTurn(() -> at.store.ledger().facts(at.session)).getLast().event())
                    .isInstanceOfSatisfying(
                            RecordEvent.NewTimeTaken.class,
                            taken ->
                                    assertThat(Duration.ofMillis(-taken.milliseconds()))
                                            .isBetween(behind, behind.plusSeconds(2)));
            assertThat(at.sinceFirstDose()).isBetween(counted, counted.plusSeconds(4));
        }
    }

    @Test
    void atTheNextStartATimeThatWasTakenIsNotSaidToBeBehindAgain() {
        computer.set(Duration.ofHours(-1));
        try (Opened at = new Opened()) {
            at.second();
            at.keys.settle();
            at.press("Go on from the last entry");
        }
        computer.pass(Duration.ofMinutes(2));
        try (Opened at = new Opened(false)) {
            at.second();
            at.keys.settle();
            assertThat(at.said()).doesNotContain("before the last entry");
        }
    }

    /** The clock of the stay runs on in a session whose dosing has ended. */
    @Test
    void aSessionThatRecoversIsHeldAgainstTheClockToo() {
        try (Opened at = new Opened()) {
            at.keys.press("F7").type("x").type("1").press("Ctrl+Enter");
            at.keys.settle();
        }
        computer.set(Duration.ofMinutes(-30));
        try (Opened at = new Opened(false)) {
            at.second();
            at.keys.settle();
            assertThat(at.open().stage()).isEqualTo(Stage.RECOVERING);
            assertThat(at.said()).contains("while Vigil was closed");
        }
    }

    @Test
    void aClockThatIsSetRightAgainNeedsNothingMore() {
        computer.set(Duration.ofHours(-1));
        try (Opened at = new Opened()) {
            at.second();
            at.keys.settle();
            computer.set(Duration.ofHours(1));
            at.second();
            at.keys.settle();
            at.press("Take the new time");
            at.second();
            assertThat(at.said()).doesNotContain("before the last entry");
            assertThat(at.sinceFirstDose()).isPositive();
        }
    }

    @Test
    void aClockThatGoesOnIsNotSaidToBeBehind() {
        try (Opened at = new Opened()) {
            at.second();
            at.keys.settle();
            assertThat(at.said()).doesNotContain("before the last entry");
        }
    }
}
