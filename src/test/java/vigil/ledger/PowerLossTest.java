package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
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

    @BeforeEach
    void folders() throws IOException {
        traced = Files.createDirectories(folder.resolve("traced"));
        Path quick = Path.of("/dev/shm");
        tried =
                Files.isWritable(quick)
                        ? Files.createTempDirectory(quick, "vigil-cut")
                        : Files.createDirectories(folder.resolve("tried"));
    }

    /** What was seen over all states. */
    private record Seen(int points, int states, int lost, int damaged) {
        String said() {
            return points
                    + " points, "
                    + states
                    + " states, "
                    + lost
                    + " with a lost acknowledged fact, "
                    + damaged
                    + " not opened or with a finding";
        }
    }

    private Seen run(Tracer tracer, int synchronous, int facts) throws Exception {
        Path root = Files.createDirectories(traced.resolve("at-" + synchronous));
        try (SeededKeys keys = TracedWriter.keys(root)) {
            SqliteLedger.create(TracedWriter.store(root), Workings.USUAL, keys.needs()).close();
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
        Set<Integer> known = new HashSet<>();
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
                Map<Path, byte[]> left = disk.cut(how, random);
                if (known.add(hash(left, acknowledged))) {
                    int found = opened(root, left, facts);
                    damaged += found < 0 ? 1 : 0;
                    lost += found >= 0 && found < acknowledged ? 1 : 0;
                }
            }
        }
        return new Seen(points, known.size(), lost, damaged);
    }

    private static int hash(Map<Path, byte[]> files, int acknowledged) {
        return files.entrySet().stream()
                        .mapToInt(
                                file ->
                                        31 * file.getKey().hashCode()
                                                + Arrays.hashCode(file.getValue()))
                        .sum()
                + 17 * acknowledged;
    }

    /** How many facts are there, all of them the first that were written; -1 for a finding. */
    private int opened(Path root, Map<Path, byte[]> files, List<RecordedEvent> facts)
            throws IOException {
        clear(tried);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path there = tried.resolve(root.relativize(file.getKey()));
            Files.createDirectories(there.getParent());
            Files.write(there, file.getValue());
        }
        try (SeededKeys keys = TracedWriter.keys(tried);
                SqliteLedger ledger =
                        SqliteLedger.open(
                                TracedWriter.store(tried), Workings.USUAL, unsigned(keys))) {
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
    private static Needs unsigned(SeededKeys keys) {
        Needs needs = keys.needs();
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
        clear(tried);
        Files.delete(tried);
        assertThat(usual.lost()).isZero();
        assertThat(usual.damaged()).isZero();
        assertThat(control.lost() + control.damaged()).as("the control must fail").isPositive();
    }
}
