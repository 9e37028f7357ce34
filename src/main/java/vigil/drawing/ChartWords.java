package vigil.drawing;

/** The words on the chart itself. */
public record ChartWords(
        String pressureLane, String saturationLane, String respirationLane, String minute) {}
