package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.target.Finder.Finding;

/**
 * What a server brings is ours only where it bears our identifier: nothing else is written over.
 */
class FinderTest {
    private static final String OURS = "{'system':'urn:vigil','value':'7'}";
    private static final String QUERY = "identifier=urn%3Avigil%7C7";

    private static Finding found(String query, String... resources) {
        String entries =
                Arrays.stream(resources)
                        .map("{'resource':%s}"::formatted)
                        .collect(Collectors.joining(","));
        JsonNode bundle =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                "{'resourceType':'Bundle','entry':[%s]}"
                                        .formatted(entries)
                                        .replace('\'', '"'));
        return Finder.among(bundle, "Observation", query);
    }

    private static String observation(String id, String rest) {
        return "{'resourceType':'Observation','id':'%s','meta':{'versionId':'3'%s}}"
                .formatted(id, rest);
    }

    private static String bearing(String id, String identifier) {
        return observation(id, "},'identifier':" + identifier + ",'x':{");
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "[" + OURS + "]", "[{'value':'7'}," + OURS + "]"})
    void whatBearsOurIdentifierIsFound(String identifier) {
        assertThat(found(QUERY, bearing("a1", identifier)))
                .isInstanceOfSatisfying(
                        Finding.One.class,
                        one -> {
                            assertThat(one.id()).isEqualTo("a1");
                            assertThat(one.version()).isEqualTo("3");
                        });
    }

    /** A server that does not know the condition leaves it out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'system':'urn:vigil','value':'8'}",
                "{'system':'urn:other','value':'7'}",
                "[{'system':'urn:vigil','value':'8'}]",
                "[{'system':'urn:other','value':'7'}]",
                "[{'value':'7'}]",
                "[]"
            })
    void whatBearsAnotherIsNotTakenForOurs(String identifier) {
        assertThat(found(QUERY, bearing("a1", identifier))).isInstanceOf(Finding.Unanswered.class);
        assertThat(found(QUERY, bearing("a1", identifier), bearing("b2", OURS)))
                .isInstanceOfSatisfying(
                        Finding.One.class, one -> assertThat(one.id()).isEqualTo("b2"));
    }

    @Test
    void nothingOfTheTypeIsNothingAndTwoAreSeveral() {
        assertThat(found(QUERY)).isEqualTo(new Finding.Nothing());
        assertThat(found(QUERY, bearing("a1", OURS).replace("Observation", "Patient")))
                .isEqualTo(new Finding.Nothing());
        assertThat(found(QUERY, bearing("a1", OURS), bearing("b2", OURS)))
                .isEqualTo(new Finding.Several(2));
    }

    @Test
    void whatHasNoIdentifierIsKnownByItsTag() {
        String query = "_tag=urn%3Avigil%7C7";
        String tagged = ",'tag':[{'system':'urn:vigil','code':'%s'}]";
        assertThat(found(query, observation("a1", tagged.formatted("7"))))
                .isInstanceOf(Finding.One.class);
        assertThat(found(query, observation("a1", tagged.formatted("8"))))
                .isInstanceOf(Finding.Unanswered.class);
        assertThat(found(query, bearing("a1", OURS))).isInstanceOf(Finding.Unanswered.class);
    }
}
