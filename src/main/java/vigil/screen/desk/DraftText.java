package vigil.screen.desk;

import java.util.List;
import java.util.stream.Collectors;
import vigil.screen.kit.Words;

/** What is typed and not saved, by the names of the forms in which it stands. */
public final class DraftText {
    private DraftText() {}

    /** {@code vital signs, side effect}. */
    public static String forms(Words words, List<String> forms) {
        return forms.stream().map(form -> form(words, form)).collect(Collectors.joining(", "));
    }

    private static String form(Words words, String form) {
        String key = "board.form." + form;
        int part = form.lastIndexOf('.');
        if (words.has(key) || part < 0) {
            return words.has(key) ? words.say(key) : form;
        }
        return form(words, form.substring(0, part));
    }
}
