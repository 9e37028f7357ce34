package vigil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.SimulatedClock;
import vigil.app.store.KeyedStore;
import vigil.people.StaffId;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Scanner;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * The whole window of the invented room as several people meet it by keys, on a simulated clock.
 */
final class Workstation implements AutoCloseable {
    static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final ClinicStore.Seeded ROOM = ClinicStore.Seeded.with(new RandomIds(), ZERO);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    final Words words = Wiring.words();
    final SimulatedWindow window;
    final KeyboardPlayer keys;
    private final Path folder;
    private final SimulatedClock clock;

    /** At a moment, over the store of a folder; the invented room is laid there if none lies. */
    Workstation(Path folder, Instant now) {
        FxHarness.start();
        this.folder = folder;
        if (!Files.exists(folder.resolve("vigil.db"))) {
            ROOM.in(folder);
        }
        clock = new SimulatedClock(ZONE, now);
        window = SimulatedWindow.open(folder, clock, ZERO);
        keys = window.player();
    }

    /** Somebody invented types name and password, and goes on without a PIN. */
    Workstation comesIn(String user) {
        return comesIn(user, DemoStaff.password(user));
    }

    Workstation comesIn(String user, String password) {
        for (int way = 0; way < 3 && !keys.focused().equals(words.say("signin.who")); way++) {
            keys.press("Esc");
        }
        keys.type(user).press("Enter");
        keys.type(password).press("Enter");
        awaits(
                "an answer of the door",
                () ->
                        !locked()
                                || keys.focused().equals(words.say("signin.pin"))
                                || said().contains(words.say("credentials.shut"))
                                || said().contains(words.say("signin.new.title")));
        if (keys.focused().equals(words.say("signin.pin"))) {
            keys.press("Enter");
        }
        return this;
    }

    /** What can be read in the window at present. */
    String said() {
        return keys.call(() -> ScreenRoom.said(window.shell().root()));
    }

    /** Waits until something is said, however slow the machine, but not without end. */
    Workstation awaits(String sentence) {
        return awaits(sentence, () -> said().contains(sentence));
    }

    /** A scanner reads a code, and ends with Enter. */
    KeyboardPlayer scans(String code) {
        keys.call(
                () -> {
                    new Scanner(window.scene()).reads(code);
                    return true;
                });
        return keys;
    }

    /** Waits until somebody is in; goes on without a PIN where one is offered. */
    Workstation awaitsOpen() {
        awaits("way in", () -> !locked() || keys.focused().equals(words.say("signin.pin")));
        if (locked()) {
            keys.press("Enter");
        }
        return awaits("way in", () -> !locked());
    }

    Workstation awaits(String what, BooleanSupplier there) {
        long begun = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) {
                throw new AssertionError("no " + what + " but " + said());
            }
            keys.settle();
        }
        return this;
    }

    /** What stands in the fields of the window at present. */
    List<String> typed() {
        return keys.call(
                () ->
                        window.shell().root().lookupAll(".text-field").stream()
                                .filter(TextField.class::isInstance)
                                .map(field -> ((TextField) field).getText())
                                .toList());
    }

    boolean locked() {
        return keys.call(() -> window.shell().locked());
    }

    /** Who sits at the desk. */
    String user() {
        return keys.call(() -> window.desk().user().get().id().value());
    }

    /** The session that is running in the invented room. */
    SessionId running() {
        return keys.call(
                () ->
                        window.desk().sessions().get().stream()
                                .filter(row -> row.stage().live())
                                .map(SessionSummary::id)
                                .findFirst()
                                .orElseThrow());
    }

    /** What was charted of a session. */
    List<RecordedEvent> facts(SessionId session) {
        CompletableFuture<List<RecordedEvent>> read = new CompletableFuture<>();
        keys.call(
                () -> {
                    window.desk().facts(session, read::complete, read::completeExceptionally);
                    return true;
                });
        return KeyboardPlayer.await(read);
    }

    /** All that is on record; an administrator is in. */
    List<AccessEvent> onRecord() {
        return window.work()
                .inTurn(() -> window.workplace().audit().stream().map(AccessFact::event).toList());
    }

    /** Whether a password opens the store that was closed, as a copy of it is tried elsewhere. */
    static Entering opens(Path folder, String user, String password) {
        try (KeyedStore keyed =
                KeyedStore.at(
                        new KeyedStore.Place(folder, folder.resolve("anchor")),
                        Turns.HERE,
                        new SystemClock(ZONE),
                        new RandomIds(),
                        IdleLock.USUAL)) {
            return keyed.workplace()
                    .enter(new Claimant.Named(new StaffId(user)), password.toCharArray());
        }
    }

    /** Nobody touches it for a time. */
    Workstation leftAlone(Duration time) {
        window.leaveAlone(time);
        return this;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        window.close();
    }
}
