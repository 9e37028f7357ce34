package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A transaction taken apart, for servers that take one resource after the other. */
final class SingleResourceTest {

    private static String entry(String urn, String method, String asked, String... refers) {
        StringBuilder parts = new StringBuilder();
        for (String to : refers) {
            parts.append(parts.isEmpty() ? "" : ",")
                    .append("{\"deep\":{\"reference\":\"")
                    .append(to)
                    .append("\"}}");
        }
        String request =
                method.equals("POST")
                        ? "\"url\":\"Observation\",\"ifNoneExist\":\"" + asked + "\""
                        : "\"url\":\"Observation?" + asked + "\"";
        return """
        {"fullUrl":"%s","resource":{"resourceType":"Observation","id":"%s","part":[%s]},\
        "request":{"method":"%s",%s}}"""
                .formatted(urn, urn, parts, method, request);
    }

    private static List<SingleResource> in(String... entries) {
        return SingleResource.in(
                ("{\"resourceType\":\"Bundle\",\"entry\":[" + String.join(",", entries) + "]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> order(List<SingleResource> all) {
        return all.stream().map(SingleResource::urn).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, identifier=urn:v|7, true, Observation?identifier=urn:v%7C7&_count=10",
        "PUT, identifier=urn:v|7, false, Observation?identifier=urn:v%7C7&_count=10",
        "PUT, _tag=urn:t|a, false, Observation?_tag=urn:t%7Ca&_count=10"
    })
    void isSoughtByWhatTheTransactionFindsItBy(
            String method, String query, boolean kept, String search) {
        SingleResource one = in(entry("a", method, query)).getFirst();
        assertThat(one.type()).isEqualTo("Observation");
        assertThat(one.kept()).isEqualTo(kept);
        assertThat(one.query()).isEqualTo(query);
        assertThat(SingleResource.search(one.type(), one.query())).isEqualTo(search);
    }

    @Test
    void whatIsReferredToGoesFirst() {
        assertThat(
                        order(
                                in(
                                        entry("composition", "PUT", "q", "visit", "patient", "set"),
                                        entry("set", "PUT", "q", "visit"),
                                        entry("visit", "PUT", "q", "patient", "Location/7"),
                                        entry("patient", "POST", "q"))))
                .containsExactly("patient", "visit", "set", "composition");
    }

    @Test
    void thoseThatReferToEachOtherAllGoOnce() {
        assertThat(
                        order(
                                in(
                                        entry("a", "PUT", "q", "b"),
                                        entry("b", "PUT", "q", "c"),
                                        entry("c", "PUT", "q", "a", "c"))))
                .containsExactly("c", "b", "a");
    }

    @Test
    void ofAnyOrderEachGoesOnceAndBehindAllThatItNeeds() {
        Random random = new Random(31);
        for (int run = 0; run < 200; run++) {
            List<String> entries = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int at = 0; at < count; at++) {
                String[] earlier =
                        at == 0
                                ? new String[0]
                                : random.ints(random.nextInt(4), 0, at)
                                        .mapToObj(to -> "r" + to)
                                        .toArray(String[]::new);
                entries.add(entry("r" + at, "PUT", "q", earlier));
            }
            Collections.shuffle(entries, random);
            List<SingleResource> all = in(entries.toArray(String[]::new));
            List<String> order = order(all);
            assertThat(order).hasSize(count).doesNotHaveDuplicates();
            for (SingleResource one : all) {
                one.references()
                        .forEach(
                                to ->
                                        assertThat(
                                                        order.indexOf(
                                                                to.path("reference").stringValue()))
                                                .isLessThan(order.indexOf(one.urn())));
            }
        }
    }

    @Test
    void goesUnderTheIdOfTheServerAndNeverUnderOurs() {
        SingleResource one = in(entry("ours", "PUT", "q", "b")).getFirst();
        String fresh = new String(one.bytes(Optional.empty()), StandardCharsets.UTF_8);
        String known = new String(one.bytes(Optional.of("42")), StandardCharsets.UTF_8);
        assertThat(fresh).doesNotContain("\"id\"", "ours").contains("\"reference\":\"b\"");
        assertThat(known).contains("\"id\":\"42\"").doesNotContain("ours");
        assertThat(one.resource().path("id").stringValue()).isEqualTo("ours");
    }
}
