package vigil.screen.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import vigil.access.signin.Presence;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Workplace;
import vigil.quantity.Moment;
import vigil.screen.credentials.Door;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Reading;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.DemoBand;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.ScanFilter;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.screen.signin.SignInView;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;

/**
 * What frames every screen: top line, demo band, patient banner, messages, the screen, keys and
 * saved state. It follows the ways between screens, and locks: names and values are hidden, what
 * was typed stays.
 */
public final class Shell implements Navigation {

    private final Words words;
    private final SessionDesk desk;
    private final Door door;
    private final Supplier<ScanFilter.Marks> marks;
    private final Screens screens;
    private final Appearance appearance;
    private final Subscriptions listeners = new Subscriptions();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final StackPane root = new StackPane();
    private final StackPane screenArea = new StackPane();
    private final Overlay overlay = new Overlay(screenArea);
    private final TopLine topLine;
    private final PatientBanner banner;
    private final Messages messages;
    private final KeyBar keyBar;
    private final ShellFrame frame;
    private final ShellCards cards;
    private final ShellKeys keys;
    private final Lock lock;
    private Optional<Screen> shown = Optional.empty();
    private Reading reading = Reading.NONE;

    /** A window's content; it shows the sign-in first. */
    public Shell(
            Words words,
            SessionDesk desk,
            Door door,
            SignInView.Entrance entrance,
            Screens screens,
            Appearance appearance) {
        this.words = words;
        this.desk = desk;
        this.door = door;
        this.marks = entrance.marks();
        this.screens = screens;
        this.appearance = appearance;
        Map<TopLine.Crumb, Runnable> ways =
                Map.of(
                        TopLine.Crumb.BOARD, this::board,
                        TopLine.Crumb.SESSION, () -> openId().ifPresent(this::open),
                        TopLine.Crumb.RECORD, () -> openId().ifPresent(this::record),
                        TopLine.Crumb.REVIEW, () -> place(Place.REVIEW),
                        TopLine.Crumb.CLINIC, () -> place(Place.SETTINGS));
        topLine = new TopLine(words, desk.clinic().room(), ways, this::lock);
        banner = new PatientBanner(words);
        messages = new Messages(words, desk, overlay, door);
        keyBar = new KeyBar(words);
        cards = new ShellCards(words, door, entrance, overlay);
        keys =
                new ShellKeys(
                        words,
                        new ShellKeys.Acts(
                                this::lock,
                                this::place,
                                () -> cards.own(desk.user().get()),
                                this::help,
                                cards::about),
                        appearance,
                        overlay,
                        messages);
        BelowBanner below = new BelowBanner(messages.node(), overlay);
        ShellFrame.setVgrow(below, Priority.ALWAYS);
        List<Node> between = new ArrayList<>(List.of(banner, below));
        if (desk.clinic().demo()) {
            between.addFirst(new DemoBand(words));
        }
        frame = new ShellFrame(topLine, banner, between, keyBar);
        root.getChildren().add(frame);
        lock = new Lock(words, desk, door, entrance, root, frame);
        hide();
        listen();
    }

    private void listen() {
        listeners.follow(desk.now(), this::tick);
        listeners.follow(desk.user(), topLine::person);
        listeners.follow(desk.session(), session -> sessionChanged());
        listeners.follow(desk.saveState(), keyBar::saved);
        listeners.follow(desk.saveState(), messages::show);
    }

    /** The content of the window. */
    public Parent root() {
        return root;
    }

    /**
     * What the window's title says: name, record number and state of the open session (rule P6).
     */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Makes the look and the keys work in a scene. */
    public void attachTo(Scene scene) {
        appearance.applyTo(scene);
        listeners.add(lock.overScans(scene, messages::tell));
        listeners.add(new ScanFilter(marks, door.ticker(), this::scanned).installOn(scene));
        listeners.add(lock.overTypedAhead(scene, messages::tell));
        EventHandler<InputEvent> here = event -> door.workplace().touch();
        scene.addEventFilter(InputEvent.ANY, here);
        listeners.onClose(() -> scene.removeEventFilter(InputEvent.ANY, here));
        listeners.add(keys.installOn(scene));
    }

    /** Stops listening; called when the window is gone. */
    public void close() {
        shown.ifPresent(Screen::closed);
        lock.door().ifPresent(SignInView::closed);
        listeners.close();
    }

    /**
     * Says from now on what is found in the store, whether backups can be made, and a full disk.
     */
    public void follow(KeepingDesk keeping) {
        Subscriptions store = messages.follow(keeping);
        listeners.onClose(store::close);
        listeners.follow(keeping.standing().space(), keyBar::space);
        listeners.follow(desk.user(), user -> keeping.look());
    }

    /** Says that the clock of the computer jumped; staff may go on from the new time. */
    public void clockJumped(long milliseconds, Runnable onRecord, Runnable take) {
        messages.clockJumped(milliseconds, locked(), onRecord, take);
    }

    /** Says that something went wrong that nobody foresaw. */
    public void trouble(String lead, String sentence) {
        messages.trouble(lead, sentence);
    }

    /** Hides names and values until somebody comes in. What was typed stays. */
    public void lock() {
        if (!locked()) {
            hide();
            door.onLedger(Shell::locked, done -> {}, fault -> {});
        }
    }

    private static boolean locked(Workplace workplace) {
        workplace.lock();
        return true;
    }

