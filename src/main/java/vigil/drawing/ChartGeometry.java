package vigil.drawing;

import java.util.stream.IntStream;

/**
 * Where the lanes lie on a surface.
 *
 * @param font the size of the chart's text, in pixels
 * @param rows the number of rows of side effects that are shown
 * @param legendTop below it the legend lies; above it the times are written
 */
record ChartGeometry(
        double width,
        double height,
        double font,
        TimeAxis time,
        ValueAxis pressure,
        ValueAxis saturation,
        ValueAxis respiration,
        double scoresTop,
        double scoresBottom,
        double infusionTop,
        double infusionBottom,
        double effectsTop,
        double effectHeight,
        int rows,
        double legendTop) {

    /** Where the usual axes of pressure, saturation and respiration end. */
    static final int PRESSURE = 200;

    static final int SATURATION = 88;
    static final int RESPIRATION = 30;

    /**
     * On a surface.
     *
     * @param legend the number of rows of the legend
     */
    static ChartGeometry of(
            ChartContent content,
            TimeWindow.Span span,
            ChartSurface surface,
            double font,
            int legend) {
        double width = surface.width();
        double height = surface.height();
        double top = font * 0.5;
        double legendTop = height - font * Legend.ROW * legend;
        double bottom = legendTop - font * 1.5;
        TimeAxis time = time(span, width, font);
        int rows = Math.clamp(content.effectsIn(time).size(), 1, surface.effects());
        double gap = font * 0.5;
        double scoreRow = font * 1.45;
        double effect = font * 1.25;
        double infusionHeight = font * 1.75;
        double scoresHeight = scoreRow * Math.max(1, content.scores().size()) + font * 0.3;
        double fixed = scoresHeight + infusionHeight + font * 1.35 + rows * effect + 4 * gap;
        double free = Math.max(font * 12, bottom - top - fixed);
        double pressureBottom = top + free * 0.64;
        double saturationBottom = pressureBottom + gap + free * 0.19;
        double respirationBottom = saturationBottom + gap + free * 0.17;
        double scoresTop = respirationBottom + gap;
        double infusionTop = scoresTop + scoresHeight + gap;
        double effectsTop = infusionTop + infusionHeight + font * 1.35;
        return new ChartGeometry(
                width,
                height,
                font,
                time,
                new ValueAxis(40, highest(content), top, pressureBottom),
                new ValueAxis(
                        lowestSaturation(content), 101, pressureBottom + gap, saturationBottom),
                new ValueAxis(
                        0, highestRespiration(content), saturationBottom + gap, respirationBottom),
                scoresTop,
                scoresTop + scoresHeight,
                infusionTop,
                infusionTop + infusionHeight,
                effectsTop,
                effect,
                rows,
                legendTop);
    }

    /** The time from left to right on a surface so wide. */
    static TimeAxis time(TimeWindow.Span span, double width, double font) {
        return new TimeAxis(span.from(), span.until(), font * 4.9, width - font * 0.7);
    }

    /** The width of a row of the legend on a surface so wide. */
    static double legendWidth(double width, double font) {
        return width - font;
    }

    double legendWidth() {
        return legendWidth(width, font);
    }

    /** The base line of the times. */
    double timesBase() {
        return legendTop - font * 0.35;
    }

    static double highest(ChartContent content) {
        int most =
                IntStream.concat(
                                content.pressures().stream()
                                        .mapToInt(ChartContent.Pressure::systolic),
                                content.heartRate().stream()
                                        .flatMap(run -> run.points().stream())
                                        .mapToInt(point -> (int) point.value()))
                        .max()
                        .orElse(0);
        return most <= PRESSURE ? PRESSURE : most <= 260 ? 260 : 320;
    }

    static double lowestSaturation(ChartContent content) {
        double least =
                content.saturation().stream()
                        .flatMap(run -> run.points().stream())
                        .mapToDouble(ChartContent.Point::value)
                        .min()
                        .orElse(100);
        return least >= SATURATION ? SATURATION : least >= 80 ? 80 : 40;
    }

    static double highestRespiration(ChartContent content) {
        double most =
                content.respiration().stream()
                        .flatMap(run -> run.points().stream())
                        .mapToDouble(ChartContent.Point::value)
                        .max()
                        .orElse(0);
        return most <= RESPIRATION ? RESPIRATION : 80;
    }
}
