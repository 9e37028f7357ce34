package vigil.drawing;

import vigil.wording.Sentences;

/** The words on the chart itself. */
public record ChartWords(
        String pressureLane, String saturationLane, String respirationLane, String minute) {

    /** Those of the program. */
    public static ChartWords of(Sentences words) {
        return new ChartWords(
                words.say("chart.lane.pressure"),
                words.say("chart.lane.saturation"),
                words.say("chart.lane.respiration"),
                words.say("chart.lane.minute"));
    }
}
