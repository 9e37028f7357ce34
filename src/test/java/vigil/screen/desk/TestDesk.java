package vigil.screen.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vigil.app.demo.SimulatedTicker;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Act;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.Clock;
import vigil.charting.Draft;
import vigil.charting.FaultyLedger;
import vigil.charting.Ids;
import vigil.charting.Outcome;
import vigil.charting.Signatures;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Keyring;
import vigil.quantity.Moment;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Work;
import vigil.session.Chart;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.VitalOrder;

/**
 * A desk on a real store in a folder of the test, with an invented clinic, a clock set by hand,
 * counted ids, and one session brought to a stage by acts. Minute 0 is the first dose.
 *
 * <pre>
 * try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
 *     at.minute(12);
 *     ... a view over at.desk() ...
 *     at.settle();
 *     assertThat(at.last(InfusionPaused.class).reason()).isEqualTo("...");
 * }
 * </pre>
 */
public final class TestDesk implements AutoCloseable, Clock, Ids {
    /** The moment of the first dose: 14:00 in London. */
    public static final Instant START = Instant.parse("2026-11-22T14:00:00Z");

    /** The zone of the room. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** A nurse, who sits at the desk. */
    public static final StaffMember OSEI = member("osei", "Osei", "Naomi", "RN", Role.NURSE);

    /** A second nurse. */
    public static final StaffMember BELL = member("bell", "Bell", "Jonas", "RN", Role.NURSE);

    /** A doctor. */
    public static final StaffMember MBEKI =
            member("mbeki", "Mbeki", "Thandi", "MD", Role.SUPERVISING_CLINICIAN);

    private static final int ROUNDS = 6;
    private static final Duration LOOK = Duration.ofSeconds(50);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ExecutorService keys = Executors.newSingleThreadExecutor();
    private final Optional<Keyring> keyring;
    private final SqliteLedger ledger;
    private final FaultyLedger faulty;
    private final Charting charting;
    private final Clinic clinic;
    private final SessionDesk desk;
    private final Work work;
    private final TestSession session;
    private RecordOut recordOut =
            (id, form) -> () -> new RecordOut.Result.NotWritten("not in this test");
    private final Path folder;
    private Runnable present = () -> {};
    private Instant now = START;
    private int ids;

    /** What is seldom other than usual. */
    private record Setting(List<String> notes, VitalOrder order, Optional<Keyring> keyring) {}

    private TestDesk(Path folder, String protocol, Stage stage, Patient patient, Setting setting) {
        FxHarness.start();
        this.keyring = setting.keyring();
        this.folder = folder;
        var chosen = ProtocolLibrary.shipped().protocol(protocol).orElseThrow();
        clinic =
                new Clinic(
                        "Infusion room 1",
                        List.of(OSEI, BELL, MBEKI),
                        ProtocolLibrary.shipped().protocols(),
                        PlausibilityFile.shipped(),
                        setting.order(),
                        setting.notes(),
                        true);
        ledger = onLedger(() -> UnderKeys.create(folder, this));
        faulty = new FaultyLedger(ledger);
        charting =
                new Charting(
                        faulty, this, this, clinic.plausibility(), clinic::member, signatures());
        work = new Work(thread, thread, thread, keys, thread, new SimulatedTicker());
        desk = another();
        session = new TestSession(this, new SessionId(next()), chosen, patient);
        session.bring(stage);
        FxHarness.doOnFx(() -> desk.open(session.id(), opened -> {}));
        settle();
        FxHarness.doOnFx(desk::refresh);
        settle();
    }

    /** A desk at which a session on a shipped protocol is open at a stage. */
    public static TestDesk at(Path folder, String protocol, Stage stage) {
        return at(folder, protocol, stage, SamplePreparation.patient());
    }

    /** The same for another patient. */
    public static TestDesk at(Path folder, String protocol, Stage stage, Patient patient) {
        Setting usual = new Setting(List.of(), VitalOrder.usual(), Optional.empty());
        return new TestDesk(folder, protocol, stage, patient, usual);
    }

    /** The same in a clinic that has something to say or shows vital signs in another order. */
    public static TestDesk in(
            Path folder, String protocol, Stage stage, List<String> notes, VitalOrder order) {
        Setting setting = new Setting(notes, order, Optional.empty());
        return new TestDesk(folder, protocol, stage, SamplePreparation.patient(), setting);
    }

    /** The same where everybody has keys, and types the password of {@link TypedPasswords}. */
    public static TestDesk keyed(Path folder, String protocol, Stage stage) {
        Keyring keyring = new Keyring("store of the test", 71);
        List.of(OSEI, BELL, MBEKI).forEach(keyring::certify);
        return new TestDesk(
                folder,
                protocol,
                stage,
                SamplePreparation.patient(),
                new Setting(List.of(), VitalOrder.usual(), Optional.of(keyring)));
    }

    private static StaffMember member(
            String id, String family, String given, String credentials, Role role) {
        return new StaffMember(
                new StaffId(id), new PersonName(family, given, ""), credentials, Set.of(role));
    }

    /** The desk under test. */
    public SessionDesk desk() {
        return desk;
    }

    /** The acts that brought the session to its stage, for more of them. */
    public TestSession session() {
        return session;
    }

    /** The way to the thread of the store and back. */
    public Work work() {
        return work;
    }

    /** Records leave this way from here on. */
    public void recordsLeaveBy(RecordOut out) {
        recordOut = out;
    }

