package vigil.screen.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner read, and the sign of three that it may send before it to say what kind of code
 * that was (ISO/IEC 15424): {@code ]C1} is no part of the number on a wristband or a box.
 *
 * @param kind the sign, empty where none was sent
 * @param bare what was read
 */
public record ScannedCode(String kind, String bare) {
    private static final Pattern KIND = Pattern.compile("\\A\\][A-Za-z][0-9A-Za-z](?=.)");

    /** Takes a scan apart. */
    public static ScannedCode of(String scan) {
        Matcher kind = KIND.matcher(scan);
        return kind.find()
                ? new ScannedCode(kind.group(), scan.substring(kind.end()))
                : new ScannedCode("", scan);
    }
}
