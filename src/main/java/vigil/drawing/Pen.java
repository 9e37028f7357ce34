package vigil.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * A pen on a surface, with colours by their meaning in the file of tokens. Distances are in the
 * surface's own unit from its top left corner, downwards; sizes of text are factors of the pen's.
 */
public interface Pen {

    /** Where text lies against its point. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The size of text at factor 1. */
    double size();

    /** A straight line. */
    void line(String token, double width, double fromX, double fromY, double toX, double toY);

    /** Many lines that need not hang together, in one stroke: each is from x, y to x, y. */
    void lines(String token, double width, List<double[]> lines);

    /**
     * Marks of two lines each that meet in a point.
     *
     * @param tips x and y of the point, and how far the lines go to each side and up; down where
     *     that is negative
     */
    default void tips(String token, double width, List<double[]> tips) {
        lines(token, width, tips.stream().flatMap(tip -> Marks.tip(tip).stream()).toList());
    }

    /** The thinnest line that is still seen. */
    void hairline(String token, double fromX, double fromY, double toX, double toY);

    /** A line of dashes, so long on and so long off. */
    void dashed(
            String token,
            double width,
            double on,
            double off,
            double fromX,
            double fromY,
            double toX,
            double toY);

    /** A filled rectangle with round corners. */
    void fill(String token, double x, double y, double width, double height, double arc);

    /** The outline of a rectangle with round corners. */
    void frame(String token, double x, double y, double width, double height, double arc);

    /** The same in dashes. */
    void dashedFrame(String token, double x, double y, double width, double height, double arc);

    /** A filled circle. */
    void dot(String token, double x, double y, double radius);

    /** The outline of a circle. */
    void ring(String token, double width, double x, double y, double radius);

    /** How wide words are. */
    double width(String words, double factor);

    /** Text whose base line begins, has its middle or ends at a point. */
    void text(
            String token,
            boolean heavy,
            double factor,
            Align align,
            String words,
            double x,
            double y);

    /** Text on a patch of the ground, so that no line runs through it. */
    void textOnGround(String token, double factor, Align align, String words, double x, double y);

    /**
     * Text in no more than a given width. Where it does not fit, the words before its first number
     * stand with an ellipsis, as many as fit, and where none does, nothing: a number is never cut
     * and never stands without its unit.
     *
     * @return whether anything was written
     */
    default boolean textWithin(
            String token, double factor, String words, double x, double y, double width) {
        if (width(words, factor) <= width) {
            text(token, false, factor, Align.LEFT, words, x, y);
            return true;
        }
        List<String> named =
                Arrays.stream(words.split(" "))
                        .takeWhile(word -> word.chars().noneMatch(Character::isDigit))
                        .toList();
        for (int kept = named.size(); kept > 0; kept--) {
            String shown = String.join(" ", named.subList(0, kept)) + "\u2026";
            if (width(shown, factor) <= width) {
                text(token, false, factor, Align.LEFT, shown, x, y);
                return true;
            }
        }
        return false;
    }
}
