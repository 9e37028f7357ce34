package vigil.screen.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.ObservationAct.WriteNote;
import vigil.people.Patient;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/** The record in a window, on a real store, an hour and more after the end of dosing. */
final class RecordRoom implements AutoCloseable, Navigation {
    static final Words WORDS =
            Words.of("discharge", "charting", "chart", "desk", "scores", "record");

    final TestDesk at;
    final List<String> gone = new ArrayList<>();
    private Optional<FxHarness> window = Optional.empty();
    private Optional<RecordView> view = Optional.empty();

    RecordRoom(Path folder) {
        at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        at.minute(110);
        at.reopen();
    }

    /** A set with a heart rate of 166 where 66 was read. */
    RecordRoom withTypingError() {
        at.minute(108);
        RecordVitals set = at.session().vitals("134/82", 166);
        at.does(
                new RecordVitals(
                        set.context(), set.signs(), set.kind(), Set.of(VitalItem.HEART_RATE)));
        at.minute(110);
        at.reopen();
        return this;
    }

    /** A note, as the newest entry. */
    RecordRoom withNote(String text) {
        at.minute(109);
        at.does(new WriteNote(at.session().here(), text));
        at.minute(110);
        at.reopen();
        return this;
    }

    RecordRoom shown() {
        return shown(Theme.DAY, TextScale.NORMAL, 1440, 740);
    }

    RecordRoom shown(Theme theme, TextScale scale, double width, double height) {
        FxHarness fx =
                FxHarness.show(
                        () -> {
                            RecordView made =
                                    new RecordView(
                                            WORDS,
                                            at.desk(),
                                            this,
                                            new SimpleObjectProperty<>(Tokens.of(theme)));
                            view = Optional.of(made);
                            return (Parent) made.node();
                        },
                        theme,
                        scale,
                        width,
                        height);
        window = Optional.of(fx);
        FxHarness.doOnFx(
                () -> {
                    ActionRegistry keys = new ActionRegistry(WORDS);
                    keys.add(view().actions().toArray(ScreenAction[]::new));
                    keys.screenProperty().set("record");
                    keys.installOn(fx.scene(), said -> gone.add("said " + said));
                    view().opened();
                });
        fx.pulse();
        return this;
    }

    RecordView view() {
        return view.orElseThrow();
    }

    FxHarness fx() {
        return window.orElseThrow();
    }

    RecordRoom press(KeyCode... codes) {
        for (KeyCode code : codes) {
            fx().press(code);
            settle();
        }
        return this;
    }

    RecordRoom press(String combination) {
        fx().press(combination);
        return settle();
    }

    RecordRoom type(String text) {
        fx().type(text);
        return settle();
    }

    RecordRoom settle() {
        at.settle();
        fx().pulse();
        return this;
    }

    /** All that is said on the screen, from top to bottom. */
    String said() {
        return call(() -> texts(view().node()));
    }

    private static String texts(Node node) {
        StringBuilder all = new StringBuilder();
        collect(node, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null) {
            into.append(labeled.getText()).append('\n');
        }
        if (node instanceof javafx.scene.text.TextFlow flow) {
            flow.getChildren()
                    .forEach(text -> into.append(((javafx.scene.text.Text) text).getText()));
            into.append('\n');
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** What stands struck through. */
    List<String> struckThrough() {
        return call(
                () ->
                        view().entries().lookupAll(".vigil-amended").stream()
                                .map(node -> ((Labeled) node).getText())
                                .toList());
    }

    /** The field with a label. */
    Node field(String label) {
        return view().node().lookupAll(".text-field").stream()
                .filter(node -> label.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** The button whose text begins so. */
    Node button(String text) {
        return view().node().lookupAll(".toggle-button").stream()
                .filter(node -> ((Labeled) node).getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    <T> T call(Callable<T> work) {
        return FxHarness.onFx(work);
    }

    @Override
    public void board() {
        gone.add("board");
    }

    @Override
    public void newSession(Optional<Patient> patient) {
        gone.add("new session");
    }

    @Override
    public void open(SessionId session) {
        gone.add("open");
    }

    @Override
    public void treatment(SessionId session) {
        gone.add("treatment");
    }

    @Override
    public void discharge(SessionId session) {
        gone.add("discharge");
    }

    @Override
    public void record(SessionId session) {
        gone.add("record");
    }

    @Override
    public void close() {
        window.ifPresent(
                fx -> {
                    FxHarness.doOnFx(view()::closed);
                    fx.close();
                });
        at.close();
    }
}
