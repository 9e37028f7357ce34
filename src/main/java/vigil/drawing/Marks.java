package vigil.drawing;

import java.util.List;

/** The lines of which marks are made; each from x, y to x, y. */
final class Marks {
    private Marks() {}

    /** V at the upper end and ^ at the lower, with arms of a length. */
    static List<double[]> pressure(double x, double upper, double lower, double arm) {
        return List.of(
                new double[] {x - arm, upper - arm, x, upper},
                new double[] {x, upper, x + arm, upper - arm},
                new double[] {x - arm, lower + arm, x, lower},
                new double[] {x, lower, x + arm, lower + arm});
    }

    /** A cross with arms of a length. */
    static List<double[]> cross(double x, double y, double arm) {
        return List.of(
                new double[] {x - arm, y - arm, x + arm, y + arm},
                new double[] {x - arm, y + arm, x + arm, y - arm});
    }
}
