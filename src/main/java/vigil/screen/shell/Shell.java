package vigil.screen.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Entering;
import vigil.people.Patient;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.DemoBand;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.screen.signin.SignInView;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;
import vigil.telling.PersonText;

/**
 * What frames every screen: top line, demo band, patient banner, messages, the screen, keys and
 * saved state. It follows the ways between screens, and locks: names and values are hidden, what
 * was typed stays.
 */
public final class Shell implements Navigation {

    private final Words words;
    private final SessionDesk desk;
    private final SignInView.Way way;
    private final Screens screens;
    private final Appearance appearance;
    private final String version;
    private final Subscriptions listeners = new Subscriptions();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final StackPane root = new StackPane();
    private final VBox frame = new VBox();
    private final StackPane screenArea = new StackPane();
    private final Overlay overlay = new Overlay(screenArea);
    private final TopLine topLine;
    private final PatientBanner banner;
    private final Messages messages;
    private final KeyBar keyBar;
    private final ShellKeys keys;
    private Optional<Screen> shown = Optional.empty();
    private Optional<SignInView> signIn = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /** A window's content; it shows the sign-in first. */
    public Shell(
            Words words,
            SessionDesk desk,
            SignInView.Way way,
            Screens screens,
            Appearance appearance,
            String version) {
        this.words = words;
        this.desk = desk;
        this.way = way;
        this.screens = screens;
        this.appearance = appearance;
        this.version = version;
        Map<TopLine.Crumb, Runnable> ways = new EnumMap<>(TopLine.Crumb.class);
        ways.put(TopLine.Crumb.BOARD, this::board);
        ways.put(TopLine.Crumb.SESSION, () -> openId().ifPresent(this::open));
        ways.put(TopLine.Crumb.RECORD, () -> openId().ifPresent(this::record));
        ways.put(TopLine.Crumb.REVIEW, this::review);
        topLine = new TopLine(words, desk.clinic().room(), ways, this::lock);
        banner = new PatientBanner(words);
        messages = new Messages(words, desk);
        keyBar = new KeyBar(words);
        keys =
                new ShellKeys(
                        words,
                        new ShellKeys.Acts(this::lock, this::board, this::review, this::help),
                        appearance,
                        overlay,
                        messages);
        VBox.setVgrow(overlay, Priority.ALWAYS);
        frame.getChildren().add(topLine);
        if (desk.clinic().demo()) {
            frame.getChildren().add(new DemoBand(words));
        }
        frame.getChildren().addAll(banner, messages.node(), overlay, keyBar);
        root.getChildren().add(frame);
        listen();
        lock();
    }

    private void listen() {
        listeners.follow(desk.now(), this::tick);
        listeners.follow(desk.user(), topLine::person);
        listeners.follow(desk.session(), session -> sessionChanged());
        listeners.follow(
                desk.saveState(),
                state -> {
                    keyBar.saved(state);
                    messages.show(state);
                });
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
        listeners.add(keys.installOn(scene));
    }

    /** Stops listening; called when the window is gone. */
    public void close() {
        shown.ifPresent(Screen::closed);
        signIn.ifPresent(SignInView::closed);
        listeners.close();
    }

    /**
     * Says from now on what is found in the store, whether backups can be made, and a full disk.
     */
    public void follow(KeepingDesk keeping) {
        Subscriptions store = messages.follow(keeping);
        listeners.onClose(store::close);
        listeners.follow(keeping.space(), keyBar::space);
        listeners.follow(desk.user(), user -> keeping.look());
    }

    /** Says that the clock of the computer jumped by some milliseconds. */
    public void clockJumped(long milliseconds) {
        messages.clockJumped(milliseconds);
    }

    /** Says that something went wrong that nobody foresaw. */
    public void trouble(String lead, String sentence) {
        messages.trouble(lead, sentence);
    }

    /** Hides names and values until somebody says who they are. What was typed stays. */
    public void lock() {
        if (signIn.isPresent()) {
            return;
        }
        overlay.close();
        keys.locked(true);
        focusBefore = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        SignInView view =
                new SignInView(words, desk, way, version, shown.isPresent(), this::unlock);
        signIn = Optional.of(view);
        frame.setVisible(false);
        root.getChildren().add(view.node());
        view.opened();
        titleChanged();
    }

