package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vigil.app.WorkstationFiles;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.delivery.Answer;
import vigil.delivery.DeliveryEvent;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryLedger.Happened;
import vigil.delivery.TargetName;
import vigil.export.Export;
import vigil.export.JsonForm;
import vigil.export.RecordFile;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * A program under the {@link Tracer} that does a little of everything that writes, again and again:
 * each time another call to the file system fails. What was refused is tried again with the same
 * ids. Then the disk is well, and what was acknowledged is looked for. Words: the folder, the page
 * of control, every how many calls, the error, {@code once} or {@code forever}, whether the control
 * acknowledges too early, where the outcome is written.
 */
final class FailingDisk {
    private static final int TRIES = 3;
    private static final int FACTS = 5;
    private static final String NOTHING = "[]";
    private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DeliveryKey SENT =
            new DeliveryKey(new SessionId(new UUID(9, 9)), 1, new TargetName("ehr"));

    private static final Answer.Said RECEIPT = new Answer.Said("HTTP 201", "");

    private final Path root;
    private final byte[] empty;
    private final List<RecordedEvent> facts = TracedWriter.facts(FACTS);
    private final SessionRecord record = SampleFiles.record();
    private final boolean early;
    private final WorkstationFiles files;

    /** What was seen over all points. */
    private int points;

    private int call;
    private int refused;
    private int lost;
    private int doubled;
    private int damaged;
    private int unforeseen;

    private FailingDisk(Path root, boolean early) throws IOException {
        this.root = root;
        this.early = early;
        try (SeededKeys keys = TracedWriter.keys(root)) {
            SqliteLedger.create(TracedWriter.store(root), Workings.USUAL, keys.needs()).close();
        }
        empty = Files.readAllBytes(store());
        files = new WorkstationFiles(TracedWriter.store(root), root.resolve("config"));
    }

    private Path store() {
        return TracedWriter.store(root).resolve("vigil.db");
    }

    /** What one run was told is saved. */
    private static final class Told {
        private final List<RecordedEvent> facts = new ArrayList<>();
        private final List<Backup> backups = new ArrayList<>();
        private Optional<Path> exported = Optional.empty();
        private boolean draft;
        private boolean sent;
        private boolean receipt;
        private boolean settings;
    }

    /** The program. */
    public static void main(String[] args) throws IOException {
        ControlPage page = new ControlPage(Path.of(args[1]));
        FailingDisk disk = new FailingDisk(Path.of(args[0]), Boolean.parseBoolean(args[5]));
        int step = Integer.parseInt(args[2]);
        boolean forever = args[4].equals("forever");
        long failed = 1;
        for (int call = 1; failed > 0; call += step) {
            disk.call = call;
            disk.afresh();
            page.arm(call, Integer.parseInt(args[3]), forever);
            Told told = disk.works();
            failed = page.disarm();
            disk.points += failed > 0 ? 1 : 0;
            disk.check(told);
        }
        Files.writeString(Path.of(args[6]), disk.said());
    }

    private String said() {
        return points
                + " points, "
                + refused
                + " acts refused, "
                + lost
                + " lost, "
                + doubled
                + " doubled, "
                + damaged
                + " damaged, "
                + unforeseen
                + " unforeseen";
    }

