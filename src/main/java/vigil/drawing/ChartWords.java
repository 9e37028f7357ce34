package vigil.drawing;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * The words on the chart itself.
 *
 * @param legend what each mark means
 * @param earlier that so many side effects before those that are drawn are not
 */
public record ChartWords(
        String pressureLane,
        String saturationLane,
        String respirationLane,
        String minute,
        Map<LegendMark, String> legend,
        IntFunction<String> earlier) {
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
                                        mark -> mark, mark -> words.say("chart.legend." + mark))),
                many -> words.say("chart.effects.earlier", DisplayText.number(many)));
    }

    /** What a mark means. */
    String legend(LegendMark mark) {
        return legend.getOrDefault(mark, "");
    }
}
