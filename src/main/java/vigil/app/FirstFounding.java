package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.Bytes;
import vigil.access.keys.Calibration;
import vigil.access.keys.Secret;
import vigil.access.workplace.FirstSetUp;
import vigil.access.workplace.Workplace;
import vigil.app.store.KeyedStore;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.ledger.InterruptedCopies;
import vigil.ledger.ReplacedFile;
import vigil.ledger.SqliteLedger;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.setup.Founding;

/** Makes a store for its set-up, keeps what is typed of the site, and hands over in the end. */
final class FirstFounding implements Founding {
    /** What the program itself puts into a folder before there is a store. */
    private static final Set<String> OWN =
            Set.of(
                    "clinic.json",
                    "protocols",
                    "settings.json",
                    "native",
                    "vigil.call",
                    "vigil.lock");

    /** A quarter of the heap, so that a sign-in never ends the program. */
    private static final int MEMORY_KIB = (int) (Runtime.getRuntime().maxMemory() / 4 / 1024);

    /** What the set-up hands over to, on the window's thread, once its store is closed. */
    interface HandOver {
        /** Opens the store in the folders, or says why it cannot. */
        void to(Folders folders, Consumer<String> failed);
    }

    private final Words words;
    private final Folders folders;
    private final Work work;
    private final Clock clock;
    private final HandOver handOver;
    private final AtomicReference<Folders> chosen;
    private final AtomicReference<Optional<KeyedStore>> store =
            new AtomicReference<>(Optional.empty());

    /**
     * For a folder that was asked for; another one may be chosen.
     *
     * @param folders of the start
     */
    FirstFounding(Words words, Folders folders, Work work, Clock clock, HandOver handOver) {
        this.words = words;
        this.folders = folders;
        this.work = work;
        this.clock = clock;
        this.handOver = handOver;
        this.chosen = new AtomicReference<>(folders);
    }

    @Override
    public Folder look(Path folder) {
        try {
            Folders.own(folder);
            if (SqliteLedger.liesIn(folder)) {
                return Folder.BEGUN;
            }
            if (!Files.isWritable(folder)) {
                return Folder.CLOSED;
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.allMatch(FirstFounding::isOwn) ? Folder.FREE : Folder.OCCUPIED;
            }
        } catch (IOException e) {
            return Folder.CLOSED;
        }
    }

    private static boolean isOwn(Path file) {
        return OWN.contains(String.valueOf(file.getFileName())) || InterruptedCopies.leaves(file);
    }

    @Override
    public Founded found(Path folder) {
        close();
        Folders of = folders.at(folder);
        KeyedStore keyed = new Clinics(words, of, work::inTurn).unfurnished();
        chosen.set(of);
        store.set(Optional.of(keyed));
        return new Founded(keyed.workplace(), keyed.workplace().setUp(this::cost));
    }

    /** Half a second to a second a guess on this computer. */
    private Argon2Cost cost() {
        return new Calibration(this::took, MEMORY_KIB).cost();
    }

    private Duration took(Argon2Cost tried) {
        long begun = clock.elapsedNanos();
        byte[] salt = "salt of a trial.".getBytes(StandardCharsets.UTF_8);
        try (Secret password = Secret.taking("a trial".getBytes(StandardCharsets.UTF_8));
                Secret stretched = tried.stretched(password, Bytes.of(salt))) {
            return stretched.isWiped()
                    ? Duration.ZERO
                    : Duration.ofNanos(clock.elapsedNanos() - begun);
        }
    }

    /** What comes next in the set-up of a store. On the ledger's thread. */
    static FirstSetUp.Stage stage(Workplace workplace) {
        return workplace.setUp(() -> Argon2Cost.FLOOR).stage();
    }

    @Override
    public Optional<Site> site() {
        return site(chosen.get().data(), words);
    }

    /** What is known of the site of a folder. */
    static Optional<Site> site(Path data, Words words) {
        ClinicFiles files = new ClinicFiles(data, words);
        if (!files.isThere()) {
            return Optional.empty();
        }
        try {
            ClinicFiles.Found found = files.read();
            return Optional.of(new Site(found.clinic().room(), found.zone()));
        } catch (SetUpException e) {
            throw new LedgerException(new StoreFault.Failed(e.sentence()), e);
        }
    }

    @Override
    public void keep(Site site) {
        keep(chosen.get().data(), words, site);
    }

    /** Keeps the site of a folder. */
    static void keep(Path data, Words words, Site site) {
        try {
            new ClinicFiles(data, words).write(site.room(), site.zone());
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(data, e), e);
        }
    }

    @Override
    public List<Check> check() {
        ZoneId zone = site().map(Site::zone).orElseGet(clock::zone);
        return new SelfCheck(chosen.get().data(), clock, zone).all();
    }

    @Override
    public void begin(Beginning how, Consumer<String> failed) {
        Folders wanted =
                switch (how) {
                    case EMPTY -> chosen.get();
                    case DEMO -> Folders.of(Folders.Computer.here(), Optional.empty(), true);
                };
        work.onLedger(
                () -> {
                    close();
                    return wanted;
                },
                at -> handOver.to(at, failed),
                failure -> failed.accept(String.valueOf(failure.getMessage())));
    }

    /** Signs out and closes the store of the set-up. On the ledger's thread. */
    void close() {
        store.getAndSet(Optional.empty()).ifPresent(KeyedStore::close);
    }
}
