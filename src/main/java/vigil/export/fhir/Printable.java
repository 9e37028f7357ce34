package vigil.export.fhir;

import java.util.Optional;

/**
 * Text as FHIR can carry it. Control characters and halves of pairs have no place in XML, in which
 * a receiver may keep it: they become the sign for what cannot be shown. The text as typed stands
 * in the attached record.
 */
final class Printable {
    private static final int CANNOT_BE_SHOWN = 0xFFFD;

    private Printable() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> shown.appendCodePoint(shown(point) ? point : CANNOT_BE_SHOWN));
        return shown.toString();
    }

    /** The text without white space around it, if there is any: FHIR knows no empty text. */
    static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(of(text.strip()));
    }

    private static boolean shown(int point) {
        boolean turns =
                (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return inXml(point) && !turns;
    }

    private static boolean inXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
