package vigil.access.accounts;

import java.util.Optional;

/**
 * What a scanner reads from a badge. It says who somebody is and proves nothing: the password comes
 * after it. Refuses what is empty, longer than 64 characters or not printable ASCII.
 */
public record Badge(String code) {
    public Badge {
        if (!isCode(code)) {
            throw new IllegalArgumentException("no badge");
        }
    }

    /** Whether a text can be a badge. */
    public static boolean isCode(String text) {
        return text.matches("[!-~]{1,64}");
    }

    /**
     * How a scanner that types like a keyboard frames a badge.
     *
     * @param prefix what it types before, never empty, so that typed text is not taken for a badge
     * @param suffix what it types after; may be empty
     */
    public record Wedge(String prefix, String suffix) {
        public Wedge {
            if (prefix.isEmpty()) {
                throw new IllegalArgumentException("a scanner needs a prefix");
            }
        }

        /** The badge that was scanned; nothing where the text was typed by hand. */
        public Optional<Badge> read(String typed) {
            boolean framed =
                    typed.length() > prefix.length() + suffix.length()
                            && typed.startsWith(prefix)
                            && typed.endsWith(suffix);
            return framed
                    ? Optional.of(
                                    typed.substring(
                                            prefix.length(), typed.length() - suffix.length()))
                            .filter(Badge::isCode)
                            .map(Badge::new)
                    : Optional.empty();
        }
    }
}
