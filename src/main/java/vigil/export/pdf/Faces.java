package vigil.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import vigil.assets.Shipped;
import vigil.wording.Isolated;
import vigil.wording.PhoneText;

/** The type of the program on paper, embedded in each file that uses it. */
final class Faces {
    private final BaseFont regular;
    private final BaseFont heavy;

    /** Made anew for each file: a face notes which of its letters the file needs. */
    Faces() {
        this.regular = face("IBMPlexSans-Regular.ttf");
        this.heavy = face("IBMPlexSans-SemiBold.ttf");
    }

    private static BaseFont face(String file) {
        try {
            return BaseFont.createFont(
                    file,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    Shipped.bytes("fonts/" + file),
                    new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The face of ordinary words. */
    BaseFont regular() {
        return regular;
    }

    /** The face of words that stand out. */
    BaseFont heavy() {
        return heavy;
    }

    /**
     * Words as this type can print them: a letter that it does not have is written by its number in
     * Unicode, so that none is lost without a word; a tab or a line break becomes a space. A mark
     * and its letter are printed as the one letter that they are, because a mark alone would stand
     * beside it. On paper nothing is turned round, and so nothing is isolated.
     */
    String legible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(PhoneText.onPaper(Isolated.without(text)), Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> append(shown, letter));
        return shown.toString();
    }

    private void append(StringBuilder shown, int letter) {
        if (Character.isWhitespace(letter)) {
            shown.append(' ');
        } else if (regular.charExists(letter)) {
            shown.appendCodePoint(letter);
        } else {
            shown.append(String.format(Locale.ROOT, "[U+%04X]", letter));
        }
    }
}
