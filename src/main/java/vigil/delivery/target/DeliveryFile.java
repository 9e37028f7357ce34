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
import vigil.disk.FaultyPartException;
import vigil.disk.FileFault;
import vigil.disk.PlainFile;
import vigil.disk.RefusedFile;
import vigil.disk.UnfitFileException;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;

/**
 * The places to which a clinic sends records, from {@code delivery.json} in its folder; none where
 * there is no such file. A target that is not as agreed is refused with line and reason, and the
 * others are taken over.
 */
public record DeliveryFile(List<Target> targets, List<RefusedFile> refused) {

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
            int line = Math.max(0, e.getLocation().getLineNr());
            return whole(line, FileFault.whole(TargetFault.NOT_WELL_FORMED));
        } catch (UnfitFileException e) {
            return whole(0, e.fault());
        }
    }

    private static DeliveryFile whole(int line, FileFault fault) {
        return new DeliveryFile(List.of(), List.of(new RefusedFile(NAME, line, fault)));
    }

    /** One reading of a file. */
    private static final class Reading {
        private final List<String> forms;
        private final List<Target> targets = new ArrayList<>();
        private final List<RefusedFile> refused = new ArrayList<>();
        private final Set<TargetName> names = new HashSet<>();
        private String format = "";

        Reading(List<String> forms) {
            this.forms = forms;
        }

        DeliveryFile of(String text) {
            // From bytes, because a byte order mark is then passed over.
            try (JsonParser parser = JSON.createParser(text.getBytes(StandardCharsets.UTF_8))) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return whole(1, FileFault.whole(TargetFault.OBJECT_ASKED));
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    int line = parser.currentTokenLocation().getLineNr();
                    String field = parser.currentName();
                    parser.nextToken();
                    Optional<TargetFault> fault = field(field, parser);
                    if (fault.isPresent()) {
                        return whole(line, FileFault.whole(fault.get(), field));
                    }
                }
            }
            return format.equals(FORMAT + " 1")
                    ? new DeliveryFile(targets, refused)
                    : whole(1, FileFault.whole(TargetFault.OTHER_FORMAT, FORMAT));
        }

        private Optional<TargetFault> field(String field, JsonParser parser) {
            switch (field) {
                case "format" -> format = parser.getValueAsString("") + format;
                case "version" -> format = format + " " + parser.getValueAsString("");
                case "targets" -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        return Optional.of(TargetFault.FIELD_UNFIT);
                    }
                    targets(parser);
                    return Optional.empty();
                }
                default -> {
                    return Optional.of(TargetFault.UNKNOWN_FIELD);
                }
            }
            return parser.currentToken().isScalarValue()
                    ? Optional.empty()
                    : Optional.of(TargetFault.FIELD_UNFIT);
        }

        private void targets(JsonParser parser) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                take(line, parser.readValueAsTree());
            }
        }

        private void take(int line, JsonNode node) {
            try {
                Target target = target(new TargetFields(node));
                if (!names.add(target.name())) {
                    throw TargetFault.NAME_TAKEN.of();
                }
                targets.add(target);
            } catch (FaultyPartException e) {
                FileFault fault = e.fault().of(node.path("name").asString(""));
                refused.add(new RefusedFile(NAME, line, fault));
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
                        default -> throw TargetFault.NO_SUCH_WORD.of("kind", "folder, fhir");
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
                throw TargetFault.ONLY_VITAL_SIGNS.of();
            }
            return needs;
        }

        private static TargetName name(String text) {
            try {
                return new TargetName(text);
            } catch (IllegalArgumentException e) {
                throw TargetFault.NAME_SIGNS.of();
            }
        }

        private List<String> forms(List<String> wanted) {
            for (String one : wanted) {
                if (!forms.contains(one)) {
                    throw TargetFault.NO_SUCH_FORM.of(one, String.join(", ", forms));
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
                                throw TargetFault.NO_SUCH_WORD.of("access, kind", "token, smart");
                    };
            fields.end();
            return access;
        }

        private static String algorithm(TargetFields fields) {
            String said = fields.text("algorithm");
            if (!said.equals("RS384") && !said.equals("ES384")) {
                throw TargetFault.NO_SUCH_WORD.of("algorithm", "RS384, ES384");
            }
            return said;
        }
    }
}
