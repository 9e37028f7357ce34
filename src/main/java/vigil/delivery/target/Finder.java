package vigil.delivery.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;

/**
 * Finds a resource on a server by our own identifier. What a server brings that does not bear it is
 * not taken for it: one that leaves out a condition it does not know answers with everything.
 */
record Finder(FhirQuestions server) {

    /** What was found. */
    sealed interface Finding {

        /** Nothing of this identifier. */
        record Nothing() implements Finding {}

        /**
         * One.
         *
         * @param version as the server counts; may be empty
         */
        record One(String id, String version, JsonNode resource) implements Finding {}

        /** More than one. */
        record Several(int many) implements Finding {}

        /** The question was not answered so that it can be used. */
        record Unanswered(Answer answer) implements Finding {}
    }

    /** Looks for one. */
    Finding of(String type, String query) {
        return switch (server.get(SingleResource.search(type, query))) {
            case FhirQuestions.Heard.Not(Answer answer) -> new Finding.Unanswered(answer);
            case FhirQuestions.Heard.Done(int status, ServerWords words, String _) ->
                    words.resource()
                            .filter(one -> one.path("resourceType").asString("").equals("Bundle"))
                            .map(bundle -> among(bundle, type, query))
                            .orElseGet(() -> half(status));
        };
    }

    private static Finding half(int status) {
        return new Finding.Unanswered(
                new Answer.NotNow(
                        Said.only("HTTP " + status + " with half an answer"),
                        Optional.empty(),
                        false));
    }

    /** What of an answer bears the identifier that was asked for. */
    static Finding among(JsonNode bundle, String type, String query) {
        int brought = 0;
        List<JsonNode> bearing = new ArrayList<>();
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            if (resource.path("resourceType").asString("").equals(type)) {
                brought++;
                if (bears(resource, query)) {
                    bearing.add(resource);
                }
            }
        }
        List<JsonNode> standing = bearing.stream().filter(one -> !mergedAway(one)).toList();
        if (standing.size() > 1) {
            return new Finding.Several(standing.size());
        }
        if (standing.isEmpty()) {
            return brought == 0
                    ? new Finding.Nothing()
                    : refused(
                            bearing.isEmpty()
                                    ? "search of "
                                            + type
                                            + " by "
                                            + query.substring(0, query.indexOf('='))
                                            + " not understood"
                                    : type + " merged with another there");
        }
        JsonNode one = standing.getFirst();
        return new Finding.One(
                one.path("id").asString(""), one.path("meta").path("versionId").asString(""), one);
    }

    private static Finding refused(String why) {
        return new Finding.Unanswered(new Answer.Refused(Said.only(why)));
    }

    /** A patient in whose place there is another must no longer be used (FHIR R4, 8.1.1). */
    private static boolean mergedAway(JsonNode resource) {
        for (JsonNode link : resource.path("link")) {
            if (link.path("type").asString("").equals("replaced-by")) {
                return true;
            }
        }
        return false;
    }

    private static boolean bears(JsonNode resource, String query) {
        int sign = query.indexOf('=');
        String[] wanted =
                URLDecoder.decode(query.substring(sign + 1), StandardCharsets.UTF_8)
                        .split("\\|", 2);
        wanted[1] = wanted[1].replaceAll("\\\\(.)", "$1");
        boolean tag = query.startsWith("_tag");
        JsonNode borne = tag ? resource.path("meta").path("tag") : resource.path("identifier");
        if (borne.isObject()) {
            return is(borne, tag, wanted);
        }
        for (JsonNode one : borne) {
            if (is(one, tag, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(JsonNode one, boolean tag, String... wanted) {
        return one.path("system").asString("").equals(wanted[0])
                && one.path(tag ? "code" : "value").asString("").equals(wanted[1]);
    }
}
