package vigil.screen.kit;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import vigil.wording.DisplayText;

/**
 * What a field takes in of a text that is typed or pasted, before the field judges it.
 *
 * <p>A text so long that the window would stand still over it, as when the clipboard holds a whole
 * file, goes into no field; what stood there stays. In a field of one line a space stands for the
 * end of a line or a tab between two texts, so that two numbers from two lines are not one. Signs
 * that control are left out here: the toolkit leaves them out as well, and with them the ends of
 * lines, but where nothing else is pasted over a text it empties the field and tells nobody.
 */
public final class TakenIn {
    private static final int MOST = 10_000;

    /** Controls at the beginning and at the end. */
    private static final Pattern EDGE = Pattern.compile("^\\p{Cntrl}+|\\p{Cntrl}+$");

    /** Ends of lines, and tabs. */
    private static final Pattern BETWEEN = Pattern.compile("[\t\n\u000B\f\r]+");

    private TakenIn() {}

    /**
     * Makes it the rule of a field of one line that has none yet.
     *
     * @param tooLong told each time a text was too long
     */
    public static void by(TextInputControl field, Runnable tooLong) {
        by(field, tooLong, TakenIn::line);
    }

    // By the toolkit's contract null refuses a change.
    @SuppressWarnings("NullAway")
    static void by(TextInputControl field, Runnable tooLong, UnaryOperator<String> kept) {
        field.setTextFormatter(
                new TextFormatter<>(
                        change -> {
                            if (isTooLong(change)) {
                                tooLong.run();
                                return null;
                            }
                            String text = kept.apply(change.getText());
                            if (text.equals(change.getText())) {
                                return change;
                            }
                            if (text.isEmpty()) {
                                return null;
                            }
                            int end = change.getRangeStart() + text.length();
                            change.setText(text);
                            change.selectRange(end, end);
                            return change;
                        }));
    }

    private static boolean isTooLong(TextFormatter.Change change) {
        int replaced = change.getRangeEnd() - change.getRangeStart();
        return change.getText().length() > MOST
                || change.getControlText().length() - replaced + change.getText().length() > MOST;
    }

    private static String line(String text) {
        return text.chars().anyMatch(TakenIn::controls)
                ? BETWEEN.matcher(EDGE.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .codePoints()
                        .filter(sign -> !controls(sign))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean controls(int sign) {
        return sign < ' ' || sign == 0x7f;
    }

    /** That a text was not taken in. */
    static String tooLong(Words words) {
        return words.say("kit.toolong", DisplayText.number(MOST));
    }
}
