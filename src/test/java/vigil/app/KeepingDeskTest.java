package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.bench.ManySessions;
import vigil.charting.LeavingAct.CallOffTreatment;
import vigil.charting.ObservationAct.WriteNote;
import vigil.charting.Outcome;
import vigil.charting.SigningAct.FollowUp;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.BackupPlace;
import vigil.ledger.StoreFilling;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.screen.backup.BackupView;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.KeepingTask;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.shell.Screens;
import vigil.screen.shell.Shell;
import vigil.session.RecordedEvent;
import vigil.session.Stage;

/** The window keeps the store: by itself where nothing is wrong, and step by step where it is. */
final class KeepingDeskTest {
    private static final StaffMember KEEPER =
            new StaffMember(
                    TestDesk.OSEI.id(),
                    TestDesk.OSEI.name(),
                    "RN",
                    Set.of(Role.NURSE, Role.ADMINISTRATOR));

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    /** A window over the store of a desk, kept as the program keeps it. */
    private final class Room implements AutoCloseable {
        private final TestDesk at;
        private final KeepingDesk keeping;
        private final Shell shell;
        private final TestDoor door;

        Room(TestDesk at) {
            this.at = at;
            door = TestDoor.of(at);
            StoreKeeping care = new StoreKeeping(at.ledger(), data(), at, event -> {}, () -> {});
            keeping = FxHarness.onFx(() -> new KeepingDesk(care, at.desk(), at.work()));
            Appearance look = FxHarness.onFx(() -> new Appearance(Theme.DAY, TextScale.NORMAL));
            shell =
                    FxHarness.onFx(
                            () ->
                                    new Shell(
                                            Wiring.words(),
                                            at.desk(),
                                            door.door(),
                                            door.entrance(),
                                            new Screens(Map.of()),
                                            look));
            FxHarness.doOnFx(() -> at.desk().signIn(TestDesk.OSEI));
            FxHarness.doOnFx(() -> shell.follow(keeping));
            settle();
        }

        private Room settle() {
            for (int round = 0; round < 4; round++) {
                at.settle();
            }
            return this;
        }

        private Room act(Runnable act) {
            FxHarness.doOnFx(act);
            return settle();
        }

        private String said() {
            return FxHarness.onFx(shell::said);
        }

        private List<Backup> backups() {
            return FxHarness.onFx(() -> keeping.backups().get());
        }

        private KeepingTask task() {
            return FxHarness.onFx(() -> keeping.task().get());
        }

        private Room press(String button) {
            return act(() -> Buttons.press(shell.root(), button));
        }

        @Override
        public void close() {
            act(keeping::close);
            act(shell::close);
            door.close();
            at.close();
        }
    }

    private Room room(Stage stage) {
        return new Room(TestDesk.at(data(), "ketamine-iv", stage));
    }

    /** Its button keeps the focus meanwhile, and a folder that is chosen would come to nothing. */
    @Test
    void no_other_place_is_asked_for_while_something_goes_on() {
        try (Room room = room(Stage.READY)) {
            AtomicInteger asked = new AtomicInteger();
            BackupView view =
                    FxHarness.onFx(
                            () ->
                                    new BackupView(
                                            Wiring.words(),
                                            room.at.desk(),
                                            room.keeping,
                                            () -> {
                                                asked.incrementAndGet();
                                                return Optional.empty();
                                            }));
            FxHarness.show(() -> (Parent) view.node(), 1000, 700);
            room.act(view::opened);
            Button move =
                    FxHarness.onFx(
                            () ->
                                    view.node().lookupAll(".button").stream()
                                            .map(Button.class::cast)
                                            .filter(one -> one.getText().startsWith("Choose"))
                                            .findFirst()
                                            .orElseThrow());
            room.act(
                    () -> {
                        move.requestFocus();
                        room.keeping.verify();
                        move.fire();
                    });
            assertThat(asked).hasValue(0);
            room.act(move::fire);
            assertThat(asked).hasValue(1);
            room.act(view::closed);
        }
    }

    @Test
    void the_first_backup_is_made_by_itself_and_another_when_a_session_is_over() {
        try (Room room = room(Stage.READY)) {
            assertThat(room.backups()).as("as somebody comes in").isEmpty();

            room.at.minute(2);
            room.settle();
            assertThat(room.backups()).hasSize(1);
            assertThat(room.task()).isInstanceOf(KeepingTask.BackedUp.class);
            long before = room.backups().getFirst().facts();

            room.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(
                                            new WriteNote(room.at.desk().here(), "waits"),
                                            outcome -> {}));
            assertThat(room.backups().getFirst().facts()).isEqualTo(before);

            room.at.minute(4);
            room.settle();
            room.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(
                                            new CallOffTreatment(
                                                    room.at.desk().here(), "pressure too high"),
                                            outcome -> {}));
            assertThat(room.backups().getFirst().facts()).isEqualTo(before + 2);
            assertThat(room.said()).isEmpty();

