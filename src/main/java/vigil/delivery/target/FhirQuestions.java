package vigil.delivery.target;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.charting.Clock;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;

/** Asks one FHIR server, with what it asks for to let the program in, and judges what it says. */
final class FhirQuestions {
    private static final String FHIR_JSON = "application/fhir+json";
    private static final Pattern HOST = Pattern.compile("https?://([A-Za-z0-9.-]{1,100})");

    private final Target.FhirServer server;
    private final Permit.Source permits;
    private final Web web;
    private final Clock clock;

    FhirQuestions(Target.FhirServer server, Permit.Source permits, Web web, Clock clock) {
        this.server = server;
        this.permits = permits;
        this.web = web;
        this.clock = clock;
    }

    /** What came of a question. */
    sealed interface Heard {

        /**
         * A status of success.
         *
         * @param location where the server says that a resource now is; may be empty
         */
        record Done(int status, ServerWords words, String location) implements Heard {}

        /** Anything else: refused for good, or to be tried again. */
        record Not(Answer answer) implements Heard {}
    }

    /** Posts to a place below the server's address; the address itself where it is empty. */
    Heard post(String below, byte[] body, Map<String, String> headers) {
        return ask(begin(below, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Puts a resource in its place. */
    Heard put(String below, byte[] body, Map<String, String> headers) {
        return ask(begin(below, headers).PUT(BodyPublishers.ofByteArray(body)));
    }

    /** Reads or searches. */
    Heard get(String below) {
        return ask(begin(below, Map.of()).GET());
    }

    private HttpRequest.Builder begin(String below, Map<String, String> headers) {
        String base = server.base().toString();
        String stem = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        URI uri = below.isEmpty() ? server.base() : URI.create(stem + "/" + below);
        HttpRequest.Builder question =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", FHIR_JSON)
                        .header("Accept", FHIR_JSON);
        headers.forEach(question::header);
        return question;
    }

    private Heard ask(HttpRequest.Builder question) {
        return switch (permits.permit()) {
            case Permit.Denied(Answer.NotNow why) -> new Heard.Not(why);
            case Permit.Granted(Optional<String> header) -> {
                header.ifPresent(value -> question.header("Authorization", value));
                yield heard(web.ask(question.build(), server.patience()));
            }
        };
    }

    private Heard heard(Web.Reply reply) {
        return switch (reply) {
            case Web.Reply.None(String why) ->
                    new Heard.Not(new Answer.NotNow(Said.only(why), Optional.empty(), true));
            case Web.Reply.Whole whole -> {
                ServerWords words = ServerWords.in(whole.body());
                yield whole.status() / 100 == 2
                        ? new Heard.Done(whole.status(), words, whole.header("Location").orElse(""))
                        : new Heard.Not(
                                whole.status() / 100 == 3
                                        ? elsewhere(whole)
                                        : answer(
                                                whole.status(),
                                                words,
                                                whole.header("Retry-After")));
            }
        };
    }

    /** It points to another address. Nobody goes there; who looks after the targets decides. */
    private static Answer elsewhere(Web.Reply.Whole whole) {
        Matcher place = HOST.matcher(whole.header("Location").orElse(""));
        String where = place.lookingAt() ? ", points to " + place.group(1) : ", points elsewhere";
        return new Answer.NotNow(
                Said.only("HTTP " + whole.status() + where), Optional.empty(), true);
    }

    private Answer answer(int status, ServerWords words, Optional<String> after) {
        return switch (status) {
            case 400, 405, 409, 412, 413, 415, 422, 501 ->
                    new Answer.Refused(words.refusal(status));
            // A server of FHIR that does not know this kind; without its words, a way that is down.
            case 404 ->
                    words.outcome()
                            ? new Answer.Refused(words.refusal(status))
                            : new Answer.NotNow(words.refusal(status), pause(after), true);
            case 401, 403 -> {
                permits.denied();
                yield new Answer.NotNow(words.refusal(status), Optional.empty(), true);
            }
            default -> new Answer.NotNow(words.refusal(status), pause(after), true);
        };
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
