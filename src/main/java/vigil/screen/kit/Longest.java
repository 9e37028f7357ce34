package vigil.screen.kit;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import vigil.wording.DisplayText;

/**
 * A text so long that the window would stand still over it, as when the clipboard holds a whole
 * file. No field takes it in; what stood there stays. What is merely too long for a field is taken
 * in and refused by that field.
 */
public final class Longest {
    private static final int MOST = 10_000;

    private Longest() {}

    /**
     * Keeps such a text out of a field that has no rule for its changes yet.
     *
     * @param said told each time
     */
    // By the toolkit's contract null refuses a change.
    @SuppressWarnings("NullAway")
    public static void keepOut(TextInputControl field, Runnable said) {
        field.setTextFormatter(
                new TextFormatter<>(
                        change -> {
                            if (exceededBy(change)) {
                                said.run();
                                return null;
                            }
                            return change;
                        }));
    }

    /** Whether a field would hold such a text after a change. */
    static boolean exceededBy(TextFormatter.Change change) {
        int replaced = change.getRangeEnd() - change.getRangeStart();
        return change.getText().length() > MOST
                || change.getControlText().length() - replaced + change.getText().length() > MOST;
    }

    /** That it was not taken in. */
    static String sentence(Words words) {
        return words.say("kit.longest", DisplayText.number(MOST));
    }
}
