package vigil.screen.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.DemoBand;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;

/**
 * Sign-in and unlock: a clock, the staff list, and that a session is running, without any patient's
 * name.
 */
public final class SignInView implements Screen {

    private final Words words;
    private final SessionDesk desk;
    private final Subscriptions listeners = new Subscriptions();
    private final StackPane root = new StackPane();
    private final StaffChoice choice;
    private final Label clock = Style.on(new Label(), Style.BIG_NUMBER);
    private final Label date = Style.on(new Label(), Style.MUTED);
    private final Label running = Style.on(new Label(), Style.STRONG, Style.WRAP);

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
            String version,
            boolean locked,
            Consumer<StaffMember> signedIn) {
        this.words = words;
        this.desk = desk;
        choice = new StaffChoice(words, words.say("signin.who"), desk.clinic().staff());
        choice.onChosen(signedIn);
        Label room = Style.on(new Label(desk.clinic().room()), Style.SCREEN_TITLE);
        Label what =
                Style.on(
                        new Label(words.say(locked ? "signin.locked" : "signin.welcome")),
                        Style.MUTED,
                        Style.WRAP);
        Panel card = new Panel("", head(room), what, running, choice);
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
        root.getChildren().add(column);
        if (desk.clinic().demo()) {
            DemoBand band = new DemoBand(words);
            band.setMaxHeight(Region.USE_PREF_SIZE);
            StackPane.setAlignment(band, Pos.TOP_CENTER);
            root.getChildren().add(band);
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
        running(desk.sessions().get(), now);
    }

    private void running(List<SessionSummary> sessions, Moment now) {
        Optional<SessionSummary> live =
                sessions.stream().filter(one -> one.stage().live()).findFirst();
        running.setVisible(live.isPresent());
        running.setManaged(live.isPresent());
        running.setText(live.map(one -> sentence(one, now)).orElse(""));
    }

    private String sentence(SessionSummary live, Moment now) {
        String stage = words.say("stage." + live.stage());
        return live.firstDose()
                .map(
                        first ->
                                words.say(
                                        "signin.running.since",
                                        stage,
                                        DisplayText.duration(
                                                Duration.between(first.instant(), now.instant()))))
                .orElseGet(() -> words.say("signin.running", stage));
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
        listeners.listen(desk.sessions(), sessions -> show(desk.now().get()));
        choice.takeFocus();
    }

    @Override
    public void closed() {
        listeners.close();
    }
}
