package vigil.access.passwords;

import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way in which a password can be put together from pieces, in bits of guessing. Each
 * kind of piece is looked for from each place; then the best way to each place is kept.
 */
final class Pieces {
    private static final double RUN = 6;
    private static final double WALK = 6;
    private static final double TURN = 2;
    private static final double YEAR = 7;
    private static final double AGAIN = 2;
    private static final double DIGIT = Math.log(10) / Math.log(2);
    private static final double LETTER = Math.log(26) / Math.log(2);
    private static final double OTHER = 4;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_WALK = 4;
    private static final int YEAR_DIGITS = 4;

    private final int[] points;
    private final List<WordTree> words;
    private final double[] best;

    Pieces(int[] password, List<WordTree> words) {
        this.points = Arrays.stream(password).map(Character::toLowerCase).toArray();
        this.words = words;
        this.best = new double[points.length + 1];
    }

    /** The bits of guessing that the whole costs. */
    double guesses() {
        Arrays.fill(best, Double.MAX_VALUE);
        best[0] = 0;
        for (int from = 0; from < points.length; from++) {
            reach(from, from + 1, character(points[from]));
            words(from);
            runs(from);
            walk(from);
            year(from);
            again(from);
        }
        return best[points.length];
    }

    void wipe() {
        Arrays.fill(points, 0);
    }

    private void reach(int from, int to, double bits) {
        best[to] = Math.min(best[to], best[from] + bits);
    }

    private static double character(int point) {
        if (Character.isDigit(point)) {
            return DIGIT;
        }
        return Character.isLetter(point) ? LETTER : OTHER;
    }

    private void words(int from) {
        for (WordTree tree : words) {
            word(from, from, tree, false);
            word(from, from, tree, true);
        }
    }

    /** Words as written, or with figures and signs read as the letters they stand for. */
    private void word(int from, int at, WordTree node, boolean figures) {
        if (node.rank() > 0) {
            reach(from, at, Math.log(node.rank() + 1) / Math.log(2) + (figures ? 1 : 0));
        }
        if (at == points.length) {
            return;
        }
        int[] read = figures ? Keyboard.letters(points[at]) : new int[] {points[at]};
        for (int letter : read) {
            node.after(letter).ifPresent(next -> word(from, at + 1, next, figures));
        }
    }

    /** The same character again, or counted up or down. */
    private void runs(int from) {
        if (from + 1 >= points.length) {
            return;
        }
        int step = points[from + 1] - points[from];
        if (Math.abs(step) > 1) {
            return;
        }
        for (int to = from + 2; to <= points.length; to++) {
            if (points[to - 1] - points[to - 2] != step) {
                return;
            }
            if (to - from >= SHORTEST) {
                reach(from, to, RUN);
            }
        }
    }

    /** Neighbours on the keyboard, dearer with each turn. */
    private void walk(int from) {
        double bits = WALK;
        int direction = 0;
        for (int to = from + 2; to <= points.length; to++) {
            int way = Keyboard.way(points[to - 2], points[to - 1]);
            if (way == 0) {
                return;
            }
            bits += way == direction ? 0 : TURN;
            direction = way;
            if (to - from >= SHORTEST_WALK) {
                reach(from, to, bits);
            }
        }
    }

    private void year(int from) {
        if (from + YEAR_DIGITS > points.length) {
            return;
        }
        boolean century =
                (points[from] == '1' && points[from + 1] == '9')
                        || (points[from] == '2' && points[from + 1] == '0');
        if (century && Character.isDigit(points[from + 2]) && Character.isDigit(points[from + 3])) {
            reach(from, from + YEAR_DIGITS, YEAR);
        }
    }

    /** What stands just before, once more. */
    private void again(int from) {
        for (int length = 2; length <= from && from + length <= points.length; length++) {
            if (Arrays.equals(points, from - length, from, points, from, from + length)) {
                reach(from, from + length, AGAIN);
            }
        }
    }
}
