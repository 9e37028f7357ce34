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

    /** With the line of the part at fault. */
    public static RefusedFile in(String file, String text, FileFault fault) {
        return new RefusedFile(file, line(text, fault.part()), fault);
    }

    /**
     * The line, from 1, on which a part is a field, or last stands in quotes; 0 where it does not,
     * or the whole text is meant.
     */
    public static int line(String text, String part) {
        String quoted = '"' + part + '"';
        Matcher field = Pattern.compile(Pattern.quote(quoted) + "\\s*:").matcher(text);
        int place = field.find() ? field.start() : text.lastIndexOf(quoted);
        return place >= 0 && !part.isEmpty() ? lineAt(text, place) : 0;
    }

    private static int lineAt(String text, int place) {
        return 1 + (int) text.chars().limit(place).filter(sign -> sign == '\n').count();
    }
}
