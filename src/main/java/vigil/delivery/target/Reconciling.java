package vigil.delivery.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vigil.delivery.Answer;
import vigil.delivery.Found;
import vigil.delivery.target.Finder.Finding;

/**
 * Holds what a server has against what a record says. Of what is compared, everything that was sent
 * has to be there as it was sent; what a server adds is its own.
 */
final class Reconciling {
    /** What a server must not have changed. Where pages are kept is its own affair. */
    private static final List<String> ELEMENTS =
            List.of(
                    "status",
                    "code",
                    "effectiveDateTime",
                    "effectivePeriod",
                    "valueQuantity",
                    "valueInteger",
                    "valueCodeableConcept",
                    "component",
                    "dataAbsentReason",
                    "dosage");

    private final Finder finder;

    Reconciling(FhirQuestions server) {
        this.finder = new Finder(server);
    }

    /** What is there of these. */
    Found of(List<SingleResource> all) {
        List<String> differences = new ArrayList<>();
        int number = 0;
        for (SingleResource one : all) {
            number++;
            String name = one.type() + " " + number;
            switch (finder.of(one.type(), one.query())) {
                case Finding.Unanswered(Answer answer) -> {
                    return new Found.NotKnown(answer.said());
                }
                case Finding.Nothing() -> differences.add(name + ": missing");
                case Finding.Several(int many) -> differences.add(name + ": " + many + " times");
                case Finding.One(String id, String version, JsonNode there) -> {
                    if (!one.kept()) {
                        ELEMENTS.stream()
                                .filter(element -> !same(one.resource(), there, element))
                                .forEach(element -> differences.add(name + ": " + element));
                    }
                }
            }
        }
        return differences.isEmpty() ? new Found.Same(number) : new Found.Differs(differences);
    }

    private static boolean same(JsonNode sent, JsonNode there, String element) {
        return !sent.has(element) || holds(sent.path(element), there.path(element));
    }

    /** Whether all that was sent is there, however the number is written and whatever was added. */
    static boolean holds(JsonNode sent, JsonNode there) {
        if (sent.isNumber() && there.isNumber()) {
            return sent.decimalValue().compareTo(there.decimalValue()) == 0;
        }
        if (sent.isArray()) {
            boolean all = there.isArray() && there.size() == sent.size();
            for (int i = 0; all && i < sent.size(); i++) {
                all = holds(sent.path(i), there.path(i));
            }
            return all;
        }
        if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> field : sent.properties()) {
                if (!holds(field.getValue(), there.path(field.getKey()))) {
                    return false;
                }
            }
            return there.isObject();
        }
        return sent.equals(there);
    }
}
