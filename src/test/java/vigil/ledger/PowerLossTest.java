package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.keys.Bytes;
import vigil.charting.LedgerException;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * Everything that the program does to its files is written down; from that every state is built in
 * which a power cut could leave the disk, and the store is opened in each. The control is the same
 * program with {@code synchronous=OFF}, which must lose what it acknowledged.
 */
class PowerLossTest {
    private static final int FULL = 2;
    private static final int OFF = 0;

    @TempDir private Path folder;
    private Path traced;
    private Path tried;
    private SeededKeys keys;
    private Needs unsigned;

    @BeforeEach
    void folders() throws IOException {
        traced = Files.createDirectories(folder.resolve("traced"));
        Path quick = Path.of("/dev/shm");
        tried =
                Files.isWritable(quick)
                        ? Files.createTempDirectory(quick, "vigil-cut")
                        : Files.createDirectories(folder.resolve("tried"));
        keys = TracedWriter.keys(tried);
        unsigned = unsigned(keys.needs());
    }

    @AfterEach
    void goAgain() throws IOException {
        keys.close();
        clear(tried);
        Files.delete(tried);
    }

    /**
     * What was seen over all states. A state is what the disk holds and how many facts were
     * acknowledged by then; where the disk holds the same to the byte it is opened once.
     */
    private record Seen(int points, int states, int opened, int lost, int damaged) {
        String said() {
            return points
                    + " points, "
                    + states
                    + " states, "
                    + opened
                    + " of them different on disk and opened, "
                    + lost
                    + " with a lost acknowledged fact, "
                    + damaged
                    + " not opened or with a finding";
        }
    }

    /** A state; files are known by their SHA-256. */
    private record State(Map<Path, Bytes> files, int acknowledged) {}

    private Seen run(Tracer tracer, int synchronous, int facts) throws Exception {
        Path root = Files.createDirectories(traced.resolve("at-" + synchronous));
        try (SeededKeys writing = TracedWriter.keys(root)) {
            SqliteLedger.create(TracedWriter.store(root), Workings.USUAL, writing.needs()).close();
        }
        CutDisk disk = new CutDisk(root);
        Path trace = folder.resolve("trace-" + synchronous);
        Path said = folder.resolve("said-" + synchronous);
        int code =
                tracer.run(
                        TracedWriter.class,
                        Map.of("VIGIL_TRACED", root, "VIGIL_TRACE", trace),
                        said,
                        root.toString(),
                        Integer.toString(synchronous),
                        Integer.toString(facts));
        assertThat(code).as(Files.readString(said)).isZero();
        return replay(root, disk, DiskTrace.read(trace), TracedWriter.facts(facts));
    }

    private Seen replay(
            Path root, CutDisk disk, List<DiskTrace.Step> steps, List<RecordedEvent> facts)
            throws IOException {
        Random random = new Random(Endurance.SEED);
        Set<State> states = new HashSet<>();
        Map<Map<Path, Bytes>, Integer> found = new HashMap<>();
        int acknowledged = 0;
        int points = 0;
        int lost = 0;
        int damaged = 0;
        for (DiskTrace.Step step : steps) {
            if (step.path().equals(TracedWriter.acknowledged(root))) {
                acknowledged += step instanceof DiskTrace.Step.Written ? 1 : 0;
                continue;
            }
            disk.does(step);
            points++;
            for (CutDisk.Survives how : CutDisk.Survives.values()) {
                Map<Path, CutDisk.Left> left = disk.cut(how, random);
                Map<Path, Bytes> known = digests(left);
                if (states.add(new State(known, acknowledged))) {
                    if (!found.containsKey(known)) {
                        found.put(known, opened(root, left, facts));
                    }
                    int there = found.getOrDefault(known, -1);
                    damaged += there < 0 ? 1 : 0;
                    lost += there >= 0 && there < acknowledged ? 1 : 0;
                }
            }
        }
        return new Seen(points, states.size(), found.size(), lost, damaged);
    }

    private static Map<Path, Bytes> digests(Map<Path, CutDisk.Left> files) {
        return files.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, file -> file.getValue().digest()));
    }

    /** How many facts are there, all of them the first that were written; -1 for a finding. */
    private int opened(Path root, Map<Path, CutDisk.Left> files, List<RecordedEvent> facts)
            throws IOException {
        clear(tried);
        for (Map.Entry<Path, CutDisk.Left> file : files.entrySet()) {
            Path there = tried.resolve(root.relativize(file.getKey()));
            Files.createDirectories(there.getParent());
            Files.write(there, file.getValue().bytes());
        }
        try (SqliteLedger ledger =
                SqliteLedger.open(TracedWriter.store(tried), Workings.USUAL, unsigned)) {
            if (!ledger.findings().isEmpty()) {
                return -1;
            }
            List<RecordedEvent> there = new ArrayList<>();
            Set<SessionId> sessions =
                    facts.stream()
                            .map(RecordedEvent::session)
                            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
            sessions.forEach(session -> there.addAll(ledger.facts(session)));
            return there.equals(facts.subList(0, there.size())) ? there.size() : -1;
        } catch (LedgerException e) {
            return -1;
        }
    }

    /** Signatures are not what a power cut harms, and take most of the time. */
    private static Needs unsigned(Needs needs) {
        return new Needs(
                needs.codec(),
                needs.signer(),
                (author, hash, signature) -> true,
                needs.ids(),
                needs.anchoring());
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @LongRun
    void noAcknowledgedFactIsLostInAnyStateOfTheDisk() throws Exception {
        Optional<Tracer> tracer = Tracer.built(folder);
        if (tracer.isEmpty()) {
            Endurance.says("Power loss was not run: it needs Linux and gcc, and one is missing");
        }
        assumeThat(tracer).as("Linux and gcc").isPresent();
        int facts = Endurance.count("power.facts", 380);
        Seen usual = run(tracer.orElseThrow(), FULL, facts);
        Endurance.says("Power loss, synchronous=FULL, " + facts + " facts: " + usual.said());
        Seen control = run(tracer.orElseThrow(), OFF, Math.min(facts, 40));
        Endurance.says("Power loss, the control synchronous=OFF: " + control.said());
        assertThat(usual.lost()).isZero();
        assertThat(usual.damaged()).isZero();
        assertThat(control.lost() + control.damaged()).as("the control must fail").isPositive();
    }
}
