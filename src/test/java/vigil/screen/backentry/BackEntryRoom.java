package vigil.screen.backentry;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;
import vigil.session.Stage;
import vigil.session.Taken;

/** The sheet of an infusion that went on by hand, in a window, on a real store. */
final class BackEntryRoom extends ScreenRoom<BackEntryView, BackEntryRoom> {
    static final Words WORDS =
            Words.of("backentry", "charting", "chart", "desk", "intake", "record", "treatment");

    BackEntryRoom(Path folder) {
        this(folder, "ketamine-iv");
    }

    BackEntryRoom(Path folder, String protocol) {
        super(TestDesk.at(folder, protocol, Stage.DOSING), WORDS);
        at.minute(70);
        at.reopen();
    }

    @Override
    protected BackEntryView made(Theme theme) {
        return new BackEntryView(WORDS, at.desk(), this);
    }

    @Override
    protected BackEntryRoom self() {
        return this;
    }

    /** Types texts into one cell after the other; a complete value goes on by itself. */
    BackEntryRoom cells(String... texts) {
        for (String text : texts) {
            String here = focused();
            type(text);
            if (here.equals(focused())) {
                press(KeyCode.ENTER);
            }
        }
        return this;
    }

    /** Puts the focus into a cell. */
    BackEntryRoom into(String cell) {
        fx().focus(field(cell));
        return settle();
    }

    /** What stands in a cell. */
    String text(String cell) {
        TextField input = (TextField) field(cell);
        return call(input::getText);
    }

    /** Empties a cell. */
    BackEntryRoom clear(String cell) {
        TextField input = (TextField) field(cell);
        fx().act(input::clear);
        return settle();
    }

    /** The name of what has the focus. */
    String focused() {
        return call(
                () -> {
                    Node owner = fx().scene().getFocusOwner();
                    return owner == null ? "" : String.valueOf(owner.getAccessibleText());
                });
    }

    /** What was charted from paper. */
    List<RecordedEvent> charted() {
        return at.facts().stream()
                .filter(fact -> fact.taken().source() == Taken.Source.PAPER)
                .toList();
    }
}