    private void afresh() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(root) && !one.toString().contains("native")) {
                    boolean kept = Files.isDirectory(one) && one.equals(TracedWriter.store(root));
                    if (!kept) {
                        Files.delete(one);
                    }
                }
            }
        }
        Files.createDirectories(root.resolve("records"));
        Files.write(store(), empty);
    }

    /** Does it, at most three times; whether it was acknowledged. */
    private boolean done(Supplier<Boolean> act) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                if (act.get()) {
                    return true;
                }
            } catch (LedgerException e) {
                if (e.fault() == null) {
                    unforeseen++;
                }
            } catch (RuntimeException e) {
                unforeseen++;
                System.out.println(e);
                e.printStackTrace(System.out);
            }
            refused++;
        }
        return false;
    }

    private Told works() {
        Told told = new Told();
        try (SeededKeys keys = TracedWriter.keys(root)) {
            for (int opening = 0; opening < 2; opening++) {
                boolean first = opening == 0;
                List<SqliteLedger> open = new ArrayList<>();
                done(
                        () ->
                                open.add(
                                        SqliteLedger.open(
                                                TracedWriter.store(root),
                                                Workings.USUAL,
                                                keys.needs())));
                if (!open.isEmpty()) {
                    charts(
                            open.getFirst(),
                            first ? facts.subList(0, 4) : facts.subList(4, 5),
                            told);
                    if (first) {
                        keeps(open.getFirst(), told);
                    }
                    closes(open.getFirst());
                }
            }
        }
        return told;
    }

    private void charts(SqliteLedger ledger, List<RecordedEvent> some, Told told) {
        for (RecordedEvent fact : some) {
            boolean written =
                    done(
                            () -> {
                                ledger.append(List.of(fact));
                                return true;
                            });
            if (written || early) {
                told.facts.add(fact);
            }
        }
    }

    private void keeps(SqliteLedger ledger, Told told) {
        told.draft =
                done(
                        () -> {
                            ledger.keepDraft(
                                    new Draft(
                                            facts.getLast().id(),
                                            facts.getLast().session(),
                                            "note",
                                            Map.of("text", "half"),
                                            facts.getLast().recordedAt(),
                                            SeededKeys.OSEI));
                            return true;
                        });
        told.sent = happens(ledger, new DeliveryEvent.Queued());
        told.receipt =
                happens(ledger, new DeliveryEvent.Sent())
                        && happens(ledger, new DeliveryEvent.Accepted(RECEIPT));
        told.settings = done(files::keepsSettings);
        files.keepsLook();
        done(
                () ->
                        told.backups.add(
                                ledger.copyInto(new BackupFolder(root.resolve("backup")))
                                        .verified(AT, ZONE, Progress.SILENT)));
        done(
                () -> {
                    Export export =
                            new RecordFile(new JsonForm()).write(root.resolve("records"), record);
                    told.exported =
                            export instanceof Export.Exported(Path path, var _, var _)
                                    ? Optional.of(path)
                                    : Optional.empty();
                    return told.exported.isPresent();
                });
    }

    private boolean happens(SqliteLedger ledger, DeliveryEvent event) {
        return done(
                () -> {
                    ledger.deliveries()
                            .append(SeededKeys.OSEI, AT, List.of(new Happened(SENT, event)));
                    return true;
                });
    }

    private void closes(SqliteLedger ledger) {
        try {
            ledger.close();
        } catch (LedgerException e) {
            refused++;
        }
    }

    private void check(Told told) throws IOException {
        try (SeededKeys keys = TracedWriter.keys(root);
                SqliteLedger ledger =
                        SqliteLedger.open(TracedWriter.store(root), Workings.USUAL, keys.needs())) {
            damaged(ledger.verify(Progress.SILENT).damage().toString());
            Map<Object, Integer> there = new HashMap<>();
            facts.stream()
                    .map(RecordedEvent::session)
                    .distinct()
                    .flatMap(session -> ledger.facts(session).stream())
                    .forEach(fact -> there.merge(fact.id(), 1, Integer::sum));
            lost += (int) told.facts.stream().filter(one -> !there.containsKey(one.id())).count();
            doubled += (int) there.values().stream().filter(often -> often > 1).count();
            boolean charted = there.containsKey(facts.getLast().id());
            lost += told.draft && !charted && ledger.drafts().isEmpty() ? 1 : 0;
            List<DeliveryEvent> sent =
                    ledger.deliveries().facts().stream().map(DeliveryFact::event).toList();
            lost += told.sent && sent.isEmpty() ? 1 : 0;
            lost += told.receipt && !sent.contains(new DeliveryEvent.Accepted(RECEIPT)) ? 1 : 0;
            doubled += sent.size() - new HashSet<>(sent).size();
            for (Backup backup : told.backups) {
                damaged(ledger.reading(backup.file(), Progress.SILENT).damage().toString());
            }
        } catch (LedgerException e) {
            damaged("does not open: " + e.fault());
        }
        damaged(files.wrong(told.settings).toString());
        if (told.exported.isPresent()) {
            byte[] written = Files.readAllBytes(told.exported.get());
            boolean whole = Arrays.equals(written, new JsonForm().write(record));
            damaged(whole ? NOTHING : "the export differs");
        }
    }

    private void damaged(String finding) {
        if (!finding.equals(NOTHING)) {
            damaged++;
            System.out.println("call " + call + ": " + finding);
        }
    }
}
