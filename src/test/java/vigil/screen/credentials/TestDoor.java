package vigil.screen.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.SlotKind;
import vigil.access.signin.IdleLock;
import vigil.access.signin.Presence;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Countersigner;
import vigil.access.workplace.Entering;
import vigil.access.workplace.FirstSetUp;
import vigil.access.workplace.Kept;
import vigil.access.workplace.PaperKey;
import vigil.access.workplace.Turns;
import vigil.access.workplace.Workplace;
import vigil.app.store.KeyedStore;
import vigil.charting.Clock;
import vigil.charting.Ids;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.desk.Program;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScanFilter;
import vigil.screen.kit.Work;
import vigil.screen.signin.SignInView;

/**
 * The door to a real store under keys, in which two administrators, two nurses and a clinician have
 * passwords of their own, at the least cost of a guess. It is set up once for all tests of a run
 * and copied.
 */
public final class TestDoor implements AutoCloseable {
    /** The first administrator. */
    public static final StaffMember REYES = member("reyes", "Reyes", "Ana", "", Role.ADMINISTRATOR);

    /** The second administrator. */
    public static final StaffMember ADEYEMI =
            member("adeyemi", "Adeyemi", "Tola", "", Role.ADMINISTRATOR);

    private static final Made MADE = made();

    private final KeyedStore keyed;
    private final Door door;
    private final Work work;

    /** A store, its end, and the codes on its papers. */
    private record Made(Path file, Path anchor, String sheet, String card) {}

    /** The door to a copy of the store in a folder; nobody is in. */
    public TestDoor(Path folder, Work work, Clock clock, Ids ids) {
        this.work = work;
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve("vigil.db"))) {
                Files.copy(MADE.file(), folder.resolve("vigil.db"));
                Files.createDirectory(anchors(folder));
                Files.copy(MADE.anchor(), anchors(folder).resolve(MADE.anchor().getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keyed = work.inTurn(() -> at(folder, work::inTurn, clock, ids));
        door = new Door(keyed.workplace(), work);
    }

    /** The door beside a desk, at which somebody is whenever its clock goes on. */
    public static TestDoor of(TestDesk at) {
        TestDoor door = new TestDoor(at.folder().resolve("door"), at.work(), at, at);
        Workplace workplace = door.door.workplace();
        at.presentBy(
                () -> {
                    workplace.touch();
                    Presence _ = workplace.observe();
                });
        return door;
    }

    /** What stands at it. */
    public SignInView.Entrance entrance() {
        return new SignInView.Entrance(
                new Program("1.0", "/somewhere/data", "/somewhere/log"),
                keyed.rules(),
                () -> new ScanFilter.Marks("%", "\r"),
                List.of());
    }

    /** The nurse comes in, or comes back, by the keys of a window. */
    public static void typeIn(FxHarness fx, Runnable settle) {
        if (!focused(fx).equals("PIN or password")) {
            fx.type("osei").press(KeyCode.ENTER);
        }
        fx.type(typed(TestDesk.OSEI)).press(KeyCode.ENTER);
        settle.run();
        if (focused(fx).equals("PIN for unlocking")) {
            fx.press(KeyCode.ENTER);
            settle.run();
        }
    }

    private static String focused(FxHarness fx) {
        return fx.call(
                () ->
                        Optional.ofNullable(fx.scene().getFocusOwner())
                                .map(Node::getAccessibleText)
                                .orElse(""));
    }

    private static Path anchors(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-anchor");
    }

    private static KeyedStore at(Path folder, Turns turns, Clock clock, Ids ids) {
        return KeyedStore.at(
                new KeyedStore.Place(folder, anchors(folder)), turns, clock, ids, IdleLock.USUAL);
    }

    private static StaffMember member(
            String id, String family, String given, String credentials, Role role) {
        return new StaffMember(
                new StaffId(id), new PersonName(family, given, ""), credentials, Set.of(role));
    }

    private static Made made() {
        try {
            Path folder = Files.createTempDirectory("vigil-doors");
            folder.toFile().deleteOnExit();
            String sheet;
            String card;
            try (KeyedStore keyed = at(folder, Turns.HERE, new Started(), UUID::randomUUID)) {
                Workplace at = keyed.workplace();
                FirstSetUp setUp = at.setUp(() -> Argon2Cost.FLOOR);
                in(setUp.firstAdministrator(REYES, password(REYES)));
                done(setUp.secondAdministrator(ADEYEMI, password(ADEYEMI)));
                sheet = paper(at, SlotKind.RECOVERY);
                card = paper(at, SlotKind.EMERGENCY);
                for (StaffMember one : List.of(TestDesk.OSEI, TestDesk.BELL, TestDesk.MBEKI)) {
                    join(at, one);
                }
            }
            Files.deleteIfExists(folder.resolve("vigil.lock"));
            folder.resolve("vigil.db").toFile().deleteOnExit();
            try (Stream<Path> anchors = Files.list(anchors(folder))) {
                Path anchor = anchors.findFirst().orElseThrow();
                anchors(folder).toFile().deleteOnExit();
                anchor.toFile().deleteOnExit();
                return new Made(folder.resolve("vigil.db"), anchor, sheet, card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The morning before the tests. */
    private record Started() implements Clock {
        @Override
        public Instant now() {
            return TestDesk.START.minusSeconds(36_000);
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return TestDesk.ZONE;
        }
    }

    private static String paper(Workplace at, SlotKind kind) {
        try (PaperKey paper = at.paperKeys().prepare(kind)) {
            String code = new String(paper.printed());
            done(
                    at.paperKeys()
                            .typedBack(paper, code.toCharArray(), "Paper", Optional.of(second())));
            return code;
        }
    }

    private static Countersigner second() {
        return Countersigner.of(new Claimant.Named(ADEYEMI.id()), password(ADEYEMI));
    }

    private static void join(Workplace at, StaffMember one) {
        char[] temporary = "barn ocelot thirty quince".toCharArray();
        in(at.enter(new Claimant.Named(REYES.id()), password(REYES)));
        done(at.accountKeeping().make(one, temporary.clone(), Optional.of(second())));
        in(at.enterChanging(new Claimant.Named(one.id()), temporary, password(one)));
    }

    private static void in(Entering entering) {
        if (!(entering instanceof Entering.In)) {
            throw new AssertionError("not in: " + entering);
        }
    }

    private static void done(Kept kept) {
        if (!(kept instanceof Kept.Done)) {
            throw new AssertionError("not done: " + kept);
        }
    }

    /** What somebody types to come in. */
    public static String typed(StaffMember of) {
        return "lamp gravel otter venice " + of.id().value().length() + of.initials();
    }

    private static char[] password(StaffMember of) {
        return typed(of).toCharArray();
    }

    /** The code on the recovery sheet. */
    public static String sheet() {
        return MADE.sheet();
    }

    /** The code on the emergency card. */
    public static String card() {
        return MADE.card();
    }

    /** The door. */
    public Door door() {
        return door;
    }

    /** The store and its workplace. */
    public KeyedStore keyed() {
        return keyed;
    }

    /** Somebody comes in past the screen. */
    public TestDoor enter(StaffMember who) {
        in(keyed.workplace().enter(new Claimant.Named(who.id()), password(who)));
        return this;
    }

    @Override
    public void close() {
        work.inTurn(
                () -> {
                    keyed.close();
                    return true;
                });
    }
}
