package vigil.access.passwords;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What a new password must be: 15 characters or more, and none of the common ones or what people
 * lengthen them to (NIST SP 800-63B-4; OWASP ASVS 5.0, V6.2). There is no rule about kinds of
 * characters, and none about age.
 */
public final class PasswordRules {
    /** The fewest characters, as code points. */
    public static final int LEAST = 15;

    /** The most that are taken; a longer one is refused and never cut. */
    public static final int MOST = 128;

    private final Supplier<CommonPasswords> list;
    private final AtomicReference<Optional<CommonPasswords>> read =
            new AtomicReference<>(Optional.empty());

    /** Rules with the list of common passwords. */
    public PasswordRules(CommonPasswords common) {
        this(() -> common);
    }

    /** The same with a list that is read when the first password is judged. */
    public PasswordRules(Supplier<CommonPasswords> list) {
        this.list = list;
    }

    private CommonPasswords common() {
        Optional<CommonPasswords> before = read.get();
        if (before.isPresent()) {
            return before.get();
        }
        CommonPasswords now = list.get();
        read.set(Optional.of(now));
        return now;
    }

    /** Why a password is not taken. */
    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        /** Half of a character, or a control character: it could not be typed again. */
        NOT_TYPEABLE,
        /** Common, or made of little else than common words, runs and repetitions. */
        COMMON
    }

    /**
     * The first objection to a new password, which stays as it is.
     *
     * @param own words close to the person: user name, names, the clinic
     */
    public Optional<Objection> objection(char[] typed, List<String> own) {
        int[] points = new int[typed.length];
        int count = 0;
        for (int i = 0; i < typed.length; i++) {
            int point = Character.codePointAt(typed, i);
            if (Character.isISOControl(point) || isHalf(point)) {
                Arrays.fill(points, 0);
                return Optional.of(Objection.NOT_TYPEABLE);
            }
            points[count++] = point;
            i += Character.charCount(point) - 1;
        }
        Optional<Objection> found = judged(Arrays.copyOf(points, count), count, own);
        Arrays.fill(points, 0);
        return found;
    }

    private Optional<Objection> judged(int[] points, int count, List<String> own) {
        try {
            if (count < LEAST) {
                return Optional.of(Objection.TOO_SHORT);
            }
            if (count > MOST) {
                return Optional.of(Objection.TOO_LONG);
            }
            return common().contain(points, own) ? Optional.of(Objection.COMMON) : Optional.empty();
        } finally {
            Arrays.fill(points, 0);
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
