package vigil.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found of a store, in technical words, as it is shown. */
public final class StoreFindingText {
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");
    private static final Pattern UNFIT = Pattern.compile("(.*[/\\\\].*: )([A-Z]+(?:_[A-Z]+)*)");

    private StoreFindingText() {}

    /**
     * The finding, in which a reason that stands by its name has its words in its place. Why a file
     * cannot be read stands behind its path, which stays as it is.
     */
    public static String of(Sentences words, String finding) {
        Matcher unfit = UNFIT.matcher(finding);
        if (unfit.matches() && words.has("file.fault." + unfit.group(2))) {
            String path = unfit.group(1);
            return path + words.say("file.fault." + unfit.group(2), path);
        }
        return NAME.matcher(finding)
                .replaceAll(
                        name -> {
                            String key = "desk.torn." + name.group();
                            return Matcher.quoteReplacement(
                                    words.has(key) ? words.say(key) : name.group());
                        });
    }
}
