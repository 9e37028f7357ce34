package vigil.delivery.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;

/**
 * Hands a bundle to a FHIR server as one transaction: all of it or nothing. The bundle names
 * everything by our own identifiers and is created or updated by them, so that the same bundle sent
 * twice changes nothing (FHIR R4, 3.1.0.11).
 */
final class AsTransaction implements FhirCarrier.Handing {
    private final FhirQuestions server;

    AsTransaction(FhirQuestions server) {
        this.server = server;
    }

    @Override
    public Answer hand(byte[] bundle) {
        return switch (server.post("", bundle, Map.of())) {
            case FhirQuestions.Heard.Not(Answer answer) -> answer;
            case FhirQuestions.Heard.Done(int status, ServerWords words, String _) ->
                    done(status, words, SingleResource.in(bundle).size());
        };
    }

    /** Of a resource that the answer does not name nothing is known. */
    private static Answer done(int status, ServerWords words, int sent) {
        Optional<List<String>> statuses = words.statuses();
        if (statuses.isEmpty()) {
            return new Answer.NotNow(
                    Said.only("HTTP " + status + " with half an answer"), Optional.empty(), false);
        }
        Optional<String> other =
                statuses.get().stream().filter(one -> !one.startsWith("2")).findFirst();
        if (other.isPresent()) {
            return new Answer.Refused(new Said("HTTP " + status + " not for all", other.get()));
        }
        if (statuses.get().size() != sent) {
            return new Answer.NotNow(
                    Said.only(
                            "HTTP %d with half an answer, resources: %d of %d"
                                    .formatted(status, statuses.get().size(), sent)),
                    Optional.empty(),
                    false);
        }
        return new Answer.Accepted(
                new Said(
                        "HTTP " + status + ", resources: " + statuses.get().size(),
                        words.firstLocation()));
    }
}
