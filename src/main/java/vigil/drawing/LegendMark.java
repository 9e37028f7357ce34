package vigil.drawing;

/**
 * What the legend explains: each mark whose meaning does not stand beside it, and an axis that is
 * longer than the usual one (rule C4).
 */
public enum LegendMark {
    PRESSURE,
    HEART_RATE,
    LIMIT,
    BASELINE,
    LAST_SESSION,
    NOT_TAKEN,
    STRUCK,
    APPROXIMATE,
    SCORE_AS_DOT,
    PRESSURE_AXIS_LONGER,
    SATURATION_AXIS_LONGER,
    RESPIRATION_AXIS_LONGER;

    /** Whether a chart has such a mark; pressure and heart rate are explained always. */
    boolean isIn(ChartContent content, ScorePlaces scores) {
        return switch (this) {
            case PRESSURE, HEART_RATE -> true;
            case LIMIT -> !content.limits().isEmpty();
            case BASELINE -> content.ownBaseline().isPresent();
            case LAST_SESSION -> !content.ghost().isEmpty();
            case NOT_TAKEN -> !content.absent().isEmpty();
            case STRUCK -> !content.struck().isEmpty();
            case APPROXIMATE ->
                    content.pressures().stream().anyMatch(ChartContent.Pressure::approximate);
            case SCORE_AS_DOT -> scores.anyDot();
            case PRESSURE_AXIS_LONGER -> ChartGeometry.highest(content) > ChartGeometry.PRESSURE;
            case SATURATION_AXIS_LONGER ->
                    ChartGeometry.lowestSaturation(content) < ChartGeometry.SATURATION;
            case RESPIRATION_AXIS_LONGER ->
                    ChartGeometry.highestRespiration(content) > ChartGeometry.RESPIRATION;
        };
    }
}
