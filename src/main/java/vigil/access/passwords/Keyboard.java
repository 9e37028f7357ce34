package vigil.access.passwords;

import java.util.List;
import java.util.Map;

/** An English keyboard, as far as people walk on it. */
final class Keyboard {
    private static final List<String> ROWS =
            List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./");
    private static final String SIGNS = "0345678@$!+1|";
    private static final String LETTERS = "oeasgtbasitll";

    /** Of signs that are written for two letters, the second one. */
    private static final Map<Integer, Character> OTHERS =
            Map.of((int) '1', 'i', (int) '|', 'i', (int) '7', 'l');

    private Keyboard() {}

    /**
     * The letters that a figure or sign is written for, as in the table of zxcvbn; the character
     * itself where it stands for none.
     */
    static int[] letters(int point) {
        int at = SIGNS.indexOf(point);
        int first = at < 0 ? point : LETTERS.charAt(at);
        Character other = OTHERS.get(point);
        return other == null ? new int[] {first} : new int[] {first, other};
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
