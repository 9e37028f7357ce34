package vigil.drawing;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.wording.Sentences;

/**
 * The words on the chart itself.
 *
 * @param legend what each mark means
 */
public record ChartWords(
        String pressureLane,
        String saturationLane,
        String respirationLane,
        String minute,
        Map<LegendMark, String> legend) {
    public ChartWords {
        legend = Map.copyOf(legend);
    }

    /** Those of the program. */
    public static ChartWords of(Sentences words) {
        return new ChartWords(
                words.say("chart.lane.pressure"),
                words.say("chart.lane.saturation"),
                words.say("chart.lane.respiration"),
                words.say("chart.lane.minute"),
                Arrays.stream(LegendMark.values())
                        .collect(
                                Collectors.toMap(
                                        mark -> mark, mark -> words.say("chart.legend." + mark))));
    }

    /** What a mark means. */
    String legend(LegendMark mark) {
        return legend.getOrDefault(mark, "");
    }
}
