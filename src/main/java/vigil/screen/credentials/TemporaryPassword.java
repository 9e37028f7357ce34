package vigil.screen.credentials;

import java.util.Arrays;
import vigil.access.keys.PrintedCode;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;

/**
 * A temporary password that nobody thought of: 20 letters and figures in groups of four, 98 random
 * bits, easily read out and typed once.
 */
public final class TemporaryPassword {
    private static final int GROUPS = 5;
    private static final int WITH_HYPHEN = 5;

    private final Randomness randomness;

    /** Made of that chance. */
    public TemporaryPassword(Randomness randomness) {
        this.randomness = randomness;
    }

    /** A new one, for the caller to overwrite. */
    public char[] next() {
        try (Secret code = PrintedCode.random(randomness)) {
            char[] printed = PrintedCode.printed(code);
            char[] password = Arrays.copyOf(printed, GROUPS * WITH_HYPHEN - 1);
            Arrays.fill(printed, '\0');
            for (int at = WITH_HYPHEN - 1; at < password.length; at += WITH_HYPHEN) {
                password[at] = '-';
            }
            return password;
        }
    }
}
