package vigil.screen.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Person;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.desk.ClockText;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.DemoBand;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;
import vigil.wording.DisplayText;

/**
 * Sign-in and unlock: a clock, the staff list, and where a running session stands on its clock,
 * without any name or value.
 */
public final class SignInView implements Screen {

    /** How somebody comes in. */
    public record Way(Supplier<List<Person>> people, Enter enter) {}

    /** Comes in by a password; the answer comes back on the window's thread. */
    public interface Enter {
        /** The password is overwritten. */
        void enter(Claimant who, char[] password, Consumer<Entering> answer);
    }

    private final Words words;
    private final SessionDesk desk;
    private final Way way;
    private final Consumer<StaffMember> signedIn;
    private final SecretField password;
    private final MessageBar shut = new MessageBar();
    private final Subscriptions listeners = new Subscriptions();
    private final StackPane root = new StackPane();
    private final Overlay overlay;
    private final StaffChoice choice;
    private final Label clock = Style.on(new Label(), Style.BIG_NUMBER);
    private final Label date = Style.on(new Label(), Style.MUTED);
    private final MessageBar running = new MessageBar();
    private final ClockText text;
    private Optional<TreatmentSession> live = Optional.empty();

    /**
     * The screen.
     *
     * @param version of the program, shown small
     * @param locked whether it stands over screens that go on
     * @param signedIn given the person who was chosen
     */
    public SignInView(
            Words words,
            SessionDesk desk,
            Way way,
            String version,
            boolean locked,
            Consumer<StaffMember> signedIn) {
        this.words = words;
        this.desk = desk;
        this.way = way;
        this.signedIn = signedIn;
        this.text = new ClockText(words);
        choice = new StaffChoice(words, words.say("signin.who"), people());
        password = new SecretField(words, words.say("signin.password"), "");
        choice.onComplete(() -> password.input().requestFocus());
        password.input().setOnAction(event -> enter());
        Label room = Style.on(new Label(desk.clinic().room()), Style.SCREEN_TITLE);
        Label what =
                Style.on(
                        new Label(words.say(locked ? "signin.locked" : "signin.welcome")),
                        Style.MUTED,
                        Style.WRAP);
        Panel card = new Panel("", head(room), what, running, choice, password, shut);
        desk.clinic().notes().forEach(note -> card.body().add(note(note)));
        card.body()
                .add(
                        Style.on(
                                new Label(words.say("signin.version", version)),
                                Style.MUTED,
                                Style.SMALL));
        card.setStyle("-fx-pref-width: 34em; -fx-max-width: 34em;");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        VBox column = Style.on(new VBox(), Style.WORK);
        column.setAlignment(Pos.CENTER);
        column.getChildren().add(card);
        overlay = new Overlay(column);
        root.getChildren().add(overlay);
        if (desk.clinic().demo()) {
            DemoBand band = new DemoBand(words);
            band.setMaxHeight(Region.USE_PREF_SIZE);
            StackPane.setAlignment(band, Pos.TOP_CENTER);
            root.getChildren().add(band);
        }
    }

    private List<StaffMember> people() {
        return way.people().get().stream()
                .map(
                        person ->
                                new StaffMember(
                                        person.id(),
                                        new PersonName(person.name(), "", ""),
                                        "",
                                        person.roles()))
                .toList();
    }

    private void enter() {
        choice.chosen().ifPresent(member -> enter(member.id(), password.take()));
    }

    /** Somebody comes in by name and password, as if both were typed. */
    public void enter(StaffId who, char[] typed) {
        shut.hide();
        way.enter().enter(new Claimant.Named(who), typed, this::answered);
    }

    private void answered(Entering entering) {
        if (entering instanceof Entering.In in) {
            signedIn.accept(in.person());
        } else {
            shut.show(MessageBar.Level.SHOULD, "", words.say("signin.shut"));
        }
    }

    private Node head(Label room) {
        Label hint = Style.on(new Label(words.say("signin.clock.hint")), Style.CLOCK_HINT);
        HBox time = Style.on(new HBox(clock, hint, date), Style.LINE);
        return Style.on(new VBox(room, time), Style.STACK);
    }

    private static Node note(String note) {
        return new MessageBar(MessageBar.Level.SHOULD, "", note);
    }

    private void show(Moment now) {
        clock.setText(DisplayText.time(now.local().toLocalTime()));
        date.setText(DisplayText.weekdayAndDate(now.local().toLocalDate()));
        running(now);
    }

    /** Reads the session that goes on, if one does. */
    private void read(List<SessionSummary> sessions) {
        Optional<SessionSummary> running =
                sessions.stream().filter(one -> one.stage().live()).findFirst();
        if (running.isEmpty()) {
            live = Optional.empty();
            running(desk.now().get());
        } else {
            desk.read(
                    running.get().id(),
                    session -> {
                        live = Optional.of(session);
                        running(desk.now().get());
                    });
        }
    }

    private void running(Moment now) {
        live.ifPresentOrElse(session -> running(session, now), running::hide);
    }

    private void running(TreatmentSession session, Moment now) {
        String phase = text.phase(PhaseClock.of(session, now), session.stage());
        Optional<ClockText.Due> next = text.next(StatusLine.of(session, now), now);
        boolean late = next.filter(ClockText.Due::late).isPresent();
        String said =
                next.map(due -> words.say("signin.running.next", phase, due.time(), due.said()))
                        .orElse(phase);
        running.show(
                late ? MessageBar.Level.SHOULD : MessageBar.Level.INFO,
                words.say("signin.running"),
                said);
    }

    /** Where a card can be shown over this screen. */
    public Overlay overlay() {
        return overlay;
    }

    /** The choice, for whoever drives it. */
    public StaffChoice choice() {
        return choice;
    }

    @Override
    public String name() {
        return "signin";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean showsPatient() {
        return false;
    }

    @Override
    public List<ScreenAction> actions() {
        return List.of();
    }

    @Override
    public void opened() {
        listeners.follow(desk.now(), this::show);
        listeners.follow(desk.sessions(), this::read);
        choice.takeFocus();
    }

    @Override
    public void closed() {
        listeners.close();
    }
}
