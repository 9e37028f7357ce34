package vigil.delivery.target;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vigil.charting.Clock;
import vigil.charting.Ids;
import vigil.delivery.Carrier;
import vigil.delivery.Destination;
import vigil.export.RecordForm;
import vigil.export.fhir.FhirTransaction;
import vigil.export.fhir.FhirVitalsAndDocument;

/**
 * Makes destinations of what a clinic wrote down.
 *
 * @param forms the forms of a name
 * @param pages what is sent as pages to read
 */
public record Destinations(
        Function<String, List<RecordForm>> forms, RecordForm pages, Clock clock, Ids ids) {
    /** What may stand in a header as a token, RFC 6750, 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[-A-Za-z0-9._~+/]+=*");

    /** The destinations of targets, in their order. */
    public List<Destination> of(List<Target> targets) {
        return targets.stream().map(this::of).toList();
    }

    private Destination of(Target target) {
        return new Destination(target.name(), target.from(), target.when(), carrier(target));
    }

    private Carrier carrier(Target target) {
        return switch (target) {
            case Target.Folder folder ->
                    new FolderCarrier(
                            folder.folder(),
                            folder.forms().stream()
                                    .flatMap(name -> forms.apply(name).stream())
                                    .toList());
            case Target.FhirServer server -> {
                Web web = new Web();
                FhirQuestions questions =
                        new FhirQuestions(server, permits(server, web), web, clock);
                FhirCarrier.Handing handing =
                        switch (server.by()) {
                            case TRANSACTION -> new AsTransaction(questions);
                            case SINGLE -> new OneByOne(questions);
                        };
                yield new FhirCarrier(bundling(server), questions, handing);
            }
        };
    }

    private FhirCarrier.Bundling bundling(Target.FhirServer server) {
        return switch (server.takes()) {
            case EVERYTHING -> replaces -> new FhirTransaction(server.namespaces());
            case VITAL_SIGNS_AND_DOCUMENT ->
                    replaces ->
                            new FhirVitalsAndDocument(
                                    server.namespaces(), pages, server.needs(), replaces);
        };
    }

    private Permit.Source permits(Target.FhirServer server, Web web) {
        return switch (server.access()) {
            case Target.Access.Open() -> () -> new Permit.Granted(Optional.empty());
            case Target.Access.Token(var file) -> () -> token(new PrivateFile(file));
            case Target.Access.Backend access ->
                    new BackendTokens(access, server.patience(), web, clock, ids);
        };
    }

    private static Permit token(PrivateFile file) {
        try {
            String token = file.secret();
            return TOKEN.matcher(token).matches()
                    ? new Permit.Granted(Optional.of("Bearer " + token))
                    : Permit.denied("token cannot be used", "");
        } catch (IOException e) {
            return Permit.denied("token cannot be read", String.valueOf(e.getMessage()));
        }
    }
}
