package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.command.FaultWords;

/** Each reason for which a target is not taken over: how it comes about, and what is said. */
@DisabledOnOs(OS.WINDOWS)
final class TargetFaultTest {
    private static final String FILE =
            """
            {"format": "vigil.delivery", "version": 1, "targets": [
            {"name": "archive", "kind": "folder", "from": "2026-12-01", "folder": "/srv/in", "forms": ["pdf"]},
            {"name": "ehr", "kind": "fhir", "from": "2026-12-01", "base": "https://ehr.example/fhir",
             "takes": "everything", "patientSystem": "urn:example:mrn", "staffSystem": "urn:example:staff",
             "access": {"kind": "token", "file": "SECRET"}}]}""";

    @TempDir private Path folder;

    /** What somebody changed in the file, and what is said of it. */
    private record Example(String sound, String faulty, String said) {}

    private static Example archive(String sound, String faulty, String said) {
        return new Example(sound, faulty, ", line 2 (archive): " + said);
    }

    private static Example ehr(String sound, String faulty, String said) {
        return new Example(sound, faulty, ", line 3 (ehr): " + said);
    }

    private static final Map<TargetFault, Example> EXAMPLES =
            Map.ofEntries(
                    Map.entry(
                            TargetFault.NOT_WELL_FORMED,
                            new Example(
                                    "\"pdf\"]},",
                                    "\"pdf\"]}",
                                    ", line 3: this is not JSON, a comma, a quote or a bracket is missing"
                                            + " or too many, or a field is there twice")),
                    Map.entry(
                            TargetFault.OTHER_FORMAT,
                            new Example(
                                    "\"version\": 1",
                                    "\"version\": 2",
                                    ", line 1: not vigil.delivery version 1")),
                    Map.entry(
                            TargetFault.OBJECT_ASKED,
                            ehr(
                                    "{\"kind\": \"token\", \"file\": \"SECRET\"}",
                                    "[]",
                                    "an object in braces is asked here")),
                    Map.entry(
                            TargetFault.UNKNOWN_FIELD,
                            archive("\"forms\"", "\"x\": 1, \"forms\"", "there is no field x")),
                    Map.entry(
                            TargetFault.MISSING_FIELD,
                            archive("\"kind\": \"folder\", ", "", "the field kind is missing")),
                    Map.entry(
                            TargetFault.FIELD_UNFIT,
                            new Example(
                                    "\"version\": 1",
                                    "\"version\": [1]",
                                    ", line 1: what stands under version is not as agreed")),
                    Map.entry(
                            TargetFault.NAME_TAKEN,
                            new Example(
                                    "\"ehr\"",
                                    "\"archive\"",
                                    ", line 3 (archive): another target has this name")),
                    Map.entry(
                            TargetFault.NAME_SIGNS,
                            new Example(
                                    "\"archive\"",
                                    "\"Archive 1\"",
                                    ", line 2 (Archive 1): name: at most 40 small letters, digits and"
                                            + " hyphens")),
                    Map.entry(
                            TargetFault.NO_SUCH_WORD,
                            ehr(
                                    "\"everything\"",
                                    "\"all\"",
                                    "takes: one of everything, vital-signs-and-document is asked")),
                    Map.entry(
                            TargetFault.NO_SUCH_FORM,
                            archive(
                                    "\"pdf\"",
                                    "\"hl7\"",
                                    "forms: there is none called hl7 among record, pdf")),
                    Map.entry(
                            TargetFault.ONLY_VITAL_SIGNS,
                            ehr(
                                    "\"access\"",
                                    "\"signer\": true, \"access\"",
                                    "without and signer: only where it takes vital-signs-and-document")),
                    Map.entry(
                            TargetFault.TEXT_ASKED,
                            archive("\"folder\",", "7,", "kind: a text is asked")),
                    Map.entry(
                            TargetFault.TEXTS_ASKED,
                            archive("[\"pdf\"]", "\"pdf\"", "forms: a list of texts is asked")),
                    Map.entry(
                            TargetFault.WHOLE_NUMBER_ASKED,
                            ehr(
                                    "\"access\"",
                                    "\"seconds\": 0.5, \"access\"",
                                    "seconds: a whole number from 1 to 600 is asked")),
                    Map.entry(
                            TargetFault.TRUE_OR_FALSE_ASKED,
                            ehr(
                                    "\"access\"",
                                    "\"signer\": 1, \"access\"",
                                    "signer: true or false is asked")),
                    Map.entry(
                            TargetFault.DATE_ASKED,
                            archive(
                                    "01\", \"folder\"",
                                    "32\", \"folder\"",
                                    "from: a date as 2026-11-22 is asked")),
                    Map.entry(
                            TargetFault.WHOLE_PATH_ASKED,
                            archive("\"/srv/in\"", "\"in\"", "folder: a whole path is asked")),
                    Map.entry(
                            TargetFault.NOT_A_PATH,
                            archive("\"/srv/in\"", "\"/srv/\\u0000\"", "folder: not a path")),
                    Map.entry(
                            TargetFault.NOT_AN_ADDRESS,
                            ehr("ehr.example/fhir", "ehr.example/a b", "base: not an address")),
                    Map.entry(
                            TargetFault.HTTPS_ASKED,
                            ehr(
                                    "https:",
                                    "http:",
                                    "base: https is asked; plain http only to this computer itself")),
                    Map.entry(
                            TargetFault.BARE_ADDRESS_ASKED,
                            ehr(
                                    "ehr.example/fhir",
                                    "ehr.example/fhir?key=hidden",
                                    "base: an address without a name, a query or a fragment is asked")),
                    Map.entry(
                            TargetFault.SECRET_MISSING,
                            ehr("SECRET", "/no/such/token", "there is no file /no/such/token")),
                    Map.entry(
                            TargetFault.SECRET_UNREADABLE,
                            ehr(
                                    "SECRET",
                                    "FOLDER",
                                    "FOLDER cannot be read: it has to be a file of at most 64 KiB that"
                                            + " this user may read")),
                    Map.entry(
                            TargetFault.SECRET_OPEN,
                            ehr(
                                    "SECRET",
                                    "FOLDER/open",
                                    "others may read FOLDER/open; only this user may (chmod 600)")));

    private Path secret(String name, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "hidden");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @ParameterizedTest
    @EnumSource
    void eachNamesTheTargetAndSaysWhyAndNothingOfASecret(TargetFault why) throws IOException {
        Path secret = secret("token", "rw-------");
        Path _ = secret("open", "rw-r--r--");
        Example example = Objects.requireNonNull(EXAMPLES.get(why), why.name());
        assertThat(FILE).contains(example.sound());
        Files.writeString(
                folder.resolve("delivery.json"),
                FILE.replace(example.sound(), example.faulty())
                        .replace("SECRET", secret.toString())
                        .replace("FOLDER", folder.toString()));
        assertThat(DeliveryFile.in(folder, List.of("record", "pdf")).refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.fault().why()).isEqualTo(why);
                            assertThat(FaultWords.of(refused))
                                    .isEqualTo(
                                            "delivery.json"
                                                    + example.said()
                                                            .replace("FOLDER", folder.toString()))
                                    .doesNotContain("hidden");
                        });
    }
}