            follows(room, "one");
            follows(room, "two");
            assertThat(room.backups().getFirst().facts())
                    .as("not another one within the minute")
                    .isEqualTo(before + 2);
            assertThat(room.task()).isInstanceOf(KeepingTask.BackedUp.class);
            room.at.minute(5);
            room.settle();
            assertThat(room.backups().getFirst().facts())
                    .as("one for both, once the minute is over")
                    .isEqualTo(before + 4);
        }
    }

    /** A large store is copied in many pieces; nobody who charts waits for all of them. */
    @Test
    void what_is_charted_while_a_backup_is_made_is_answered_at_once_and_is_in_it() {
        try (Room room = room(Stage.READY)) {
            List<RecordedEvent> one = room.at.facts();
            room.at.onLedger(
                    () -> {
                        new ManySessions(
                                        new RandomIds(),
                                        20,
                                        some -> StoreFilling.fill(room.at.ledger(), some))
                                .copies(one, 60);
                        return true;
                    });
            List<String> order = new ArrayList<>();
            FxHarness.doOnFx(
                    () -> {
                        room.keeping
                                .task()
                                .subscribe(
                                        now -> {
                                            if (now instanceof KeepingTask.BackedUp) {
                                                order.add("backed up");
                                            }
                                        });
                        room.keeping.backUp();
                        room.at
                                .desk()
                                .perform(
                                        new WriteNote(room.at.desk().here(), "meanwhile"),
                                        outcome -> order.add("charted"));
                    });
            for (int piece = 0; piece < 8; piece++) {
                room.settle();
            }
            assertThat(order).containsExactly("charted", "backed up");
            assertThat(room.backups().getFirst().facts())
                    .isEqualTo(room.at.onLedger(() -> room.at.ledger().head().revision()))
                    .isGreaterThan(1_000);
        }
    }

    private static void follows(Room room, String text) {
        room.act(
                () ->
                        room.at
                                .desk()
                                .perform(
                                        new FollowUp(room.at.desk().here(), "by telephone", text),
                                        outcome ->
                                                assertThat(outcome)
                                                        .isInstanceOf(Outcome.Accepted.class)));
    }

    private BackupPlace onDiskOfItsOwn(Room room) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        room.act(() -> room.at.desk().signIn(KEEPER));
        room.act(() -> room.keeping.moveTo(disk, fault -> {}));
        return FxHarness.onFx(() -> room.keeping.place().get().orElseThrow());
    }

    @Test
    void a_backup_that_cannot_be_made_is_said_until_one_can() throws IOException {
        try (Room room = room(Stage.READY)) {
            BackupPlace place = onDiskOfItsOwn(room);
            assertThat(room.backups()).hasSize(1);
            Path away = folder.resolve("away");
            Files.move(place.folder(), away);

            room.act(room.keeping::backUp);
            assertThat(room.said())
                    .isEqualTo(
                            "No backup was made. The place for backups is not there. Connect its"
                                    + " disk, or choose another place.");
            Files.move(away, place.folder());
            room.press("Back up now");
            assertThat(room.said()).isEmpty();
        }
    }

    @Test
    void a_backup_whose_place_was_away_is_made_once_it_is_there_again() throws IOException {
        try (Room room = room(Stage.READY)) {
            Path place = onDiskOfItsOwn(room).folder();
            Path away = Files.move(place, folder.resolve("away"));
            room.act(room.keeping::backUp);
            assertThat(room.said()).startsWith("No backup was made.");

            room.at.minute(3);
            room.settle();
            assertThat(room.said()).as("still away").startsWith("No backup was made.");
            Files.move(away, place);
            room.at.minute(5);
            room.settle();
            assertThat(room.said()).isEmpty();
            assertThat(room.task()).isInstanceOf(KeepingTask.BackedUp.class);
        }
    }

    @Test
    void a_clock_that_was_set_back_holds_up_no_look_at_the_store() throws IOException {
        try (Room room = room(Stage.READY)) {
            room.at.minute(62);
            room.settle();
            Path anchors = data().resolve("anchor");
            Files.move(anchors, folder.resolve("away"));
            Files.writeString(anchors, "a file where the folder was");
            room.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(new WriteNote(room.at.desk().here(), "x"), o -> {}));
            assertThat(room.said()).isEmpty();

            room.at.minute(2);
            room.settle();
            assertThat(room.said())
                    .startsWith("The end of the store is not noted in its second place.");
        }
    }

    @Test
    void an_end_that_cannot_be_noted_elsewhere_is_said_until_it_can() throws IOException {
        try (Room room = room(Stage.READY)) {
            Path anchors = data().resolve("anchor");
            Path away = Files.move(anchors, folder.resolve("away"));
            Files.writeString(anchors, "a file where the folder was");

            room.act(
                    () ->
                            room.at
                                    .desk()
                                    .perform(new WriteNote(room.at.desk().here(), "x"), o -> {}));
            room.act(room.keeping::look);
            assertThat(room.said())
                    .startsWith("The end of the store is not noted in its second place.");
            Files.delete(anchors);
            Files.move(away, anchors);
            room.press("Note it now");
            assertThat(room.said()).isEmpty();
        }
    }

    @Test
    void a_place_that_a_nurse_may_not_choose_is_refused() throws IOException {
        try (Room room = room(Stage.READY)) {
            Path disk = Files.createDirectories(folder.resolve("disk"));
            List<StoreFault> refused = new ArrayList<>();
            room.act(() -> room.keeping.moveTo(disk, refused::add));
            assertThat(refused).hasSize(1).first().isInstanceOf(StoreFault.NotAllowed.class);
        }
    }

    @Test
    void whatOnlyLooksKeepsNoClosedProgramGoing() {
        try (Room room = room(Stage.READY)) {
            room.act(room.keeping::verify);
            assertThat(room.task()).isInstanceOf(KeepingTask.Verified.class);
            room.act(
                    () -> {
                        room.keeping.close();
                        room.keeping.verify();
                    });
            assertThat(room.task())
                    .isEqualTo(
                            new KeepingTask.Failed(
                                    KeepingTask.Kind.VERIFY,
                                    new StoreFault.Failed("CancellationException")));
        }
    }
}
