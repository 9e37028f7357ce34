package vigil.delivery.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.Answer.Said;

/**
 * What a FHIR server said in the body of an answer.
 *
 * @param resource empty where it is no whole JSON object
 */
record ServerWords(Optional<JsonNode> resource) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer may have thousands; who reads needs the first. */
    private static final int MOST_CODES = 5;

    static ServerWords in(String body) {
        try {
            return new ServerWords(Optional.of(JSON.readTree(body)).filter(JsonNode::isObject));
        } catch (JacksonException e) {
            return new ServerWords(Optional.empty());
        }
    }

    /** The status of each entry of an answer to a transaction; nothing where it is none. */
    Optional<List<String>> statuses() {
        return resource.filter(one -> one.path("resourceType").asString("").equals("Bundle"))
                .filter(one -> one.path("type").asString("").equals("transaction-response"))
                .map(
                        bundle -> {
                            List<String> all = new ArrayList<>();
                            for (JsonNode entry : bundle.path("entry")) {
                                all.add(entry.path("response").path("status").asString(""));
                            }
                            return all;
                        });
    }

    /** Where the server says that the first resource now is. */
    String firstLocation() {
        return resource.map(one -> one.path("entry").path(0).path("response").path("location"))
                .map(location -> location.asString(""))
                .orElse("");
    }

    /** The id of a resource of a type; empty where the answer is none. */
    String id(String type) {
        return resource.filter(one -> one.path("resourceType").asString("").equals(type))
                .map(one -> one.path("id").asString(""))
                .orElse("");
    }

    /** Whether it says in the manner of FHIR why not. */
    boolean outcome() {
        return !issues().isEmpty();
    }

    /** The issues of an OperationOutcome: its codes for anybody, its words as they are. */
    Said refusal(int status) {
        List<JsonNode> issues = issues();
        String codes =
                issues.stream()
                        .map(issue -> issue.path("code").asString(""))
                        .filter(code -> code.matches("[a-z-]{1,30}"))
                        .distinct()
                        .limit(MOST_CODES)
                        .collect(Collectors.joining(", "));
        String words =
                issues.stream().map(ServerWords::words).collect(Collectors.joining("\n")).strip();
        return new Said(("HTTP " + status + " " + codes).strip(), words);
    }

    private List<JsonNode> issues() {
        List<JsonNode> issues = new ArrayList<>();
        resource.map(one -> one.path("issue")).ifPresent(all -> all.forEach(issues::add));
        return issues;
    }

    private static String words(JsonNode issue) {
        @Nullable JsonNode details = issue.get("details");
        String text = details == null ? "" : details.path("text").asString("");
        String more = issue.path("diagnostics").asString("");
        return text.isEmpty() || more.isEmpty() ? text + more : text + ": " + more;
    }
}
