package vigil.delivery.target;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.delivery.Destination.When;
import vigil.delivery.TargetName;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;

/**
 * The places to which a clinic sends records, from {@code delivery.json} in its folder; none where
 * there is no such file. A target that is not as agreed is refused with line and reason, and the
 * others are taken over.
 */
public record DeliveryFile(List<Target> targets, List<RefusedTarget> refused) {

    /** The name of the file. */
    public static final String NAME = "delivery.json";

    private static final String FORMAT = "vigil.delivery";
    private static final int LARGEST = 1_000_000;
    private static final int PATIENCE = 60;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    public DeliveryFile {
        targets = List.copyOf(targets);
        refused = List.copyOf(refused);
    }

    /**
     * The targets of a clinic's folder.
     *
     * @param forms the names of the forms that a folder may ask for
     */
    public static DeliveryFile in(Path folder, List<String> forms) {
        Path file = folder.resolve(NAME);
        if (!PlainFile.liesAt(file)) {
            return new DeliveryFile(List.of(), List.of());
        }
        try {
            return new Reading(forms).of(PlainFile.text(file, LARGEST));
        } catch (JacksonException e) {
            return whole(e.getLocation().getLineNr(), "not JSON: " + e.getClass().getSimpleName());
        } catch (UnfitFileException e) {
            return whole(1, e.why().reason());
        }
    }

    private static DeliveryFile whole(int line, String reason) {
        return new DeliveryFile(
                List.of(), List.of(new RefusedTarget(Math.max(1, line), "", reason)));
    }

    /** One reading of a file. */
    private static final class Reading {
        private final List<String> forms;
        private final List<Target> targets = new ArrayList<>();
        private final List<RefusedTarget> refused = new ArrayList<>();
        private final Set<TargetName> names = new HashSet<>();
        private String format = "";

        Reading(List<String> forms) {
            this.forms = forms;
        }

        DeliveryFile of(String text) {
            // From bytes, because a byte order mark is then passed over.
            try (JsonParser parser = JSON.createParser(text.getBytes(StandardCharsets.UTF_8))) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return whole(1, "an object is asked");
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    int line = parser.currentTokenLocation().getLineNr();
                    String field = parser.currentName();
                    parser.nextToken();
                    if (!field(field, parser)) {
                        return whole(line, field + " is not as agreed");
                    }
                }
            }
            return format.equals(FORMAT + " 1")
                    ? new DeliveryFile(targets, refused)
                    : whole(1, "not " + FORMAT + " version 1");
        }

        private boolean field(String field, JsonParser parser) {
            switch (field) {
                case "format" -> format = parser.getValueAsString("") + format;
                case "version" -> format = format + " " + parser.getValueAsString("");
                case "targets" -> {
                    return targets(parser);
                }
                default -> {
                    return false;
                }
            }
            return parser.currentToken().isScalarValue();
        }

        private boolean targets(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return false;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                take(line, parser.readValueAsTree());
            }
            return true;
        }

        private void take(int line, JsonNode node) {
            try {
                Target target = target(new TargetFields(node));
                if (!names.add(target.name())) {
                    throw new IllegalArgumentException("another target has this name");
                }
                targets.add(target);
            } catch (IllegalArgumentException e) {
                refused.add(
                        new RefusedTarget(
                                line,
                                node.path("name").asString(""),
                                String.valueOf(e.getMessage())));
            }
        }

        private Target target(TargetFields fields) {
            TargetName name = name(fields.text("name"));
            LocalDate from = fields.date("from");
            When when = fields.word("when", When.class, Optional.of(When.SIGNED));
            String kind = fields.text("kind");
            Target target =
                    switch (kind) {
                        case "folder" ->
                                new Target.Folder(
                                        name,
                                        from,
                                        when,
                                        fields.path("folder"),
                                        forms(fields.texts("forms")));
                        case "fhir" -> server(name, from, when, fields);
                        default -> throw new IllegalArgumentException("kind: folder or fhir");
                    };
            fields.end();
            return target;
        }

        private static Target server(
                TargetName name, LocalDate from, When when, TargetFields fields) {
            Target.Takes takes = fields.word("takes", Target.Takes.class, Optional.empty());
            return new Target.FhirServer(
                    name,
                    from,
                    when,
                    fields.address("base"),
                    takes,
                    fields.word("by", Target.By.class, Optional.of(Target.By.TRANSACTION)),
                    new Namespaces(fields.text("patientSystem"), fields.text("staffSystem")),
                    needs(takes, fields),
                    fields.object("access").map(Reading::access).orElse(new Target.Access.Open()),
                    Duration.ofSeconds(fields.number("seconds", PATIENCE, 1, 600)));
        }

        private static ReceiverNeeds needs(Target.Takes takes, TargetFields fields) {
            ReceiverNeeds needs =
                    new ReceiverNeeds(
                            Set.copyOf(fields.someTexts("without")), fields.flag("signer"));
            if (takes == Target.Takes.EVERYTHING && !needs.equals(ReceiverNeeds.NONE)) {
                throw new IllegalArgumentException(
                        "without and signer: only where it takes vital-signs-and-document");
            }
            return needs;
        }

        private static TargetName name(String text) {
            try {
                return new TargetName(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "name: at most 40 small letters, digits and hyphens", e);
            }
        }

        private List<String> forms(List<String> wanted) {
            for (String one : wanted) {
                if (!forms.contains(one)) {
                    throw new IllegalArgumentException(
                            "forms: there is none called " + one + " among " + forms);
                }
            }
            return wanted;
        }

        private static Target.Access access(TargetFields fields) {
            String kind = fields.text("kind");
            Target.Access access =
                    switch (kind) {
                        case "token" -> new Target.Access.Token(fields.secret("file"));
                        case "smart" ->
                                new Target.Access.Backend(
                                        fields.address("endpoint"),
                                        fields.text("client"),
                                        fields.secret("key"),
                                        fields.text("keyId"),
                                        Target.Algorithm.valueOf(algorithm(fields)),
                                        fields.text("scope"));
                        default ->
                                throw new IllegalArgumentException("access: kind: token or smart");
                    };
            fields.end();
            return access;
        }

        private static String algorithm(TargetFields fields) {
            String said = fields.text("algorithm");
            if (!said.equals("RS384") && !said.equals("ES384")) {
                throw new IllegalArgumentException("algorithm: RS384 or ES384");
            }
            return said;
        }
    }
}
