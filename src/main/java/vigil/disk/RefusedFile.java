package vigil.disk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that was not taken over, or of which a part was not.
 *
 * @param file its name, without folders
 * @param line of the fault, from 1; 0 where the whole file is meant
 */
public record RefusedFile(String file, int line, FileFault fault) {

    /** With the line, from 1, on which the part at fault is a field, or last stands in quotes. */
    public static RefusedFile in(String file, String text, FileFault fault) {
        String quoted = '"' + fault.part() + '"';
        Matcher field = Pattern.compile(Pattern.quote(quoted) + "\\s*:").matcher(text);
        int place = field.find() ? field.start() : text.lastIndexOf(quoted);
        boolean known = place >= 0 && !fault.part().isEmpty();
        return new RefusedFile(file, known ? lineAt(text, place) : 0, fault);
    }

    private static int lineAt(String text, int place) {
        return 1 + (int) text.chars().limit(place).filter(sign -> sign == '\n').count();
    }
}
