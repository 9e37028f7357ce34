package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.ObservationAct.WriteNote;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.Reason;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/** The record in a window, on a real store, an hour and more after the end of dosing. */
final class RecordRoom extends ScreenRoom<RecordView, RecordRoom> {
    static final Words WORDS =
            Words.of("discharge", "charting", "chart", "desk", "scores", "record");

    RecordRoom(TestDesk at) {
        super(at, WORDS);
    }

    RecordRoom(Path folder) {
        super(TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING), WORDS);
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

    /** So many sets more, one every three minutes. */
    RecordRoom withSets(int many) {
        for (int set = 0; set < many; set++) {
            at.minute(70 + 3 * set);
            at.does(at.session().vitals("130/82", 66));
        }
        at.minute(110);
        at.reopen();
        return this;
    }

    /** How far the newest set goes on beyond the right edge of the flowsheet, in whole px. */
    long newestSetEnds() {
        return call(
                () -> {
                    ListView<?> sets = (ListView<?>) view().node().lookup(".vigil-flowsheet-sets");
                    double ends =
                            sets.lookupAll(".vigil-flowsheet-set").stream()
                                    .map(IndexedCell.class::cast)
                                    .filter(cell -> cell.getIndex() == sets.getItems().size() - 1)
                                    .mapToDouble(RecordRoom::rightOf)
                                    .max()
                                    .orElseThrow();
                    return Math.round(ends - rightOf(sets));
                });
    }

    private static double rightOf(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    /** A note, as the newest entry. */
    RecordRoom withNote(String text) {
        at.minute(109);
        at.does(new WriteNote(at.session().here(), text));
        at.minute(110);
        at.reopen();
        return this;
    }

    /** Whether all of the entry at hand, or as much of it as the list is high, is in sight. */
    boolean entryInSight() {
        return call(
                () -> {
                    Bounds list = view().entries().localToScene(view().entries().getLayoutBounds());
                    return view().entries().lookupAll(".list-cell").stream()
                            .map(IndexedCell.class::cast)
                            .filter(cell -> cell.isSelected() && cell.isVisible())
                            .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                            .anyMatch(
                                    cell ->
                                            cell.getMinY() >= list.getMinY() - 1
                                                    && cell.getMaxY() <= list.getMaxY() + 1);
                });
    }

    @Override
    protected RecordView made(Theme theme) {
        return new RecordView(
                WORDS,
                at.desk(),
                this,
                new SimpleObjectProperty<>(Tokens.of(theme)),
                Receipts.NONE);
    }

    @Override
    protected RecordRoom self() {
        return this;
    }

    /** Goes to the newest entry that is wanted. */
    void goTo(Predicate<SessionEvent> wanted) {
        call(
                () -> {
                    var entries = view().entries();
                    for (int at = 0; at < entries.getItems().size(); at++) {
                        if (wanted.test(entries.getItems().get(at).content())) {
                            entries.getSelectionModel().clearAndSelect(at);
                            return at;
                        }
                    }
                    throw new AssertionError("no such entry");
                });
    }

    /** Opens the form of the entry at hand, types into one of its fields and saves. */
    void amend(String label, String typed) {
        press(KeyCode.E);
        fx().focus(field(label));
        type(typed);
        reason();
    }

    /** Says that it was a typing error, and saves. */
    void reason() {
        fx().focus(button("Typing error"));
        type("1").press("Ctrl+Enter");
    }

    /** What the last correction made of an entry. */
    SessionEvent amended() {
        EntryAmended amended = at.last(EntryAmended.class);
        assertThat(amended.reason()).isEqualTo(Reason.TYPING_ERROR);
        return amended.content().orElseThrow();
    }

    /** What stands struck through. */
    List<String> struckThrough() {
        return call(
                () ->
                        view().entries().lookupAll(".vigil-amended").stream()
                                .map(node -> ((Labeled) node).getText())
                                .toList());
    }
}
