package vigil.delivery.target;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vigil.charting.Clock;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;
import vigil.delivery.Carrier;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * Hands a record to a FHIR server as one transaction: all of it or nothing. The bundle names
 * everything by our own identifiers and is created or updated by them, so that the same bundle sent
 * twice changes nothing (FHIR R4, 3.1.0.11).
 */
final class FhirCarrier implements Carrier {
    private static final String FHIR_JSON = "application/fhir+json";

    private final Target.FhirServer server;
    private final Bundling bundling;
    private final Permit.Source permits;
    private final Web web;
    private final Clock clock;

    /** In which form a record goes there. */
    interface Bundling {
        /**
         * The form.
         *
         * @param replaces the last revision that the server has had
         */
        RecordForm form(Optional<Long> replaces);
    }

    FhirCarrier(
            Target.FhirServer server,
            Bundling bundling,
            Permit.Source permits,
            Web web,
            Clock clock) {
        this.server = server;
        this.bundling = bundling;
        this.permits = permits;
        this.web = web;
        this.clock = clock;
    }

    @Override
    public Answer carry(SessionRecord record, Optional<Long> replaces) {
        RecordForm form = bundling.form(replaces);
        byte[] bundle = form.write(record);
        List<String> faults = form.faults(bundle);
        if (!faults.isEmpty()) {
            return new Answer.Refused(new Said("not valid", String.join("\n", faults)));
        }
        return switch (permits.permit()) {
            case Permit.Denied(Answer.NotNow why) -> why;
            case Permit.Granted(Optional<String> header) ->
                    switch (web.ask(question(bundle, header), server.patience())) {
                        case Web.Reply.None(String why) ->
                                new Answer.NotNow(Said.only(why), Optional.empty(), true);
                        case Web.Reply.Whole(int status, String body, Optional<String> after) ->
                                answer(status, ServerWords.in(body), after);
                    };
        };
    }

    @Override
    public List<Parcel> parcels(SessionRecord record) {
        return List.of(Parcel.of(bundling.form(Optional.empty()), record));
    }

    private HttpRequest question(byte[] bundle, Optional<String> header) {
        HttpRequest.Builder question =
                HttpRequest.newBuilder(server.base())
                        .header("Content-Type", FHIR_JSON)
                        .header("Accept", FHIR_JSON)
                        .POST(BodyPublishers.ofByteArray(bundle));
        header.ifPresent(value -> question.header("Authorization", value));
        return question.build();
    }

    private Answer answer(int status, ServerWords words, Optional<String> after) {
        return switch (status) {
            case 200, 201 -> done(status, words);
            case 400, 409, 412, 413, 415, 422 -> new Answer.Refused(words.refusal(status));
            case 401, 403 -> {
                permits.denied();
                yield new Answer.NotNow(words.refusal(status), Optional.empty(), true);
            }
            default -> new Answer.NotNow(words.refusal(status), pause(after), true);
        };
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

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private Optional<Duration> pause(Optional<String> after) {
        return after.map(String::strip).flatMap(this::pauseOf);
    }

    private Optional<Duration> pauseOf(String said) {
        if (said.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(clock.now(), until))
                    .filter(pause -> !pause.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
