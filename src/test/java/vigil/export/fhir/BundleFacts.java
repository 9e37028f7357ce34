package vigil.export.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle says, read from its bytes without the library that wrote it: each value with its
 * time, code, exact digits and unit, as one line. What was entered in error says nothing.
 */
final class BundleFacts {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(
                            tools.jackson.databind.cfg.JsonNodeFeature
                                    .STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final List<String> lines = new ArrayList<>();

    private BundleFacts() {}

    static List<String> of(byte[] bundle) {
        BundleFacts facts = new BundleFacts();
        JsonNode tree = JSON.readTree(new String(bundle, StandardCharsets.UTF_8));
        tree.path("entry").forEach(entry -> facts.resource(entry.path("resource")));
        return facts.lines.stream().sorted().toList();
    }

    private void resource(JsonNode resource) {
        if (resource.path("status").asString("").equals("entered-in-error")
                || resource.has("modifierExtension")) {
            return;
        }
        switch (resource.path("resourceType").asString()) {
            case "Observation" -> observation(resource);
            case "MedicationAdministration" -> administration(resource);
            case "MedicationRequest" -> request(resource);
            case "Medication" -> medication(resource);
            case "AdverseEvent" ->
                    say(
                            "event",
                            text(resource, "date"),
                            code(resource.path("event")),
                            code(resource.path("severity")),
                            code(resource.path("outcome")),
                            code(resource.path("seriousness")));
            case "QuestionnaireResponse" -> resource.path("item").forEach(this::item);
            case "Procedure" -> procedure(resource);
            default -> {}
        }
    }

    private void say(String... parts) {
        lines.add(String.join(" | ", parts));
    }

    private void observation(JsonNode one) {
        String at = text(one, "effectiveDateTime");
        String code = code(one.path("code"));
        say("obs", at, code, value(one));
        one.path("component")
                .forEach(part -> say("obs", at, code + "/" + code(part.path("code")), value(part)));
    }

    private void administration(JsonNode one) {
        JsonNode dosage = one.path("dosage");
        say(
                "given",
                text(one, "status"),
                when(one),
                quantity(dosage.path("dose")),
                quantity(dosage.path("rateQuantity")),
                text(dosage.path("site"), "text"),
                one.path("statusReason").path(0).path("text").asString(""));
    }

    private static String when(JsonNode one) {
        return text(one, "effectiveDateTime")
                + text(one.path("effectivePeriod"), "start")
                + ".."
                + text(one.path("effectivePeriod"), "end");
    }

    private void request(JsonNode one) {
        one.path("dosageInstruction")
                .path(0)
                .path("doseAndRate")
                .forEach(
                        part ->
                                say(
                                        "ordered",
                                        text(one, "authoredOn"),
                                        code(part.path("type")),
                                        quantity(part.path("doseQuantity")),
                                        quantity(part.path("rateQuantity")),
                                        ratio(part.path("rateRatio"))));
    }

    private void medication(JsonNode one) {
        say(
                "product",
                text(one.path("batch"), "lotNumber"),
                text(one.path("batch"), "expirationDate"),
                ratio(one.path("ingredient").path(0).path("strength")));
    }

    private void item(JsonNode item) {
        JsonNode answer = item.path("answer").path(0);
        say(
                "answer",
                text(item, "linkId"),
                answer.path("valueCoding").path("code").asString("") + text(answer, "valueString"));
        item.path("item").forEach(this::item);
        answer.path("item").forEach(this::item);
    }

    private void procedure(JsonNode one) {
        if (one.has("partOf")) {
            say("care", text(one, "performedDateTime"), code(one.path("code")));
        }
        one.path("note").forEach(note -> say("note", text(note, "time"), text(note, "text")));
    }

    private static String value(JsonNode one) {
        if (one.has("valueQuantity")) {
            return quantity(one.path("valueQuantity"));
        }
        if (one.has("valueCodeableConcept")) {
            return code(one.path("valueCodeableConcept"));
        }
        if (one.has("dataAbsentReason")) {
            JsonNode codings = one.path("dataAbsentReason").path("coding");
            return "absent " + codings.path(codings.size() - 1).path("code").asString();
        }
        for (String kind : List.of("valueString", "valueInteger", "valueBoolean")) {
            if (one.has(kind)) {
                return one.path(kind).asString();
            }
        }
        return "-";
    }

    private static String code(JsonNode concept) {
        JsonNode coding = concept.path("coding").path(0).path("code");
        return coding.isMissingNode() ? text(concept, "text") : coding.asString();
    }

    private static String quantity(JsonNode quantity) {
        return quantity.isMissingNode()
                ? ""
                : quantity.path("value").decimalValue().toPlainString()
                        + " "
                        + text(quantity, "code");
    }

    private static String ratio(JsonNode ratio) {
        return ratio.isMissingNode()
                ? ""
                : StreamSupport.stream(
                                List.of(ratio.path("numerator"), ratio.path("denominator"))
                                        .spliterator(),
                                false)
                        .map(BundleFacts::quantity)
                        .collect(Collectors.joining(" per "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