    /** Somebody wanted in who did not type anything here: the demo's nurse. */
    public void came(Entering entering) {
        if (entering instanceof Entering.In in) {
            unlock(in.person());
        }
    }

    private void unlock(StaffMember member) {
        signIn.ifPresent(
                view -> {
                    view.closed();
                    root.getChildren().remove(view.node());
                });
        signIn = Optional.empty();
        frame.setVisible(true);
        keys.locked(false);
        desk.signIn(member);
        desk.refresh();
        titleChanged();
        if (shown.isEmpty()) {
            board();
        } else {
            focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
    }

    /** Whether the workstation is locked or nobody signed in yet. */
    public boolean locked() {
        return signIn.isPresent();
    }

    private void tick(Moment now) {
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
        topLine.at(crumb(), chart.isPresent());
        titleChanged();
    }

    private TopLine.Crumb crumb() {
        String name = shown.map(Screen::name).orElse("board");
        return switch (name) {
            case "board" -> TopLine.Crumb.BOARD;
            case "record" -> TopLine.Crumb.RECORD;
            case "review" -> TopLine.Crumb.REVIEW;
            default -> TopLine.Crumb.SESSION;
        };
    }

    private void titleChanged() {
        if (locked()) {
            title.set(words.say("shell.title.locked"));
            return;
        }
        title.set(
                desk.session()
                        .get()
                        .map(
                                session ->
                                        words.say(
                                                "shell.title.patient",
                                                PersonText.name(session.chart().patient().name()),
                                                session.chart().patient().mrn(),
                                                words.say("stage." + session.stage())))
                        .orElseGet(() -> words.say("shell.title.room", desk.clinic().room())));
    }

    private Optional<SessionId> openId() {
        return desk.session().get().map(session -> session.chart().id());
    }

    private void help() {
        HelpPage page = new HelpPage(words, helpName());
        signIn.map(SignInView::overlay).orElse(overlay).show(page, page::takeFocus);
    }

    private String helpName() {
        return signIn.map(open -> shown.isPresent() ? "lock" : open.name())
                .orElseGet(() -> shown.map(Screen::name).orElse("board"));
    }

    @Override
    public void board() {
        leave();
        desk.refresh();
        go(Place.BOARD, Optional.empty());
    }

    @Override
    public void newSession(Optional<Patient> patient) {
        leave();
        go(Place.CHECK_IN, patient);
    }

    @Override
    public void open(SessionId session) {
        desk.open(session, opened -> go(placeOf(opened), Optional.empty()));
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
    public void record(SessionId session) {
        desk.open(session, opened -> go(Place.RECORD, Optional.empty()));
    }

    /** To the sessions that a supervisor goes through. */
    public void review() {
        leave();
        desk.refresh();
        go(Place.REVIEW, Optional.empty());
    }

    private static Place placeOf(TreatmentSession session) {
        return switch (session.stage()) {
            case PLANNED, CHECKED_IN -> Place.CHECK_IN;
            case READY, DOSING, PAUSED, RECOVERING, FIT_TO_LEAVE -> Place.TREATMENT;
            case DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE -> Place.RECORD;
        };
    }

    /** The screen keeps what is half typed while it still knows of which session that is. */
    private void leave() {
        shown.ifPresent(Screen::closed);
        shown = Optional.empty();
        desk.leave();
    }

    private void go(Place place, Optional<Patient> patient) {
        Optional<Screen> next = screens.of(place).map(factory -> factory.make(this, patient));
        if (next.isEmpty()) {
            messages.tell(words.say("shell.no-screen"));
            return;
        }
        overlay.close();
        messages.quiet();
        shown.ifPresent(Screen::closed);
        Screen screen = next.get();
        shown = next;
        screenArea.getChildren().setAll(screen.node());
        keys.show(screen);
        keyBar.keys(keys.onKeyBar(screen), keys.help());
        sessionChanged();
        // What a scroll pane holds is in the window, and can take the focus, only once it has its
        // skin.
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

    /** The choice of a name, while it is shown. */
    public Optional<SignInView> signIn() {
        return signIn;
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
