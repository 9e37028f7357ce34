package vigil.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.Clock;
import vigil.charting.ClockWatch;
import vigil.charting.Ids;
import vigil.people.StaffMember;
import vigil.screen.checkin.CheckInView;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.SessionDesk;
import vigil.screen.discharge.DischargeView;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.record.RecordView;
import vigil.screen.room.BoardView;
import vigil.screen.shell.Place;
import vigil.screen.shell.Preferences;
import vigil.screen.shell.Screens;
import vigil.screen.shell.Shell;
import vigil.screen.shell.ShellWindow;
import vigil.screen.treatment.TreatmentView;
import vigil.session.SessionSummary;

/** The only place that says which class does what. */
final class Wiring {

    private final Folders folders;
    private final Words words;
    private final String version;

    Wiring(Folders folders, String version) {
        this.folders = folders;
        this.version = version;
        this.words = words();
    }

    /** Every sentence of the program. */
    static Words words() {
        return Words.of(
                "app",
                "board",
                "charting",
                "chart",
                "checkin",
                "desk",
                "discharge",
                "record",
                "scores",
                "shell",
                "signin",
                "treatment");
    }

    /**
     * The store and its clinic; throws {@link SetUpException}. Called before any window is there.
     */
    Clinics.Opened open() {
        return new Clinics(words, folders).open();
    }

    /**
     * The window over an open store, on the JavaFX thread; {@code closed} is called when all is on
     * disk.
     */
    Running window(Clinics.Opened store, Runnable closed) {
        Clock clock = new SystemClock(store.zone());
        Ids ids = new RandomIds();
        Clinic clinic = store.clinic();
        Charting charting =
                new Charting(store.ledger(), clock, ids, clinic.plausibility(), clinic::member);
        Work work = Work.start(Ticker.real());
        StaffMember first = clinic.staff().getFirst();
        SessionDesk desk = new SessionDesk(charting, clock, ids, work, clinic, first, recordOut());
        PreferenceFile file = new PreferenceFile(folders.config());
        Preferences before = file.read();
        Appearance appearance = new Appearance(before.theme(), before.scale());
        Shell shell = new Shell(words, desk, screens(desk, appearance), appearance, version);
        ShellWindow window = new ShellWindow(new Stage(), shell, appearance, before, file);
        ClockWatch watch = new ClockWatch(clock);
        window.show(
                desk,
                work,
                watch::look,
                () -> {
                    boolean live =
                            desk.sessions().get().stream()
                                    .map(SessionSummary::stage)
                                    .anyMatch(stage -> stage.live());
                    if (live) {
                        System.out.println(words.say("app.goes-on"));
                    }
                    work.onLedger(
                            () -> {
                                store.ledger().close();
                                return true;
                            },
                            done -> {},
                            failed -> {});
                    work.close();
                    closed.run();
                });
        return new Running(shell, work, words);
    }

    /** The window that is open. */
    record Running(Shell shell, Work work, Words words) {}

    private Screens screens(SessionDesk desk, Appearance appearance) {
        Map<Place, Screens.Factory> made = new EnumMap<>(Place.class);
        made.put(Place.BOARD, (ways, patient) -> new BoardView(words, desk, ways));
        made.put(Place.CHECK_IN, (ways, patient) -> new CheckInView(words, desk, ways, patient));
        made.put(
                Place.TREATMENT,
                (ways, patient) ->
                        new TreatmentView(words, desk, ways, appearance.tokensProperty()));
        made.put(Place.DISCHARGE, (ways, patient) -> new DischargeView(words, desk, ways));
        made.put(
                Place.RECORD,
                (ways, patient) -> new RecordView(words, desk, ways, appearance.tokensProperty()));
        return new Screens(made);
    }

    private RecordOut recordOut() {
        return session -> new RecordOut.Result.NotWritten(words.say("app.export.none"));
    }

    /** Which folders a start works with. */
    static Folders folders(Optional<java.nio.file.Path> asked, boolean demo) {
        return Folders.of(Folders.Computer.here(), asked, demo);
    }
}
