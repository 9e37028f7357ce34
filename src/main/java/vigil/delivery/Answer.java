package vigil.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came of handing a record to a target. */
public sealed interface Answer {

    /**
     * What was said.
     *
     * @param code for anybody's eyes, such as {@code HTTP 422 invalid}: never a value of the record
     * @param words as the target put it; it may name the patient and stays within the store
     */
    record Said(String code, String words) {
        private static final int LONGEST = 4000;

        private static final String TRUST_UNREAD = "trust store cannot be read: ";

        /** What would be shown in another order than it was said, or not be shown at all. */
        private static final Pattern UNSHOWN =
                Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

        public Said {
            String some = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
            words = UNSHOWN.matcher(some).replaceAll(" ");
        }

        /** What needs no words. */
        public static Said only(String code) {
            return new Said(code, "");
        }

        /** The code of a file that cannot be read and in which Java keeps whom it trusts. */
        public static String trustUnread(String file) {
            return TRUST_UNREAD + file;
        }

        /** Whether that file is to blame, and no target. */
        public boolean isTrustUnread() {
            return code.contains(TRUST_UNREAD);
        }
    }

    /** What was said. */
    Said said();

    /** It is there. */
    record Accepted(Said said) implements Answer {}

    /** It is not taken as it is; sent again unchanged it would be refused again. */
    record Refused(Said said) implements Answer {}

    /**
     * It was not taken now, or nothing is known of it: sent again it does no harm.
     *
     * @param pause how long the target asked to be left alone
     * @param all whether the target takes nothing else now either
     */
    record NotNow(Said said, Optional<Duration> pause, boolean all) implements Answer {}
}
