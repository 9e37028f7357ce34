package vigil.drawing;

import java.util.List;

/** The lines of which marks are made; each from x, y to x, y. */
final class Marks {
    /** The radius of the dot that stands for a score, in sizes of the pen. */
    static final double SCORE_DOT = 0.12;

    private Marks() {}

    /** V at the upper end and ^ at the lower, with arms of a length, as {@link Pen#tips}. */
    static List<double[]> pressure(double x, double upper, double lower, double arm) {
        return List.of(new double[] {x, upper, arm}, new double[] {x, lower, -arm});
    }

    /** The two lines of a tip. */
    static List<double[]> tip(double[] tip) {
        double side = Math.abs(tip[2]);
        double end = tip[1] - tip[2];
        return List.of(
                new double[] {tip[0] - side, end, tip[0], tip[1]},
                new double[] {tip[0], tip[1], tip[0] + side, end});
    }

    /** A cross with arms of a length. */
    static List<double[]> cross(double x, double y, double arm) {
        return List.of(
                new double[] {x - arm, y - arm, x + arm, y + arm},
                new double[] {x - arm, y + arm, x + arm, y - arm});
    }
}
