package vigil.drawing;

import java.time.Instant;

/** The chart of a session on one surface, drawn by any pen: the same lanes and marks everywhere. */
public final class ChartDrawing {
    private final Pen pen;
    private final ChartWords words;
    private final ChartContent content;
    private final ScorePlaces scores;
    private final Legend legend;
    private final ChartGeometry geometry;

    /** A drawing of a stretch of time. */
    public ChartDrawing(
            Pen pen,
            ChartWords words,
            ChartContent content,
            TimeWindow.Span span,
            ChartSurface surface) {
        this.pen = pen;
        this.words = words;
        this.content = content;
        this.scores =
                ScorePlaces.of(pen, content, ChartGeometry.time(span, surface.width(), pen.size()));
        this.legend = new Legend(pen, words, content, scores);
        double row = ChartGeometry.legendWidth(surface.width(), pen.size());
        this.geometry =
                ChartGeometry.of(content, span, surface, pen.size(), legend.rows(row).size());
    }

    /** Draws everything but the cursor. */
    public void paint() {
        new FramePainter(pen, geometry, words).paint(content);
        new LanePainter(pen, geometry).paint(content, scores);
        new LabelPainter(pen, geometry, content).paint();
        new BarPainter(pen, geometry, words, scores).paint(content);
        legend.paint(geometry);
    }

    /** Draws the cursor at a time. */
    public void cursor(Instant at) {
        new BarPainter(pen, geometry, words, scores).cursor(at);
    }
}
