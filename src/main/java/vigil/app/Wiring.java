package vigil.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import vigil.access.audit.AccessEvent;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Workplace;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.Charting;
import vigil.charting.Clock;
import vigil.charting.Ids;
import vigil.charting.SteadyClock;
import vigil.ledger.StoreCopy;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.StoreSignatures;
import vigil.screen.backentry.BackEntryView;
import vigil.screen.checkin.CheckInView;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.DoorText;
import vigil.screen.desk.DeliveryDesk;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.Program;
import vigil.screen.desk.SessionDesk;
import vigil.screen.discharge.DischargeView;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.outbox.OutboxView;
import vigil.screen.record.RecordView;
import vigil.screen.room.BoardView;
import vigil.screen.settings.ClinicSettings;
import vigil.screen.shell.Place;
import vigil.screen.shell.Preferences;
import vigil.screen.shell.Screens;
import vigil.screen.shell.Shell;
import vigil.screen.shell.ShellWindow;
import vigil.screen.signin.InventedPassword;
import vigil.screen.signin.SignInView;
import vigil.screen.treatment.TreatmentView;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;

/** The only place that says which class does what. */
final class Wiring {

    /** Who sits at the desk while nobody has come in: somebody who may do nothing. */
    private static final StaffMember NOBODY =
            new StaffMember(new StaffId("nobody"), new PersonName("nobody", "", ""), "", Set.of());

    private final Folders folders;
    private final Words words;
    private final String version;

    Wiring(Folders folders, String version) {
        this(folders, version, words());
    }

    private Wiring(Folders folders, String version, Words words) {
        this.folders = folders;
        this.version = version;
        this.words = words;
    }

    /** Every sentence of the program. */
    static Words words() {
        return Words.of(
                "accounts",
                "app",
                "audit",
                "backentry",
                "backup",
                "bench",
                "board",
                "charting",
                "chart",
                "checkin",
                "command",
                "credentials",
                "delivery",
                "desk",
                "discharge",
                "export",
                "file",
                "intake",
                "paper",
                "rems",
                "record",
                "review",
                "scores",
                "settings",
                "setup",
                "shell",
                "signin",
                "treatment",
                "verify");
    }

    /** In the demo the nurse is let in: everybody knows her password. On the thread of keys. */
    Optional<Entering> expected(Clinics.Opened store) {
        return store.expected().map(nurse -> DemoStaff.enter(store.workplace(), nurse));
    }

    /** How the window looked when it was last closed; needs no store. On the JavaFX thread. */
    static Look look(Folders folders) {
        PreferenceFile file = new PreferenceFile(folders.config());
        Preferences before = file.read();
        return new Look(file, before, new Appearance(before.theme(), before.scale()));
    }

    /** The look, and where it is kept. */
    record Look(PreferenceFile file, Preferences before, Appearance appearance) {}

    /** The window over an open store, on the JavaFX thread. */
    Running window(Clinics.Opened store, Work work, Look look, Runnable closed) {
        return window(store, work, look, new SystemClock(store.zone()), closed);
    }

    /**
     * The same with the clocks of a computer. What elapses in the window is counted, so that it
     * stays right when the time on the wall is set; {@code closed} is called when all is on disk.
     */
    Running window(Clinics.Opened store, Work work, Look look, Clock computer, Runnable closed) {
        SteadyClock clock = new SteadyClock(computer);
        Running running =
                content(store, new Ports(clock, new RandomIds(), work), look.appearance());
        ShellWindow window =
                new ShellWindow(
                        WindowIcon.stage(work),
                        running.shell(),
                        running.appearance(),
                        look.before(),
                        look.file());
        SessionDesk desk = running.desk();
        Subscription calls = SecondStart.in(folders.data()).follow(work, window::toFront);
        window.show(
                desk,
                work,
                clock,
                jump -> running.note(new AccessEvent.ClockJumped(jump)),
                () -> {
                    calls.unsubscribe();
                    boolean live =
                            desk.sessions().get().stream()
                                    .map(SessionSummary::stage)
                                    .anyMatch(stage -> stage.live());
                    if (live) {
                        System.out.println(words.say("app.goes-on"));
                    }
                    running.closeStore(store);
                    closed.run();
                });
        return running;
    }

    /** What a window holds, over an open store, on the JavaFX thread. */
    Running content(Clinics.Opened store, Ports ports, Appearance appearance) {
        return new Wiring(folders, version, words.in(ports.clock().zone()))
                .furnished(store, ports, appearance);
    }

    private Running furnished(Clinics.Opened store, Ports ports, Appearance appearance) {
        Workplace workplace = store.workplace();
        Work work = ports.work();
        UseOnRecord record = new UseOnRecord(workplace, work::inTurn);
        SettingsInForce settings =
                new SettingsInForce(
                        new SettingsFile(folders, words), values -> counts(values, store.keyed()));
        SessionDesk desk =
                new SessionDesk(
                        charting(store, ports),
                        ports.clock(),
                        ports.ids(),
                        work,
                        store::clinic,
                        NOBODY,
                        new WindowRecordOut(
                                words,
                                store.room().vitals(),
                                StoredRecords.of(store, version),
                                settings::exports,
                                record::note),
                        new WindowCredentials(words, workplace, work));
        Door door = new Door(workplace, work);
        StoreKeeping care =
                new StoreKeeping(
                        store.ledger(),
                        folders.data(),
                        ports.clock(),
                        record::note,
                        workplace::storeReplaced);
        KeepingDesk keeping = new KeepingDesk(care, desk, work);
        DeliveryDesk sent = deliveries(store, ports, desk);
        PagesOut pages = new PagesOut(ports.clock(), settings::exports, record::note);
        ClinicScreens clinic = clinicScreens(store, desk, door, keeping, settings, pages);
        Shell shell =
                new Shell(
                        words,
                        desk,
                        door,
                        new SignInView.Entrance(
                                new Program(
                                        version,
                                        folders.data().toString(),
                                        folders.state().toString()),
                                store.keyed().rules(),
                                settings::marks,
                                store.room().demo() ? invented() : List.of()),
                        screens(
                                desk,
                                clinic,
                                sent,
                                ReviewScreens.of(words, store, ports, desk, sent, keeping, pages),
                                appearance,
                                () -> viewed(desk, work, record)),
                        appearance);
        shell.follow(keeping);
        return new Running(shell, desk, keeping, work, appearance, words, care, workplace);
    }

