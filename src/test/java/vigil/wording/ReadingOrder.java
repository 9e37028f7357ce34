package vigil.wording;

import java.text.Bidi;
import java.util.Arrays;

/** Looks whether words that are read from right to left move what stands beside them. */
public final class ReadingOrder {
    private ReadingOrder() {}

    /**
     * What of a text would not stand where it was written when the text is shown from left to
     * right: all that stands outside our marks and not at the level of the text; empty where
     * nothing moves.
     */
    public static String moved(String text) {
        Bidi shown = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean[] kept = new boolean[text.length()];
        Isolated.SPAN
                .matcher(text)
                .results()
                .forEach(span -> Arrays.fill(kept, span.start(), span.end(), true));
        StringBuilder moved = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!kept[at] && shown.getLevelAt(at) != 0) {
                moved.append(text.charAt(at));
            }
        }
        return moved.toString();
    }

    /** A text as it stands from left to right when it is shown, without our marks. */
    public static String shown(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Character[] signs = new Character[text.length()];
        for (int at = 0; at < text.length(); at++) {
            levels[at] = (byte) bidi.getLevelAt(at);
            signs[at] = text.charAt(at);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        StringBuilder shown = new StringBuilder();
        for (Character sign : signs) {
            shown.append(sign);
        }
        return shown.toString().replace("\u200e", "");
    }
}
