package vigil.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The line below the chart that says what its marks mean (rule C2), in as many rows as it needs.
 */
final class Legend {
    /** The height of a row, in sizes of the pen. */
    static final double ROW = 1.3;

    private static final double SMALL = 0.84;
    private static final double SAMPLE = 1.9;

    private final Pen pen;
    private final ChartWords words;
    private final List<LegendMark> marks;

    Legend(Pen pen, ChartWords words, ChartContent content, ScorePlaces scores) {
        this.pen = pen;
        this.words = words;
        this.marks =
                Arrays.stream(LegendMark.values())
                        .filter(mark -> mark.isIn(content, scores))
                        .toList();
    }

    /** The marks of each row where rows may be so wide. */
    List<List<LegendMark>> rows(double width) {
        List<List<LegendMark>> rows = new ArrayList<>();
        double left = width;
        for (LegendMark mark : marks) {
            double needed = width(mark);
            if (left + needed > width) {
                rows.add(new ArrayList<>());
                left = 0;
            }
            rows.getLast().add(mark);
            left += needed;
        }
        return rows;
    }

    private double width(LegendMark mark) {
        return pen.size() * (SAMPLE + 1.6) + pen.width(words.legend(mark), SMALL);
    }

    void paint(ChartGeometry geometry) {
        double middle = geometry.legendTop() + pen.size() * ROW * 0.5;
        for (List<LegendMark> row : rows(geometry.legendWidth())) {
            double x = pen.size() * 0.5;
            for (LegendMark mark : row) {
                sample(mark, x, middle);
                pen.text(
                        "text-muted",
                        false,
                        SMALL,
                        Pen.Align.LEFT,
                        words.legend(mark),
                        x + pen.size() * (SAMPLE + 0.4),
                        middle + pen.size() * 0.3);
                x += width(mark);
            }
            middle += pen.size() * ROW;
        }
    }

    private void sample(LegendMark mark, double left, double middle) {
        double right = left + pen.size() * SAMPLE;
        double x = (left + right) / 2;
        double half = pen.size() * 0.45;
        switch (mark) {
            case PRESSURE -> {
                double arm = half * 0.65;
                pen.line("bp", 1.2, x, middle - arm * 0.8, x, middle + arm * 0.8);
                pen.tips("bp", 1.6, Marks.pressure(x, middle - arm * 0.8, middle + arm * 0.8, arm));
            }
            case HEART_RATE -> {
                pen.line("hr", 1.6, left, middle, right, middle);
                pen.dot("hr", x, middle, pen.size() * 0.3);
            }
            case LIMIT -> pen.dashed("limit", 1.5, 6, 4, left, middle, right, middle);
            case BASELINE -> {
                pen.fill("baseline-band", left, middle - half, right - left, 2 * half, 0);
                pen.frame("grid-major", left, middle - half, right - left, 2 * half, 0);
            }
            case LAST_SESSION -> pen.dashed("ghost", 1.5, 1.5, 4, left, middle, right, middle);
            case NOT_TAKEN -> pen.lines("text-muted", 1.3, Marks.cross(x, middle, half * 0.65));
            case STRUCK -> {
                pen.ring("text-muted", 1.2, x, middle, half * 0.55);
                pen.line("text-muted", 1.4, x - half * 1.2, middle, x + half * 1.2, middle);
            }
            case SCORE_AS_DOT -> pen.dot("text-muted", x, middle, pen.size() * Marks.SCORE_DOT);
            case PRESSURE_AXIS_LONGER, SATURATION_AXIS_LONGER, RESPIRATION_AXIS_LONGER -> {
                pen.line("text-muted", 1.4, x, middle - half, x, middle + half);
                pen.tips("text-muted", 1.4, Marks.pressure(x, middle + half, middle - half, half));
            }
            case APPROXIMATE ->
                    pen.text(
                            "text-muted",
                            false,
                            0.9,
                            Pen.Align.CENTER,
                            "~",
                            x,
                            middle + pen.size() * 0.3);
        }
    }
}
