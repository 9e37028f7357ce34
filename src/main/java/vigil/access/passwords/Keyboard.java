package vigil.access.passwords;

import java.util.List;

/** An English keyboard, as far as people walk on it. */
final class Keyboard {
    private static final List<String> ROWS =
            List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./");
    private static final String SIGNS = "01345678@$!+|";
    private static final String LETTERS = "oleasgtbasitl";

    private Keyboard() {}

    /**
     * The letter that a figure or sign stands for; the character itself where it stands for none.
     */
    static int letter(int point) {
        int at = SIGNS.indexOf(point);
        return at < 0 ? point : LETTERS.charAt(at);
    }

    /**
     * Which way it is from one key to another: 0 where they are no neighbours, else a number for
     * the way.
     */
    static int way(int one, int other) {
        int from = place(one);
        int to = place(other);
        if (from < 0 || to < 0) {
            return 0;
        }
        int down = to / 100 - from / 100;
        int right = to % 100 - from % 100;
        boolean near = Math.abs(down) <= 1 && Math.abs(right) <= 1 && (down != 0 || right != 0);
        return near ? 10 * (down + 2) + right + 2 : 0;
    }

    /** Row and column in one number, or -1. */
    private static int place(int point) {
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(point);
            if (column >= 0) {
                return 100 * row + column;
            }
        }
        return -1;
    }
}
