package vigil.access.accounts;

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
}
