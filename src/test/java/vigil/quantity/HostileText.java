package vigil.quantity;

import java.util.List;
import java.util.Random;

/** Seeded strings of the kinds that break fields: exotic digits, controls, signs that reverse. */
public final class HostileText {

    private static final List<String> WHOLE =
            List.of(
                    "",
                    "NaN",
                    "Infinity",
                    "1e400",
                    "0x1p7",
                    "120d",
                    "+120",
                    "-0",
                    "１２０",
                    "١٢٠",
                    "120\u0000",
                    "5\u202E05 gm",
                    "\u2066132/78\u2069",
                    "'; DROP TABLE event; --",
                    "%",
                    "../../etc/passwd",
                    "=1+1",
                    "<b>7</b>",
                    "\uD800",
                    "a\uDC00b",
                    "\uFFFF",
                    "\u2028",
                    "👩\u200D⚕️",
                    "e\u0301",
                    "TITLE",
                    "tıtle",
                    "2026-02-31",
                    "24:00",
                    "99999999999999999999999999",
                    "132/",
                    "x",
                    "x9",
                    "9".repeat(5_000),
                    " ".repeat(5_000) + "z",
                    "1" + " ".repeat(5_000) + "z");

    private static final String SIGNS =
            "0123456789".repeat(4)
                    + "  .,/:-+xXnmacvpuAJFMSOND"
                    + "\t\n\r\u0000\u001b\u007f\u0085\u00a0\u2003\u200d\u200e\u202a\u202e\u2066\u2069"
                    + "\u2028\ufeff\ud800\udc00٣３½²−Ⅷ%'\"\\{}éß";

    private final Random random;

    /** The same strings for the same seed. */
    public HostileText(long seed) {
        random = new Random(seed);
    }

    /** The next string: one of the known ones, or up to 12 signs at random. */
    public String next() {
        if (random.nextInt(5) == 0) {
            return WHOLE.get(random.nextInt(WHOLE.size()));
        }
        int length = random.nextInt(13);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
