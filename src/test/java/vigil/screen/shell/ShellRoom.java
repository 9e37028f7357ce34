package vigil.screen.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import vigil.screen.accounts.AccountsView;
import vigil.screen.backentry.BackEntryView;
import vigil.screen.checkin.CheckInView;
import vigil.screen.credentials.TestDoor;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestStock;
import vigil.screen.discharge.DischargeView;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.InSight;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.screen.record.RecordView;
import vigil.screen.review.OwnFilters;
import vigil.screen.review.ReviewModel;
import vigil.screen.review.ReviewView;
import vigil.screen.room.BoardView;
import vigil.screen.treatment.TreatmentView;

/** The whole window with its real screens, over the real store of a test. */
final class ShellRoom implements AutoCloseable {
    static final Words WORDS =
            Words.of(
                    "accounts",
                    "app",
                    "backentry",
                    "board",
                    "charting",
                    "chart",
                    "checkin",
                    "credentials",
                    "desk",
                    "discharge",
                    "export",
                    "intake",
                    "record",
                    "review",
                    "scores",
                    "shell",
                    "signin",
                    "treatment");

    final TestDesk at;
    final TestDoor door;
    final Shell shell;
    final FxHarness fx;

    ShellRoom(TestDesk at, Theme theme, TextScale scale, double width, double height) {
        this.at = at;
        FxHarness.doOnFx(at.desk()::leave);
        door = TestDoor.of(at);
        Appearance appearance = FxHarness.onFx(() -> new Appearance(theme, scale));
        shell =
                FxHarness.onFx(
                        () ->
                                new Shell(
                                        WORDS,
                                        at.desk(),
                                        door.door(),
                                        door.entrance(),
                                        screens(appearance),
                                        appearance));
        fx = FxHarness.show(shell::root, theme, scale, width, height);
        fx.act(() -> shell.attachTo(fx.scene()));
        settle();
    }

    static ShellRoom of(TestDesk at) {
        return new ShellRoom(at, Theme.DAY, TextScale.NORMAL, 1440, 900);
    }

    private Screens screens(Appearance appearance) {
        Map<Place, Screens.Factory> made = new EnumMap<>(Place.class);
        made.put(Place.BOARD, (ways, patient) -> new BoardView(WORDS, at.desk(), ways));
        made.put(
                Place.CHECK_IN,
                (ways, patient) -> new CheckInView(WORDS, at.desk(), ways, patient));
        made.put(
                Place.TREATMENT,
                (ways, patient) ->
                        new TreatmentView(WORDS, at.desk(), ways, appearance.tokensProperty()));
        made.put(Place.DISCHARGE, (ways, patient) -> new DischargeView(WORDS, at.desk(), ways));
        made.put(Place.BACK_ENTRY, (ways, patient) -> new BackEntryView(WORDS, at.desk(), ways));
        made.put(
                Place.RECORD,
                (ways, patient) ->
                        new RecordView(
                                WORDS,
                                at.desk(),
                                ways,
                                appearance.tokensProperty(),
                                Receipts.NONE));
        made.put(
                Place.ACCOUNTS,
                (ways, patient) ->
                        new AccountsView(
                                WORDS, at.desk(), door.door(), "quince ladder"::toCharArray));
        ReviewModel review =
                new ReviewModel(
                        at.desk(),
                        Receipts.NONE,
                        TestStock.of(at),
                        OwnFilters.at(door.door()),
                        new SimpleIntegerProperty());
        made.put(
                Place.REVIEW,
                (ways, patient) ->
                        new ReviewView(
                                WORDS,
                                at.desk(),
                                ways,
                                review,
                                appearance.tokensProperty(),
                                sheet -> "list of " + sheet.lines().size()));
        return new Screens(made);
    }

    ShellRoom settle() {
        at.settle();
        fx.pulse();
        return this;
    }

    ShellRoom signIn() {
        TestDoor.typeIn(fx, this::settle);
        return this;
    }

    ShellRoom type(String text) {
        fx.type(text);
        return settle();
    }

    ShellRoom press(KeyCode... codes) {
        for (KeyCode code : codes) {
            fx.press(code);
            settle();
        }
        return this;
    }

    ShellRoom press(String combination) {
        fx.press(combination);
        return settle();
    }

    /** Goes to a screen as another screen would. */
    ShellRoom go(Place place) {
        fx.act(
                () -> {
                    switch (place) {
                        case BOARD -> shell.board();
                        case CHECK_IN -> shell.newSession(Optional.empty());
                        case TREATMENT -> shell.treatment(at.session().id());
                        case DISCHARGE -> shell.discharge(at.session().id());
                        case BACK_ENTRY -> shell.backEntry(at.session().id());
                        case RECORD -> shell.record(at.session().id());
                        case REVIEW -> shell.place(Place.REVIEW);
                        case SETTINGS, ACCOUNTS, AUDIT, BACKUP, OUTBOX -> shell.place(place);
                    }
                });
        return settle();
    }

    String said() {
        return fx.call(() -> ScreenRoom.said(shell.root()));
    }

    String screen() {
        return fx.call(() -> shell.shown().orElseThrow().name());
    }

    String title() {
        return fx.call(() -> shell.titleProperty().get());
    }

    /** What has the focus, as it is spoken. */
    String focused() {
        return fx.call(() -> spoken(fx.scene().getFocusOwner()));
    }

    static String spoken(Node node) {
        if (node == null) {
            return "nothing";
        }
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled ? labeled.getText() : node.getClass().getName();
    }

    /** Whether the stop with the focus is seen without scrolling. */
    boolean focusInSight() {
        return fx.call(() -> InSight.focus(shell.root()));
    }

    /** Everything that Tab reaches, from the first stop on, until it comes round. */
    List<String> tabWalk() {
        List<Node> stops = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            Node owner = fx.call(() -> fx.scene().getFocusOwner());
            if (owner == null || stops.contains(owner)) {
                return said;
            }
            stops.add(owner);
            said.add(focused());
            fx.press(KeyCode.TAB);
            settle();
        }
        throw new AssertionError("Tab never comes round: " + said);
    }

    /** What is seen of a text. */
    static String seen(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse("");
    }

    /** Every visible node below one. */
    static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node.isVisible() && node.isManaged()) {
                nodes.add(node);
                if (node instanceof Parent parent) {
                    nodes.addAll(all(parent));
                }
            }
        }
        return nodes;
    }

    @Override
    public void close() {
        settle();
        fx.act(shell::close);
        fx.close();
        door.close();
        at.close();
    }
}
