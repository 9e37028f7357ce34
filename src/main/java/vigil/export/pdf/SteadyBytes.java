package vigil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what OpenPDF draws by chance into a file to what follows from its content: the id of the
 * file and the tags of its embedded faces. Lengths stay, so that no offset moves.
 */
final class SteadyBytes {
    private static final Pattern ID =
            Pattern.compile("(/ID ?\\[ ?<)[0-9a-fA-F]{32}(> ?<)[0-9a-fA-F]{32}(>)");
    private static final Pattern TAG = Pattern.compile("/[A-Z]{6}\\+(IBMPlexSans)(-SemiBold)?");

    private SteadyBytes() {}

    /**
     * The same file with its id and tags taken from a seed.
     *
     * @param seed 64 small hexadecimal digits, which the content of the file decides
     */
    static byte[] of(byte[] file, String seed) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String id = seed.substring(0, 32);
        Matcher found = ID.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("a PDF has an id");
        }
        String named = found.replaceAll("$1" + id + "$2" + id + "$3");
        return TAG.matcher(named)
                .replaceAll(
                        tag -> "/" + tag(seed, tag.group(2) == null ? 0 : 6) + tail(tag.group()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String tail(String tagged) {
        return tagged.substring(tagged.indexOf('+'));
    }

    private static String tag(String seed, int from) {
        StringBuilder tag = new StringBuilder();
        for (int i = from; i < from + 6; i++) {
            tag.append((char) ('A' + Character.digit(seed.charAt(i), 16)));
        }
        return tag.toString();
    }
}
