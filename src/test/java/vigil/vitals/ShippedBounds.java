package vigil.vitals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.vitals.PlausibilityBounds.Measure;
import vigil.vitals.PlausibilityBounds.Range;

/** The bounds that are shipped, read from their file, so that tests judge by what staff get. */
final class ShippedBounds {

    private ShippedBounds() {}

    static JsonNode file() {
        return JsonMapper.shared().readTree(Path.of("assets/protocols/plausibility.json").toFile());
    }

    static PlausibilityBounds read() {
        JsonNode file = file();
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        file.get("ranges")
                .properties()
                .forEach(
                        range ->
                                ranges.put(
                                        Measure.valueOf(range.getKey()),
                                        new Range(
                                                decimal(range.getValue(), "least"),
                                                decimal(range.getValue(), "usualLeast"),
                                                decimal(range.getValue(), "usualMost"),
                                                decimal(range.getValue(), "most"))));
        return new PlausibilityBounds(
                ranges,
                decimal(file, "pulsePressureLeast"),
                decimal(file, "pulsePressureMost"),
                decimal(file, "weightChangePercent"));
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }
}
