package vigil.drawing;

/**
 * What a chart is drawn on, in the unit of the pen.
 *
 * @param effects how many rows of side effects there is room for; the newest are shown
 */
public record ChartSurface(double width, double height, int effects) {}
