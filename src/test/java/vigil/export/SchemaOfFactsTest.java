package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;
import vigil.vitals.Plausibility.Doubt;

/** The published schema knows every field that a fact can have, and no other. */
class SchemaOfFactsTest {
    private static final Path SCHEMA = Path.of("assets/schema/session-record-2.schema.json");

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void aWeightThatWasDoubtfulAndConfirmedSaysSoInAValidRecord(Doubt doubt) {
        Weight weight =
                new Weight(
                        Kilograms.of("154"),
                        Weight.Method.SCALE,
                        Moment.of(SampleChart.START, SampleChart.ZONE));
        SampleChart chart =
                SampleChart.infusion().add(-5, new WeightRecorded(weight, Optional.of(doubt)));
        SessionRecordNotation notation = new SessionRecordNotation();
        byte[] bytes = notation.write(SampleFiles.recordOf(chart));

        assertThat(new SchemaCheck().faults(bytes)).isEmpty();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"confirmed\": \"" + doubt + "\"");
        assertThat(notation.facts(notation.read(bytes))).isEqualTo(chart.facts());
    }

    @Test
    void everyFieldOfEveryKindOfFactIsInTheSchemaAndEveryOneThatIsNeverAbsentIsRequired()
            throws IOException {
        JsonNode defined = new ObjectMapper().readTree(SCHEMA.toFile()).get("$defs");
        List<Class<?>> kinds = kinds(SessionEvent.class).toList();
        assertThat(kinds).hasSizeGreaterThan(30);
        for (Class<?> kind : kinds) {
            JsonNode fact = defined.get("event-" + written(kind));
            assertThat(fact).as(written(kind)).isNotNull();
            assertThat(names(fact.get("properties").propertyNames().stream()))
                    .as(written(kind))
                    .isEqualTo(fields(kind, false));
            assertThat(names(fact.get("required").valueStream().map(JsonNode::asString)))
                    .as(written(kind))
                    .isEqualTo(fields(kind, true));
        }
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(one -> one.isRecord() ? Stream.of(one) : kinds(one));
    }

    /** {@code WeightRecorded} is written {@code weight-recorded}. */
    private static String written(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> fields(Class<?> kind, boolean required) {
        return names(
                Stream.concat(
                        Stream.of("type", "v"),
                        Arrays.stream(kind.getRecordComponents())
                                .filter(one -> !required || one.getType() != Optional.class)
                                .map(RecordComponent::getName)));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
