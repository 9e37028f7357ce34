package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Who receives a record finds the meaning of its parts beside the schema. */
class SchemaDescriptionsTest {
    private static final Path FOLDER = Path.of("assets/schema");

    private final JsonNode schema =
            new ObjectMapper().readTree(FOLDER.resolve("session-record-2.schema.json").toFile());

    @Test
    void everyPartOfARecordIsExplainedInTheReadMe() throws IOException {
        String readMe = Files.readString(FOLDER.resolve("README.md"), StandardCharsets.UTF_8);
        for (String part : schema.get("properties").propertyNames()) {
            assertThat(readMe.lines())
                    .as(part)
                    .anyMatch(line -> line.startsWith("| `") && line.contains("`" + part + "`"));
        }
    }

    @Test
    void everyDefinitionSaysWhatItIsAndLetsNothingUnknownThrough() {
        schema.get("$defs")
                .properties()
                .forEach(
                        definition -> {
                            JsonNode content = definition.getValue();
                            assertThat(content.path("description").asString(""))
                                    .as(definition.getKey())
                                    .isNotBlank();
                            if (content.has("properties") && !chooses(content)) {
                                assertThat(content.path("additionalProperties").asBoolean(true))
                                        .as(definition.getKey())
                                        .isFalse();
                            }
                        });
    }

    @Test
    void everyPropertyOfEveryDefinitionSaysWhatItIsInItsPlace() {
        List<String> all = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        gather("", schema, all, silent);

        assertThat(all).hasSizeGreaterThan(schema.get("$defs").size());
        assertThat(silent).isEmpty();
    }

    /**
     * Every property below a place, those within others too, and those that say nothing: an open
     * brace is left where a description was cut off within the mark of the source it is from.
     */
    private static void gather(String place, JsonNode node, List<String> all, List<String> silent) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            String said = property.getValue().path("description").asString("");
            all.add(place + "/" + property.getKey());
            if (said.isBlank() || said.contains("{")) {
                silent.add(place + "/" + property.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            gather(place + "/" + child.getKey(), child.getValue(), all, silent);
        }
        if (node.isArray()) {
            node.forEach(one -> gather(place, one, all, silent));
        }
    }

    /** One of several definitions by its type; each of those closes itself. */
    private static boolean chooses(JsonNode definition) {
        return definition.has("oneOf") || definition.has("anyOf") || definition.has("allOf");
    }

    @Test
    void theExampleIsValidAndNamesNobodyWhoIsNotInvented() throws IOException {
        byte[] example = Files.readAllBytes(FOLDER.resolve("session-record-2.example.json"));

        assertThat(new SchemaCheck().faults(example)).isEmpty();
        assertThat(new SessionRecordNotation().read(example).demo()).contains(SessionRecord.DEMO);
    }
}
