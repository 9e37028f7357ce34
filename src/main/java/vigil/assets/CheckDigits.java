package vigil.assets;

/**
 * The check digits of published codes. They prove the form of a code, never its meaning. LOINC
 * answers, RxNorm, NDC and UNII codes have none of these.
 */
public final class CheckDigits {
    private static final int[][] TURN = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
    };
    private static final int[] STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /**
     * Whether a LOINC code such as {@code 8480-6} ends in the mod-10 digit (Luhn) of its number.
     */
    public static boolean loinc(String code) {
        if (!code.matches("[0-9]{1,7}-[0-9]")) {
            return false;
        }
        int dash = code.indexOf('-');
        int sum = 0;
        for (int i = dash - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (code.charAt(i) - '0') * weight;
            sum += product > 9 ? product - 9 : product;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }

    /** Whether a SNOMED CT identifier of 6 to 18 digits ends in its Verhoeff digit. */
    public static boolean snomed(String code) {
        if (!code.matches("[1-9][0-9]{5,17}")) {
            return false;
        }
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            for (int turns = 0; turns < i % 8; turns++) {
                digit = STEP[digit];
            }
            check = TURN[check][digit];
        }
        return check == 0;
    }
}
