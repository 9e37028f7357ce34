package vigil.review;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as it is searched: small letters without accents, so that {@code muller} finds Müller. */
final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart, as they are written without them. */
    private static final Map<Character, String> WHOLE =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ı', "i"),
                    Map.entry('’', "'"));

    private FoldedText() {}

    static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(sign -> sign < 128)) {
            return small;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int at = 0; at < bare.length(); at++) {
            char sign = bare.charAt(at);
            folded.append(WHOLE.getOrDefault(sign, String.valueOf(sign)));
        }
        return folded.toString();
    }
}
