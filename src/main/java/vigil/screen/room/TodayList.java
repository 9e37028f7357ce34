package vigil.screen.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.RoomBoard;
import vigil.screen.kit.Chip;
import vigil.screen.kit.Em;
import vigil.screen.kit.PickGrid;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/**
 * Today's sessions: Up and Down move, Enter opens. The row keeps the focus when the list is read
 * again.
 */
final class TodayList extends VBox {

    private static final double[] SHARES = {8, 26, 22, 28, 16};

    /** The shares where what comes next stands below the state. */
    private static final double[] CLOSE_SHARES = {11, 30, 26, 33};

    /** The room below which it does, in em. */
    private static final double CLOSE_EM = 46;

    private final Words words;
    private final BoardText text;
    private final Consumer<SessionId> open;
    private final List<GridPane> rows = new ArrayList<>();
    private final Em measure = new Em(this::judge);
    private final Consumer<String> tell;
    private final Label filtered = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final ReadOnlyObjectWrapper<Optional<StateFilter>> filter =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<RoomBoard.Row> all = List.of();
    private List<RoomBoard.Row> shown = List.of();
    private boolean close;

    /**
     * An empty list.
     *
     * @param tell what says in one sentence why nothing happened
     */
    TodayList(Words words, Consumer<SessionId> open, Consumer<String> tell) {
        this.words = words;
        this.tell = tell;
        this.text = new BoardText(words);
        this.open = open;
        widthProperty().subscribe(this::judge);
    }

    private void judge() {
        boolean now = getWidth() > 0 && getWidth() < CLOSE_EM * measure.px();
        if (now != close) {
            close = now;
            fill();
        }
    }

    void show(List<RoomBoard.Row> today) {
        if (!today.equals(all) || rows.isEmpty()) {
            all = today;
            if (filter.get().filter(state -> of(state).isEmpty()).isPresent()) {
                filter.set(Optional.empty());
            }
            choose();
        }
    }

    private List<RoomBoard.Row> of(StateFilter state) {
        return all.stream().filter(row -> state.holds(row.session())).toList();
    }

    /**
     * Shows the sessions in one state, and all of them when that is what is shown already. A state
     * in which there is none is said and changes nothing, for the focus would have no row to be in.
     */
    void filter(StateFilter state) {
        if (filter.get().equals(Optional.of(state))) {
            filter.set(Optional.empty());
        } else if (of(state).isEmpty()) {
            tell.accept(words.say("board.filter.none." + state));
            return;
        } else {
            filter.set(Optional.of(state));
        }
        choose();
        takeFocus();
    }

    /** By which state the list is filtered, if it is. */
    ReadOnlyObjectProperty<Optional<StateFilter>> filtered() {
        return filter.getReadOnlyProperty();
    }

    private void choose() {
        shown = filter.get().map(this::of).orElse(all);
        filtered.setText(
                filter.get()
                        .map(
                                state ->
                                        words.say(
                                                "board.filter.some",
                                                words.say("board.filter." + state),
                                                DisplayText.number(shown.size()),
                                                DisplayText.number(all.size()),
                                                state.digit()))
                        .orElse(""));
        fill();
    }

    private void fill() {
        int focused = focused();
        rows.clear();
        shown.forEach(row -> rows.add(row(row)));
        getChildren().setAll(measure);
        if (rows.isEmpty()) {
            getChildren().add(Style.on(new Label(words.say("board.today.none")), Style.MUTED));
            return;
        }
        if (filter.get().isPresent()) {
            getChildren().add(filtered);
        }
        getChildren().add(header());
        getChildren().addAll(rows);
        if (focused >= 0) {
            rows.get(Math.min(focused, rows.size() - 1)).requestFocus();
        }
    }

    private int focused() {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).isFocused()) {
                return at;
            }
        }
        return -1;
    }

    private double[] shares() {
        return close ? CLOSE_SHARES : SHARES;
    }

    private Node header() {
        return PickGrid.head(
                Stream.of("time", "patient", "protocol", "state", "next")
                        .map(column -> words.say("board.column." + column))
                        .toList(),
                shares());
    }

    private GridPane row(RoomBoard.Row row) {
        SessionSummary session = row.session();
        GridPane grid = PickGrid.row(shares());
        String name = PersonText.name(session.patient().name());
        String time = words.time(session.plannedFor().local());
        VBox who =
                new VBox(
                        wrapped(name, Style.STRONG),
                        wrapped(text.who(session), Style.MUTED, Style.SMALL));
        Chip state = new Chip(BoardText.tone(session.stage()), text.stage(session)).wrapping();
        String next = text.next(row.next());
        grid.add(new Label(time), 0, 0);
        grid.add(who, 1, 0);
        grid.add(wrapped(text.protocol(session).orElse(words.say("board.no-protocol"))), 2, 0);
        Label then = wrapped(next, Style.MUTED);
        if (close) {
            grid.add(new VBox(state, then), 3, 0);
        } else {
            grid.add(state, 3, 0);
            grid.add(then, 4, 0);
        }
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.BUTTON);
        grid.setAccessibleText(String.join(", ", time, name, text.stage(session), next));
        grid.setOnMouseClicked(event -> open.accept(session.id()));
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, grid, session.id()));
        return grid;
    }

    private static Label wrapped(String said, Style... styles) {
        Label label = Style.on(new Label(said), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void key(KeyEvent event, GridPane row, SessionId session) {
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                event.consume();
                open.accept(session);
            }
            case DOWN -> move(event, row, 1);
            case UP -> move(event, row, -1);
            default -> {}
        }
    }

    private void move(KeyEvent event, GridPane row, int by) {
        event.consume();
        int to = rows.indexOf(row) + by;
        if (to >= 0 && to < rows.size()) {
            rows.get(to).requestFocus();
        }
    }

    void takeFocus() {
        if (!rows.isEmpty()) {
            rows.getFirst().requestFocus();
        }
    }
}
