package vigil.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found of a store, in technical words, as it is shown. */
public final class StoreFindingText {
    private static final Pattern NAME = Pattern.compile("\\b([A-Z]+(?:_[A-Z]+)*)\\b(?: (\\d+))?");
    private static final Pattern FACT = Pattern.compile("fact (\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile("(.*[/\\\\].*: )([A-Z]+(?:_[A-Z]+)*)");

    private StoreFindingText() {}

    /**
     * The finding, in which a reason that stands by its name has its words in its place; a number
     * behind the name goes into them. Why a file cannot be read stands behind its path, which stays
     * as it is.
     */
    public static String of(Sentences words, String finding) {
        Matcher unfit = UNFIT.matcher(finding);
        if (unfit.matches() && words.has("file.fault." + unfit.group(2))) {
            String path = unfit.group(1);
            return path + words.say("file.fault." + unfit.group(2), path);
        }
        Matcher fact = FACT.matcher(finding);
        return fact.matches()
                ? words.say("desk.torn.entry", fact.group(1), named(words, fact.group(2)))
                : named(words, finding);
    }

    private static String named(Sentences words, String finding) {
        return NAME.matcher(finding)
                .replaceAll(
                        name -> {
                            String key = "desk.torn." + name.group(1);
                            return Matcher.quoteReplacement(
                                    words.has(key)
                                            ? words.say(key, String.valueOf(name.group(2)))
                                            : name.group());
                        });
    }
}
