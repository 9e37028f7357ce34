package vigil.screen.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import vigil.review.SessionBrief;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/**
 * The supervising clinician's screen: the sessions to go through, and from there one patient over
 * time, the room over a period, and the drug ledger.
 */
public final class ReviewView implements Screen {
    private static final String NAME = "review";

    private final Navigation ways;
    private final ReviewModel model;
    private final SessionsPage sessions;
    private final CoursePage course;
    private final Page figures;
    private final LedgerPage ledger;
    private final StackPane root = new StackPane();
    private final ObjectProperty<Set<String>> panes = new SimpleObjectProperty<>(Set.of());
    private Optional<Page> shown = Optional.empty();

    /** The screen over a model that outlives it. */
    public ReviewView(
            Words words,
            SessionDesk desk,
            Navigation ways,
            ReviewModel model,
            ObservableValue<Tokens> tokens,
            ListPaper paper) {
        this.ways = ways;
        this.model = model;
        PageWays pages =
                new PageWays(
                        this::record,
                        this::course,
                        this::figures,
                        this::ledger,
                        this::sessions,
                        () -> attesting().countersign(),
                        () -> attesting().ask());
        sessions = new SessionsPage(words, desk, model, pages, paper);
        course = new CoursePage(words, desk, model, pages.sessions(), this::openOfPatient, tokens);
        figures = new FiguresPage(words, desk, model, pages.sessions(), tokens);
        ledger = new LedgerPage(words, desk, model, model.stock(), pages.sessions());
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
        Scope list = new Scope.Pane(NAME, SessionsPage.PANE);
        Scope page = new Scope.Pane(NAME, SessionsPage.PAGE);
        Scope patient = new Scope.Pane(NAME, CoursePage.PANE);
        Scope kept = new Scope.Pane(NAME, KeptPane.PANE);
        Scope drug = new Scope.Pane(NAME, LedgerPage.PANE);
        return List.of(
                act("next", "J", page, () -> sessions.go(1)),
                act("previous", "K", page, () -> sessions.go(-1)),
                act("whole", "Enter", list, this::record),
                act("countersign", "C", page, () -> attesting().countersign()),
                act("ask", "Q", page, () -> attesting().ask()),
                act("sent", "F", page, () -> attesting().sent()),
                act("course", "P", page, this::course),
                act("plan", "T", patient, () -> course.plan().plan()),
                act("follow", "U", patient, () -> course.plan().followUp()),
                act("received", "I", drug, () -> ledger.held().received()),
                act("opened", "D", drug, () -> ledger.held().opened()),
                act("counted", "N", drug, () -> ledger.held().counted()),
                act("removed", "G", drug, () -> ledger.held().removed()),
                act("rest", "L", drug, () -> ledger.held().rest()),
                act("struck", "X", drug, () -> ledger.held().struck()),
                act("keep", "Ctrl+S", page, () -> sessions.kept().keep()),
                act("rename", "M", kept, () -> sessions.kept().rename()),
                act("away", "Delete", kept, () -> sessions.kept().takeAway()),
                act("print.list", "Ctrl+P", page, sessions::print),
                act("pages", "Shift+P", page, () -> attesting().print()),
                ScreenAction.always(
                        "review.print.ledger", "review.key.print", "Ctrl+P", drug, ledger::print),
                act("find", "Ctrl+F", here, this::find),
                act("sessions", "Ctrl+1", here, this::sessions),
                act("figures", "Ctrl+2", here, this::figures),
                act("ledger", "Ctrl+3", here, this::ledger));
    }

    private static ScreenAction act(String what, String keys, Scope scope, Runnable run) {
        return ScreenAction.always("review." + what, "review.key." + what, keys, scope, run);
    }

    /**
     * Beside the list stand the field to find one, buttons for the other pages, for the whole
     * record and for the patient; the bar has the other keys of the session at hand in one row. On
     * another page the bar names those that lead away from it; the drug ledger has buttons for its
     * pages and for the way back, and its own keys fill the row.
     */
    @Override
    public List<ScreenAction> onKeyBar() {
        return actions().stream().filter(action -> onKeyBar(action.id())).toList();
    }

    private boolean onKeyBar(String action) {
        return switch (action) {
            case "review.whole" -> false;
            case "review.find" -> !at(sessions) && !at(ledger);
            case "review.course", "review.pages", "review.print.list", "review.keep" ->
                    !at(sessions);
            case "review.print.ledger" -> false;
            case "review.sessions" -> !at(sessions);
            case "review.figures" -> !at(sessions) && !at(figures) && !at(ledger);
            case "review.ledger" -> !at(sessions) && !at(ledger);
            default -> true;
        };
    }

    private boolean at(Page page) {
        return shown.filter(page::equals).isPresent();
    }

    @Override
    public ObservableValue<Set<String>> panesOnBar() {
        return panes;
    }

    @Override
    public void opened() {
        model.open();
        sessions();
    }

    @Override
    public void closed() {
        shown.ifPresent(Page::hidden);
        shown = Optional.empty();
        model.close();
    }

    private void go(Page page) {
        if (!shown.equals(Optional.of(page))) {
            shown.ifPresent(Page::hidden);
            shown = Optional.of(page);
            root.getChildren().setAll(page.node());
            panes.set(page.panes());
            page.shown();
            root.applyCss();
            root.layout();
        }
        page.takeFocus();
    }

    private void sessions() {
        go(sessions);
    }

    private void find() {
        go(sessions);
        sessions.find();
    }

    private void course() {
        if (model.atHand().get().isPresent()) {
            go(course);
        }
    }

    private void figures() {
        go(figures);
    }

    private void ledger() {
        go(ledger);
    }

    private void record() {
        if (model.showsAllIfOnlyThere()) {
            return;
        }
        model.atHand().get().ifPresent(brief -> open(brief.session().id()));
    }

    private void open(SessionId session) {
        ways.record(session, model.reading());
    }

    /** Those of one patient are read one after the other. */
    private void openOfPatient(SessionId session) {
        ways.record(session, model.readingOfPatient());
    }

    private Attesting attesting() {
        return sessions.attesting();
    }

    ListView<SessionBrief> list() {
        return sessions.sessions();
    }

    FilterPane filter() {
        return sessions.filter();
    }
}
