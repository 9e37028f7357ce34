package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Outwards;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Words;
import vigil.session.Chart;

/** What can be done on the bedside screen, each by one key. */
final class TreatmentActions {
    private static final Scope HERE = new Scope.Screen("treatment");

    private final TreatmentView view;
    private final ReadOnlyStringWrapper drug = new ReadOnlyStringWrapper(DrugName.ANY.key());
    private final List<ScreenAction> all;

    TreatmentActions(TreatmentView view, Words words, Navigation ways) {
        this.view = view;
        this.all =
                List.of(
                        act("vitals", "F2", view::enterVitals),
                        act("scores", "F3", () -> view.openForm(view.forms().scores())),
                        act("effect", "F4", () -> view.openForm(view.forms().newEffect())),
                        act("note", "F5", () -> view.openForm(view.forms().note())),
                        act("flag", "Ctrl+J", () -> view.newestFlag(ways)),
                        ScreenAction.named(
                                "treatment.drug",
                                drug,
                                "F7",
                                HERE,
                                () -> view.openForm(view.forms().infusion())),
                        act("stamp", "F8", () -> view.stampNow(ways::tell)),
                        act("discharge", "F9", () -> leave(ways)),
                        act("record", "Ctrl+O", () -> toRecord(ways)),
                        act("downtime", "Ctrl+P", () -> view.downtimeSheet(ways::tell)),
                        act("paper", "Ctrl+I", () -> fromPaper(ways)),
                        toCheckIn(words, ways),
                        act("nextpane", "F6", () -> pane(1)),
                        act("previouspane", "Shift+F6", () -> pane(-1)));
    }

    private static ScreenAction act(String name, String keys, Runnable run) {
        return ScreenAction.always(
                "treatment." + name, "treatment.action." + name, keys, HERE, run);
    }

    private ScreenAction toCheckIn(Words words, Navigation ways) {
        SessionDesk desk = view.desk();
        return ScreenAction.when(
                "treatment.checkin",
                "treatment.action.checkin",
                "Shift+F2",
                HERE,
                () -> desk.session().get().ifPresent(now -> ways.checkIn(now.chart().id())),
                Bindings.createBooleanBinding(
                        () ->
                                desk.session()
                                        .get()
                                        .filter(session -> session.stage().beforeDosing())
                                        .isPresent(),
                        desk.session()),
                () -> words.say("treatment.checkin.over"));
    }

    List<ScreenAction> all() {
        return all;
    }

    /** The key of the drug says what is done with it by the protocol of this session. */
    void show(Chart chart) {
        drug.set(DrugName.of(chart).key());
    }

    private void leave(Navigation ways) {
        view.desk().session().get().ifPresent(session -> ways.discharge(session.chart().id()));
    }

    /** What was charted wrongly is corrected there. */
    private void toRecord(Navigation ways) {
        view.desk().session().get().ifPresent(session -> ways.record(session.chart().id()));
    }

    private void fromPaper(Navigation ways) {
        view.desk().session().get().ifPresent(session -> ways.backEntry(session.chart().id()));
    }

    private void pane(int by) {
        List<Node> panes = view.panes();
        int here = Math.max(0, indexOfFocused(panes));
        Node next = panes.get(Math.floorMod(here + by, panes.size()));
        firstFocusable(next).ifPresent(Node::requestFocus);
    }

    private static int indexOfFocused(List<Node> panes) {
        for (int i = 0; i < panes.size(); i++) {
            Scene scene = panes.get(i).getScene();
            Node focused = scene == null ? null : scene.getFocusOwner();
            if (Outwards.from(focused).anyMatch(panes.get(i)::equals)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(TreatmentActions::firstFocusable)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
