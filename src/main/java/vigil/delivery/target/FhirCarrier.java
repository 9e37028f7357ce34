package vigil.delivery.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;
import vigil.delivery.Carrier;
import vigil.delivery.Found;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * Hands a record to a FHIR server as one transaction: all of it or nothing. The bundle names
 * everything by our own identifiers and is created or updated by them, so that the same bundle sent
 * twice changes nothing (FHIR R4, 3.1.0.11).
 */
final class FhirCarrier implements Carrier {
    private final Bundling bundling;
    private final FhirQuestions server;

    /** In which form a record goes there. */
    interface Bundling {
        /**
         * The form.
         *
         * @param replaces the last revision that the server has had
         */
        RecordForm form(Optional<Long> replaces);
    }

    FhirCarrier(Bundling bundling, FhirQuestions server) {
        this.bundling = bundling;
        this.server = server;
    }

    @Override
    public Answer carry(SessionRecord record, Optional<Long> replaces) {
        RecordForm form = bundling.form(replaces);
        byte[] bundle = form.write(record);
        List<String> faults = form.faults(bundle);
        if (!faults.isEmpty()) {
            return new Answer.Refused(new Said("not valid", String.join("\n", faults)));
        }
        return switch (server.post("", bundle, Map.of())) {
            case FhirQuestions.Heard.Not(Answer answer) -> answer;
            case FhirQuestions.Heard.Done(int status, ServerWords words, String ignored) ->
                    done(status, words);
        };
    }

    @Override
    public List<Parcel> parcels(SessionRecord record) {
        return List.of(Parcel.of(bundling.form(Optional.empty()), record));
    }

    @Override
    public Found found(SessionRecord record) {
        return new Reconciling(server)
                .of(SingleResource.in(bundling.form(Optional.empty()).write(record)));
    }

    private static Answer done(int status, ServerWords words) {
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
        return new Answer.Accepted(
                new Said(
                        "HTTP " + status + ", resources: " + statuses.get().size(),
                        words.firstLocation()));
    }
}