    private DeliveryDesk deliveries(Clinics.Opened store, Ports ports, SessionDesk desk) {
        return new DeliveryDesk(
                WindowDelivery.of(store, version, words, folders.data(), ports),
                desk,
                ports.work());
    }

    private ClinicScreens clinicScreens(
            Clinics.Opened store,
            SessionDesk desk,
            Door door,
            KeepingDesk keeping,
            SettingsInForce settings,
            PagesOut pages) {
        return new ClinicScreens(
                words,
                desk,
                door,
                keeping,
                settings,
                new AuditPages(words, pages, store.room().demo()));
    }

    private static Charting charting(Clinics.Opened store, Ports ports) {
        Workplace workplace = store.workplace();
        return new Charting(
                store.ledger(),
                ports.clock(),
                ports.ids(),
                store.room().plausibility(),
                workplace::member,
                new StoreSignatures(workplace::ring));
    }

    /** The passwords of the demo's people, which everybody may read. */
    private List<InventedPassword> invented() {
        DoorText text = new DoorText(words);
        return DemoStaff.people().stream()
                .map(
                        one ->
                                new InventedPassword(
                                        PersonText.staff(one.member()),
                                        String.join(
                                                ", ",
                                                one.member().roles().stream()
                                                        .sorted()
                                                        .map(text::role)
                                                        .toList()),
                                        one.password()))
                .toList();
    }

    /** What a window reads from the world outside. */
    record Ports(Clock clock, Ids ids, Work work) {}

    /** What a window holds. */
    record Running(
            Shell shell,
            SessionDesk desk,
            KeepingDesk keeping,
            Work work,
            Appearance appearance,
            Words words,
            StoreKeeping care,
            Workplace workplace) {

        /** Puts on record how the program was used. */
        void note(AccessEvent.OfUse event) {
            work.onLedger(
                    () -> {
                        workplace.note(event);
                        return true;
                    },
                    done -> {},
                    failed -> {});
        }

        /**
         * Closes the store on its own thread, once everything asked of it is done and a last copy
         * is made, and waits until that is verified.
         */
        void closeStore(Clinics.Opened store) {
            keeping.close();
            work.stopDelivery();
            work.onLedger(
                    () -> {
                        Optional<StoreCopy> last = Optional.empty();
                        try {
                            last = care.lastCopy();
                        } finally {
                            store.close();
                        }
                        last.ifPresent(care::keepLast);
                        return true;
                    },
                    done -> {},
                    failed -> {});
            work.close();
        }
    }

    private Screens screens(
            SessionDesk desk,
            ClinicScreens clinic,
            DeliveryDesk deliveries,
            ReviewScreens review,
            Appearance appearance,
            Runnable viewed) {
        Map<Place, Screens.Factory> made = new EnumMap<>(clinic.made());
        made.put(Place.BOARD, (ways, patient) -> new BoardView(words, desk, ways));
        made.put(Place.CHECK_IN, (ways, whom) -> new CheckInView(words, desk, ways, whom));
        made.put(
                Place.TREATMENT,
                (ways, patient) ->
                        new TreatmentView(words, desk, ways, appearance.tokensProperty()));
        made.put(Place.DISCHARGE, (ways, patient) -> new DischargeView(words, desk, ways));
        made.put(Place.BACK_ENTRY, (ways, patient) -> new BackEntryView(words, desk, ways));
        made.put(
                Place.RECORD,
                (ways, patient) -> {
                    viewed.run();
                    return new RecordView(
                            words, desk, ways, appearance.tokensProperty(), deliveries);
                });
        made.put(Place.OUTBOX, (ways, patient) -> new OutboxView(words, desk, deliveries, ways));
        made.put(Place.REVIEW, review.made(appearance));
        return new Screens(made);
    }

    /** That somebody looked at a record is on record. */
    private static void viewed(SessionDesk desk, Work work, UseOnRecord record) {
        desk.session()
                .get()
                .map(open -> open.chart().id().value().toString())
                .ifPresent(
                        id ->
                                work.onLedger(
                                        () -> {
                                            record.note(new AccessEvent.RecordViewed(id));
                                            return true;
                                        },
                                        done -> {},
                                        failed -> {}));
    }

    /** What of the settings counts in an open store as soon as it is kept. */
    private static void counts(ClinicSettings.Values values, KeyedStore keyed) {
        keyed.workplace().lockAfter(new IdleLock(values.idleMinutes()));
        keyed.store().anchorIn(values.anchors());
    }

    /** Which folders a start works with. */
    static Folders folders(Optional<Path> asked, boolean demo) {
        return Folders.of(Folders.Computer.here(), asked, demo);
    }
}