    private void hide() {
        overlay.close();
        keys.locked(true);
        desk.lock();
        lock.close(shown.map(screen -> desk.user().get()), this::unlock);
        titleChanged();
    }

    /** A badge over a running session: its holder takes the workstation over by their password. */
    private void scanned(String code, Runnable answered) {
        lock();
        lock.door().ifPresentOrElse(view -> view.scanned(code, answered), answered);
    }

    /** Somebody wanted in who did not type anything here: the demo's nurse. */
    public void came(Entering entering) {
        if (entering instanceof Entering.In in) {
            unlock(in);
        }
    }

    private void unlock(Entering.In in) {
        lock.open();
        keys.locked(false);
        desk.signIn(in.person());
        desk.refresh();
        titleChanged();
        if (shown.filter(this::maySee).isEmpty()) {
            board();
        } else {
            lock.focusAgain();
        }
        messages.cameIn();
        messages.told(in.notices());
    }

    private boolean maySee(Screen screen) {
        return Place.ofScreen(screen.name()).flatMap(Place::needs).stream()
                .allMatch(door.workplace()::may);
    }

    /** Whether the workstation is locked or nobody signed in yet. */
    public boolean locked() {
        return lock.door().isPresent();
    }

    private void tick(Moment now) {
        if (!(door.workplace().observe() instanceof Presence.SignedIn) && !locked()) {
            hide();
        }
        topLine.time(now);
        messages.tick(now);
    }

    private void sessionChanged() {
        Optional<Chart> chart = desk.session().get().map(TreatmentSession::chart);
        boolean patient = shown.filter(Screen::showsPatient).isPresent();
        if (patient && chart.isPresent()) {
            banner.show(chart.get(), desk.now().get().local().toLocalDate());
        } else {
            banner.hide();
        }
        topLine.at(shown.map(Screen::name).orElse("board"), chart.isPresent());
        titleChanged();
    }

    private void titleChanged() {
        title.set(new WindowTitle(words).of(locked(), desk.session().get(), desk.clinic().room()));
    }

    private Optional<SessionId> openId() {
        return desk.session().get().map(session -> session.chart().id());
    }

    private void help() {
        cards.help(lock.door(), shown);
    }

    @Override
    public void board() {
        place(Place.BOARD);
    }

    @Override
    public void newSession(Optional<ForWhom> whom) {
        leave();
        go(Place.CHECK_IN, whom);
    }

    @Override
    public void open(SessionId session) {
        desk.open(session, opened -> go(Place.of(opened.stage()), Optional.empty()));
    }

    @Override
    public void checkIn(SessionId session) {
        desk.open(session, opened -> go(Place.CHECK_IN, Optional.empty()));
    }

    @Override
    public void treatment(SessionId session) {
        desk.open(session, opened -> go(Place.TREATMENT, Optional.empty()));
    }

    @Override
    public void treatment(SessionId session, Bedside part) {
        desk.open(
                session,
                opened -> {
                    go(Place.TREATMENT, Optional.empty());
                    shown.ifPresent(screen -> screen.open(part));
                });
    }

    @Override
    public void discharge(SessionId session) {
        desk.open(session, opened -> go(Place.DISCHARGE, Optional.empty()));
    }

    @Override
    public void backEntry(SessionId session) {
        desk.open(session, opened -> go(Place.BACK_ENTRY, Optional.empty()));
    }

    @Override
    public void record(SessionId session) {
        record(session, Reading.NONE);
    }

    @Override
    public void record(SessionId session, Reading list) {
        reading = list;
        desk.open(session, opened -> go(Place.RECORD, Optional.empty()));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    /** To a screen of the clinic; one that somebody may not see says so. */
    public void place(Place wanted) {
        if (wanted.needs().filter(need -> !door.workplace().may(need)).isPresent()) {
            messages.tell(words.say("shell.not-allowed", words.say("shell.place." + wanted)));
            return;
        }
        leave();
        go(wanted, Optional.empty());
    }

    /** The screen keeps what is half typed while it still knows of which session that is. */
    private void leave() {
        shown.ifPresent(Screen::closed);
        shown = Optional.empty();
        desk.leave();
    }

    private void go(Place place, Optional<ForWhom> whom) {
        Optional<Screen> next = screens.of(place).map(factory -> factory.make(this, whom));
        if (next.isEmpty()) {
            messages.tell(words.say("shell.no-screen"));
            return;
        }
        overlay.close();
        messages.quiet();
        shown.ifPresent(Screen::closed);
        desk.refresh();
        Screen screen = next.get();
        shown = next;
        screenArea.getChildren().setAll(screen.node());
        keys.show(screen, keyBar);
        sessionChanged();
        // What a scroll pane holds can take the focus only once the pane has its skin.
        screenArea.applyCss();
        screenArea.layout();
        screen.opened();
    }

    /** Shows why nothing happened or what happened, in one sentence, for a while. */
    @Override
    public void tell(String sentence) {
        messages.tell(sentence);
    }

    /** What the bottom bar says of the saved state. */
    public String status() {
        return keyBar.status();
    }

    /** The patient banner. */
    public PatientBanner banner() {
        return banner;
    }

    /** What is said below the banner at present, all of it. */
    public String said() {
        return messages.said();
    }

    /** The screen that is shown. */
    public Optional<Screen> shown() {
        return shown;
    }

    /** The keys and what they do. */
    public ShellKeys keys() {
        return keys;
    }
}
