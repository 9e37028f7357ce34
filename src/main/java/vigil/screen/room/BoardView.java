package vigil.screen.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.review.RoomBoard;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.wording.DisplayText;

/** The room board. */
public final class BoardView implements Screen {

    private static final String NAME = "board";
    private static final String LIST = "today";
    private static final String FILTER = "board.filter.";
    private static final double LEFT = 59;
    private static final double NARROW_EM = 62;

    private final Words words;
    private final SessionDesk desk;
    private final BoardModel model;
    private final RunningTile running;
    private final TodayList today;
    private final StartPanel start;
    private final SidePanels side;
    private final Panel todayPanel;
    private final FormScroll root;
    private final Em em;
    private final Subscriptions listeners = new Subscriptions();
    private boolean narrow;
    private boolean empty = true;

    /** The board of the desk's room. */
    public BoardView(Words words, SessionDesk desk, Navigation ways) {
        this.words = words;
        this.desk = desk;
        model = new BoardModel(desk);
        running = new RunningTile(words, ways::open);
        today = new TodayList(words, ways::open, ways::tell);
        start = new StartPanel(words, model, ways::newSession);
        side = new SidePanels(words, ways::open);
        todayPanel = new Panel(words.say("board.today"), today);
        ActionRegistry.markPane(todayPanel, LIST);
        VBox left = Style.on(new VBox(running, side.drafts(), todayPanel), Style.COLUMN);
        left.setMinWidth(0);
        VBox right = Style.on(new VBox(start), Style.COLUMN);
        right.getChildren().addAll(side.nodes());
        GridPane work = Style.on(new GridPane(), Style.WORK);
        work.getColumnConstraints().addAll(share(LEFT), share(100 - LEFT));
        work.add(left, 0, 0);
        work.add(right, 1, 0);
        em = new Em(() -> arrange(work, right));
        work.getChildren().add(em);
        root = new FormScroll(work);
        root.widthProperty().subscribe(width -> arrange(work, right));
    }

    /** Where there is little room the right column goes below the left one. */
    private void arrange(GridPane work, VBox right) {
        boolean now = root.getWidth() > 0 && root.getWidth() < NARROW_EM * em.px();
        if (now == narrow) {
            return;
        }
        narrow = now;
        work.getColumnConstraints()
                .setAll(now ? List.of(share(100)) : List.of(share(LEFT), share(100 - LEFT)));
        GridPane.setColumnIndex(right, now ? 0 : 1);
        GridPane.setRowIndex(right, now ? 1 : 0);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<ScreenAction> actions() {
        Scope here = new Scope.Screen(NAME);
        List<ScreenAction> actions = new ArrayList<>();
        actions.addAll(
                List.of(
                        ScreenAction.always(
                                "board.new", "board.action.new", "Ctrl+N", here, start::takeFocus),
                        ScreenAction.always(
                                "board.find",
                                "board.action.find",
                                "Ctrl+F",
                                here,
                                start::takeFocus),
                        ScreenAction.always(
                                "board.list",
                                "board.action.list",
                                "Ctrl+T",
                                here,
                                today::takeFocus)));
        for (StateFilter state : StateFilter.values()) {
            actions.add(
                    ScreenAction.named(
                            FILTER + state,
                            Bindings.createStringBinding(() -> name(state), today.filtered()),
                            state.digit(),
                            new Scope.Pane(NAME, LIST),
                            () -> today.filter(state)));
        }
        return List.copyOf(actions);
    }

    /** The digits are told above the list, which alone they are for. */
    @Override
    public Set<String> offBar() {
        return StateFilter.digits();
    }

    /** The key of a state that is shown alone shows all again. */
    private String name(StateFilter state) {
        return today.filtered().get().equals(Optional.of(state))
                ? "board.filter.all"
                : FILTER + state;
    }

    @Override
    public void opened() {
        empty = true;
        listeners.follow(model.board(), this::show);
        listeners.listen(model.unsaved(), unsaved -> show(model.board().get()));
        start.takeFocus();
        model.open();
    }

    private void show(Optional<RoomBoard> board) {
        board.ifPresent(this::show);
    }

    private void show(RoomBoard board) {
        Moment now = desk.now().get();
        Optional<SessionId> here = board.running().map(one -> one.session().id());
        Map<Boolean, List<Unsaved>> left =
                model.unsaved().get().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> here.filter(one.session()::equals).isPresent()));
        boolean awaited = here.isEmpty() && model.awaited();
        if (awaited) {
            running.await();
        } else {
            running.show(
                    board.running(), left.getOrDefault(true, List.of()).stream().findFirst(), now);
        }
        side.drafts(left.getOrDefault(false, List.of()), now);
        today.show(board.today());
        todayPanel.hint(words.say("board.today.hint", DisplayText.weekdayAndDate(model.today())));
        side.show(board, now);
        start.inUse(here.isPresent() || awaited);
        if (empty && here.isPresent()) {
            empty = false;
            running.openButton().requestFocus();
        }
    }

    @Override
    public void closed() {
        listeners.close();
        model.close();
    }
}