    /** The store itself. */
    public SqliteLedger ledger() {
        return ledger;
    }

    /** What charting asks of the keys. */
    public Signatures signatures() {
        return keyring.<Signatures>map(Keyring::signatures).orElse(Signatures.WITHOUT_KEYS);
    }

    /** The session as the ledger holds it. */
    public Chart chart() {
        return chart(session.id());
    }

    /** Any session as the ledger holds it. */
    public Chart chart(SessionId wanted) {
        return onLedger(() -> charting.open(wanted)).chart();
    }

    /** All facts of the session. */
    public List<RecordedEvent> facts() {
        return onLedger(() -> charting.facts(session.id()));
    }

    /** The newest fact of the session. */
    public RecordedEvent newest() {
        return facts().getLast();
    }

    /** The content of the newest fact, which must be of a kind. */
    public <E extends SessionEvent> E last(Class<E> kind) {
        return kind.cast(newest().event());
    }

    /** What is kept as typed and not saved. */
    public List<Draft> drafts() {
        return onLedger(charting::drafts);
    }

    /** Sets the clock on the wall and ticks. */
    public void minute(int minute) {
        Instant wanted = START.plusSeconds(60L * minute);
        while (now.plus(LOOK).isBefore(wanted)) {
            now = now.plus(LOOK);
            present.run();
        }
        set(minute);
        present.run();
        FxHarness.doOnFx(desk::tick);
    }

    void set(int minute) {
        now = START.plusSeconds(60L * minute);
    }

    /** Lets seconds pass, and ticks. */
    public void seconds(int seconds) {
        now = now.plusSeconds(seconds);
        FxHarness.doOnFx(desk::tick);
    }

    /** The moment of a minute. */
    public Moment moment(int minute) {
        return Moment.of(START.plusSeconds(60L * minute), ZONE);
    }

    /** The desk of a window that was just opened: nothing was read at it yet. */
    public SessionDesk another() {
        return FxHarness.onFx(
                () ->
                        new SessionDesk(
                                charting,
                                this,
                                this,
                                work,
                                () -> clinic,
                                OSEI,
                                (id, form) -> recordOut.read(id, form),
                                keyring.<Credentials>map(known -> new TypedPasswords(known, work))
                                        .orElse(Credentials.WITHOUT_KEYS)));
    }

    /** Does an act that must be accepted, without the desk; {@link #reopen} shows it there. */
    public void does(Act act) {
        Outcome outcome = onLedger(() -> charting.perform(confirmed(act)));
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new AssertionError(act + " was refused: " + refusal);
        }
    }

    private Act confirmed(Act act) {
        SessionId in = act.context().session();
        return keyring.isEmpty() || charting.facts(in).isEmpty()
                ? act
                : TypedPasswords.confirmed(keyring.get(), act, charting.open(in).chart(), clinic);
    }

    /** From here on the disk is full: nothing that is entered reaches it. */
    public void diskIsFull() {
        failing(FaultyLedger.Fault.BEFORE_THE_WRITE);
    }

    /** From here on what is entered reaches the disk, and the answer gets lost. */
    public void answersGetLost() {
        failing(FaultyLedger.Fault.AFTER_THE_WRITE);
    }

    /** From here on neither is anything written nor can the lists be read. */
    public void storeCannotBeRead() {
        failing(FaultyLedger.Fault.READING);
    }

    /** The store works again. */
    public void storeIsWell() {
        failing(FaultyLedger.Fault.NONE);
    }

    private void failing(FaultyLedger.Fault how) {
        doOnLedger(() -> faulty.failing(how));
    }

    /** From here on the disk has so much room. */
    public void roomOnDisk(long bytes) {
        doOnLedger(() -> faulty.roomOnDisk(bytes));
    }

    /** Writes facts past the judges. */
    void writes(RecordedEvent fact) {
        doOnLedger(() -> ledger.append(List.of(fact)));
    }

    /** Whole sessions of others lie in the store besides. */
    public void holds(List<SampleChart> others) {
        doOnLedger(() -> others.forEach(other -> ledger.append(other.facts())));
        FxHarness.doOnFx(desk::refresh);
        settle();
    }

    /** Reads the session at the desk again. */
    public void reopen() {
        FxHarness.doOnFx(() -> desk.open(session.id(), opened -> {}));
        settle();
    }

    /** Somebody is at the desk whenever the clock goes on, and this is what shows it. */
    public void presentBy(Runnable sign) {
        present = sign;
    }

    /** The folder of the test. */
    public Path folder() {
        return folder;
    }

    /** Waits until nothing is on its way between window and ledger. */
    public void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            on(keys, () -> true);
            onLedger(() -> true);
            FxHarness.doOnFx(() -> {});
        }
    }

    private void doOnLedger(Runnable work) {
        onLedger(Executors.callable(work));
    }

    /** Asks on the thread that the store belongs to. */
    public <T> T onLedger(Callable<T> work) {
        return on(thread, work);
    }

    private static <T> T on(ExecutorService where, Callable<T> work) {
        try {
            return where.submit(work).get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long elapsedNanos() {
        return Duration.between(START, now).toNanos();
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public synchronized UUID next() {
        ids++;
        return new UUID(11, ids);
    }

    @Override
    public void close() {
        onLedger(
                () -> {
                    ledger.close();
                    return true;
                });
        keys.shutdown();
        thread.shutdown();
    }
}
