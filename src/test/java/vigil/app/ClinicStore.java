package vigil.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.Ids;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * A store under keys as a clinic has it, with the invented people of the demo in it. It is set up
 * once for all tests of a run and copied.
 */
public final class ClinicStore {
    private static final Path MADE = made();
    private static final String ANCHORS = "config/anchor";

    private ClinicStore() {}

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("vigil-clinic-store");
            folder.toFile().deleteOnExit();
            try (KeyedStore keyed = at(folder)) {
                DemoStaff.setUp(keyed.workplace());
            }
            Files.delete(folder.resolve("vigil.lock"));
            folder.resolve("vigil.db").toFile().deleteOnExit();
            return folder.resolve("vigil.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyedStore at(Path folder) {
        return KeyedStore.at(
                new KeyedStore.Place(folder, folder.resolve(ANCHORS)),
                Turns.HERE,
                new SystemClock(ZoneId.of("Europe/London")),
                new RandomIds(),
                IdleLock.USUAL);
    }

    /** Lays the store into a folder. */
    public static Path in(Path folder) {
        return laid(MADE, folder, List.of());
    }

    /** Lays a store into a folder, and its end where tests, windows and a start look for it. */
    private static Path laid(Path made, Path folder, List<Path> elsewhere) {
        List<Path> anchors = new ArrayList<>(elsewhere);
        anchors.add(folder.resolve(ANCHORS));
        anchors.add(folder.resolve("anchor"));
        try (Stream<Path> kept = Files.list(made.resolveSibling(ANCHORS))) {
            Files.createDirectories(folder);
            Path anchor = kept.findFirst().orElseThrow();
            for (Path one : anchors) {
                Files.copy(anchor, Files.createDirectories(one).resolve(anchor.getFileName()));
            }
            return Files.copy(made, folder.resolve("vigil.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same store with the sessions of the invented room in it, made once for a class of tests.
     *
     * @param sessions their ids, as lists of the store have them
     */
    record Seeded(Path file, List<String> sessions) {
        Seeded {
            sessions = List.copyOf(sessions);
        }

        static Seeded with(Ids ids, Instant now) {
            try {
                Path folder = Files.createTempDirectory("vigil-seeded-store");
                List<String> sessions;
                try (KeyedStore keyed = withTheNurseIn(folder)) {
                    new DemoRoom("Demo room", ZoneId.of("Europe/London"))
                            .seed(keyed.ledger(), ids, now);
                    sessions =
                            keyed.ledger().summaries().stream()
                                    .map(row -> row.id().value().toString())
                                    .toList();
                }
                folder.toFile().deleteOnExit();
                folder.resolve("vigil.db").toFile().deleteOnExit();
                return new Seeded(folder.resolve("vigil.db"), sessions);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Lays the store into a folder. */
        void in(Path folder) {
            Path _ = laid(file, folder, List.of());
        }

        /** The same, with its end in one more folder. */
        void in(Path folder, Path anchors) {
            Path _ = laid(file, folder, List.of(anchors));
        }
    }

    /** Opens the store of a folder, locked. */
    static KeyedStore locked(Path folder) {
        return at(folder);
    }

    /** Opens the store of a folder, laid there before if none lies there, and lets the nurse in. */
    static KeyedStore withTheNurseIn(Path folder) {
        if (!Files.exists(folder.resolve("vigil.db"))) {
            in(folder);
        }
        KeyedStore keyed = at(folder);
        Entering entering = DemoStaff.enter(keyed.workplace(), DemoStaff.nurse());
        if (!(entering instanceof Entering.In)) {
            throw new IllegalStateException("she does not come in: " + entering);
        }
        return keyed;
    }

    /** The command line's way into stores, with her password on the standard input. */
    static FolderStore onTheCommandLine(Words words, Path home) {
        return onTheCommandLine(words, home, DemoStaff.nurse().password());
    }

    static FolderStore onTheCommandLine(Words words, Path home, String password) {
        return new FolderStore(entrance(words, home, password), "0.1.0");
    }

    /**
     * Charts a note in a session as another window would, so that nobody has signed it; answers the
     * revision before.
     */
    static long charts(KeyedStore keyed, SessionId session, String note) {
        RecordedEvent last = keyed.ledger().facts(session).getLast();
        keyed.ledger()
                .append(
                        List.of(
                                new RecordedEvent(
                                        new EntryId(UUID.randomUUID()),
                                        session,
                                        last.revision() + 1,
                                        last.taken(),
                                        last.recordedAt(),
                                        last.enteredBy(),
                                        last.enteredBy(),
                                        new ObservationEvent.NoteWritten(note))));
        return last.revision();
    }

    /** The same of a clinic's folder in which no window is open. */
    static long charts(Path folder, String session, String note) {
        try (KeyedStore keyed = withTheNurseIn(folder)) {
            return charts(keyed, new SessionId(UUID.fromString(session)), note);
        }
    }

    /** The door of the command line, at which passwords are typed line by line. */
    static StoreEntrance entrance(Words words, Path home, String... passwords) {
        return entrance(words, home, aside -> {}, passwords);
    }

    /** The same, and what is told beside the answers. */
    static StoreEntrance entrance(
            Words words, Path home, Consumer<String> aside, String... passwords) {
        return new StoreEntrance(
                words,
                new TypedIn(
                        new ByteArrayInputStream(
                                (String.join("\n", passwords) + "\n")
                                        .getBytes(StandardCharsets.UTF_8)),
                        null),
                new Folders.Computer("Linux", home, Map.of()),
                aside);
    }

    /** Words of the command line with who asks. */
    static String[] asTheNurse(String... typed) {
        String[] all = java.util.Arrays.copyOf(typed, typed.length + 4);
        all[typed.length] = "--user";
        all[typed.length + 1] = DemoStaff.nurse().member().id().value();
        all[typed.length + 2] = "--password-fd";
        all[typed.length + 3] = "0";
        return all;
    }
}
