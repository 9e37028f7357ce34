package vigil.export.check.alone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor who has no Vigil checks the published example, as the page for that says. */
class RecordAloneTest {
    private static final Path EXAMPLE = Path.of("assets/schema/session-record-2.example.json");
    private static final Path PAGE = Path.of("src/docs/checking-a-record.md");

    /** As the page names it. */
    private static String fingerprint() throws IOException {
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("Fingerprint of the example: `"))
                .map(line -> line.split("`", -1)[1].replace(" ", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExampleHoldsByItsFingerprintAlone() throws IOException {
        assertThat(RecordAlone.signatures(Files.readAllBytes(EXAMPLE), fingerprint()))
                .containsExactly(
                        "bell, LINE_SET_ASIDE",
                        "bell, DOSE_CHECKED",
                        "bell, WASTE_SEEN",
                        "Abena Osei, RN, AUTHORSHIP",
                        "T. Mbeki, MD, REVIEW",
                        "Abena Osei, RN, AUTHORSHIP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\": \"[^\"]*      | \"text\": \"Changed    | entries",
                "\"enteredBy\": \"osei\" | \"enteredBy\": \"bell\" | entries 1: enteredBy",
                "\"storeNumber\": 7      | \"storeNumber\": 6      | entries 1: hash",
                "\"storeRevision\": 616  | \"storeRevision\": 617  | record.storeHash"
            })
    void aRecordThatSomebodyChangedDoesNot(String before, String after, String where)
            throws IOException {
        String file = Files.readString(EXAMPLE);
        String changed = file.replaceFirst(before, after);
        assertThat(changed).isNotEqualTo(file);
        String own = fingerprint();
        assertThatIllegalStateException()
                .isThrownBy(() -> RecordAlone.signatures(changed.getBytes(UTF_8), own))
                .withMessageContaining(where);
    }

    @Test
    void norDoesItHoldByTheFingerprintOfAnotherClinic() throws IOException {
        byte[] file = Files.readAllBytes(EXAMPLE);
        assertThatIllegalStateException()
                .isThrownBy(() -> RecordAlone.signatures(file, "0".repeat(32)))
                .withMessage("proof.keys 1: issuer");
    }
}
