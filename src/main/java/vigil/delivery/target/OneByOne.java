package vigil.delivery.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;
import vigil.delivery.target.Finder.Finding;

/**
 * Hands a bundle to a FHIR server that takes no transaction, one resource after the other (field.md
 * 6.3: Epic, Oracle Health). Each is looked for by our own identifier first, then made or written
 * over: after a halt at any point the next attempt finds what is there and goes on. A server that
 * knows conditional creates is asked for one besides.
 */
final class OneByOne implements FhirCarrier.Handing {
    private static final Pattern PLACE =
            Pattern.compile("(?:^|/)([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})(?:/_history/.*)?$");

    private final FhirQuestions server;
    private final Finder finder;

    OneByOne(FhirQuestions server) {
        this.server = server;
        this.finder = new Finder(server);
    }

    @Override
    public Answer hand(byte[] bundle) {
        return new Round(SingleResource.in(bundle)).whole();
    }

    /** One attempt. */
    private final class Round {
        private final List<SingleResource> all;
        private final Map<String, String> places = new HashMap<>();
        private final Map<String, ObjectNode> identifiers = new HashMap<>();
        private String first = "";
        private int made;

        private Round(List<SingleResource> all) {
            this.all = all;
            all.forEach(
                    one -> {
                        JsonNode named = one.resource().path("identifier");
                        JsonNode own = named.isArray() ? named.path(0) : named;
                        if (own instanceof ObjectNode identifier) {
                            identifiers.put(one.urn(), identifier);
                        }
                    });
        }

        private Answer whole() {
            for (SingleResource one : all) {
                Optional<Answer> stopped = settled(one).or(() -> handedOver(one));
                if (stopped.isPresent()) {
                    return stopped.get();
                }
            }
            return new Answer.Accepted(
                    new Said(
                            "HTTP one by one, resources: %d, new: %d".formatted(all.size(), made),
                            first));
        }

        /** Puts the references of a resource right; why that cannot be, where it cannot. */
        private Optional<Answer> settled(SingleResource one) {
            for (ObjectNode reference : one.references()) {
                String to = reference.path("reference").asString("");
                if (to.contains("?") && !places.containsKey(to)) {
                    Optional<Answer> stopped = looked(to);
                    if (stopped.isPresent()) {
                        return stopped;
                    }
                }
                if (places.containsKey(to)) {
                    reference.put("reference", places.get(to));
                } else if (to.startsWith("urn:uuid:")) {
                    byIdentifier(reference, to);
                }
            }
            return Optional.empty();
        }

        /** What comes later, or has no place that the server told, is named by its identifier. */
        private void byIdentifier(ObjectNode reference, String to) {
            reference.remove("reference");
            Optional.ofNullable(identifiers.get(to))
                    .ifPresent(identifier -> reference.set("identifier", identifier.deepCopy()));
        }

        /** Finds whom a condition names: a patient whom the server knows and who is never made. */
        private Optional<Answer> looked(String to) {
            String type = to.substring(0, to.indexOf('?'));
            return switch (finder.of(type, to.substring(type.length() + 1))) {
                case Finding.One(String id, String version, JsonNode resource) -> {
                    places.put(to, type + "/" + id);
                    yield Optional.empty();
                }
                case Finding.Nothing() ->
                        Optional.of(
                                new Answer.Refused(
                                        new Said(type + " not known", "nobody is known by " + to)));
                case Finding.Several several -> Optional.of(several(type));
                case Finding.Unanswered(Answer answer) -> Optional.of(answer);
            };
        }

        private Optional<Answer> handedOver(SingleResource one) {
            return switch (finder.of(one.type(), one.query())) {
                case Finding.Unanswered(Answer answer) -> Optional.of(answer);
                case Finding.Several several -> Optional.of(several(one.type()));
                case Finding.Nothing() ->
                        heard(
                                one,
                                server.post(
                                        one.type(),
                                        one.bytes(Optional.empty()),
                                        Map.of("If-None-Exist", one.query().replace("|", "%7C"))));
                case Finding.One(String id, String version, JsonNode resource) -> {
                    placed(one, one.type() + "/" + id);
                    yield one.kept() ? Optional.empty() : over(one, id, version);
                }
            };
        }

        private Optional<Answer> over(SingleResource one, String id, String version) {
            Map<String, String> match =
                    version.isEmpty() ? Map.of() : Map.of("If-Match", "W/\"" + version + "\"");
            return switch (server.put(one.type() + "/" + id, one.bytes(Optional.of(id)), match)) {
                case FhirQuestions.Heard.Not(Answer answer) -> Optional.of(named(one, answer));
                case FhirQuestions.Heard.Done _ -> Optional.empty();
            };
        }

        private Optional<Answer> heard(SingleResource one, FhirQuestions.Heard heard) {
            return switch (heard) {
                case FhirQuestions.Heard.Not(Answer answer) -> Optional.of(named(one, answer));
                case FhirQuestions.Heard.Done(int status, ServerWords words, String location) -> {
                    made++;
                    Matcher place = PLACE.matcher(location);
                    String id = words.id(one.type());
                    if (place.find()) {
                        placed(one, place.group(1));
                    } else if (!id.isEmpty()) {
                        placed(one, one.type() + "/" + id);
                    }
                    yield Optional.empty();
                }
            };
        }

        private void placed(SingleResource one, String place) {
            places.put(one.urn(), place);
            first = first.isEmpty() ? place : first;
        }

        private Answer several(String type) {
            return new Answer.Refused(Said.only("several of one " + type));
        }

        /** Says of which kind of resource the server speaks. */
        private Answer named(SingleResource one, Answer answer) {
            Said said = answer.said();
            Said with = new Said(said.code() + " (" + one.type() + ")", said.words());
            return switch (answer) {
                case Answer.Accepted _ -> answer;
                case Answer.Refused _ -> new Answer.Refused(with);
                case Answer.NotNow(Said _, var pause, boolean everything) ->
                        new Answer.NotNow(with, pause, everything);
            };
        }
    }
}
