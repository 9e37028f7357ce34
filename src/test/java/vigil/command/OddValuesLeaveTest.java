package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.OddButTrue;
import vigil.export.JsonForm;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.fhir.Hl7Validator;
import vigil.export.pdf.PrintedPdf;
import vigil.screen.kit.AllWords;
import vigil.session.RecordedEvent;

/** Values that are seldom typed and true all the same leave in every form as they were charted. */
class OddValuesLeaveTest {
    private static final List<RecordedEvent> FACTS = OddButTrue.facts();
    private static final SessionRecord RECORD = SampleFiles.recordOf(FACTS);

    static List<RecordForm> forms() {
        return RecordForms.ofThisVersion(AllWords.read()).all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsValidAndTheSameBytesEachTime(RecordForm form) throws Exception {
        byte[] file = form.write(RECORD);

        assertThat(form.faults(file)).isEmpty();
        assertThat(form.write(SampleFiles.recordOf(OddButTrue.facts()))).isEqualTo(file);
        if (form.name().startsWith("fhir")) {
            assertThat(Hl7Validator.errors(file)).isEmpty();
        }
    }

    @Test
    void theRecordReadsBackToTheFactsOfTheLedger() {
        SessionRecordNotation notation = new SessionRecordNotation();
        SessionRecord read = notation.read(new JsonForm().write(RECORD));

        assertThat(read).isEqualTo(RECORD);
        assertThat(notation.facts(read)).isEqualTo(FACTS);
    }

    /** Marks stand on their letters, and the digits are those that were typed. */
    @Test
    void thePagesSayWhatWasTyped() {
        RecordForm pages =
                forms().stream()
                        .filter(form -> form.name().equals("pdf"))
                        .findFirst()
                        .orElseThrow();
        String text = PrintedPdf.read(pages.write(RECORD)).text();

        assertThat(text)
                .contains("Zo\u00eb Mar\u00eda-Jos\u00e9", "\u00c5NGSTR\u00d6M-O\u2019NEILL")
                .contains("N\u00fcsse; =1+1", "71.123 kg", "DOSE 35.5615 mg")
                .contains("Infusion started: 52.125 mg per h")
                .doesNotContainPattern("\\p{M}");
    }

    @Test
    void theTablesKeepEachNoteInOneCell() {
        for (RecordForm form : forms()) {
            if (form.ending().endsWith("events.csv")) {
                assertThat(new String(form.write(RECORD), StandardCharsets.UTF_8))
                        .contains(OddButTrue.NOTE.replace("\"", "\"\""));
            }
        }
    }
}
