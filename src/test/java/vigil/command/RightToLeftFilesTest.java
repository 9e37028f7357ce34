package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.pdf.PrintedPdf;
import vigil.screen.kit.AllWords;
import vigil.session.SampleChart;

/** Hebrew words leave in every form sign for sign, without a sign that only a screen needs. */
class RightToLeftFilesTest {
    private static final String HEBREW = "\u05db\u05d4\u05df";
    private static final SessionRecord RECORD =
            SampleFiles.recordOf(
                    SampleChart.infusion()
                            .start(0)
                            .vitals(5)
                            .rescue(6, HEBREW, Optional.empty())
                            .note(7, HEBREW + " 7 mg")
                            .stop(40));

    static List<RecordForm> forms() {
        return RecordForms.ofThisVersion(AllWords.read()).all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormHoldsASignThatNobodyTyped(RecordForm form) {
        byte[] file = form.write(RECORD);
        String text =
                form.ending().endsWith(".pdf")
                        ? PrintedPdf.read(file).text()
                        : new String(file, StandardCharsets.UTF_8);

        assertThat(text)
                .doesNotContainPattern("[\u200e\u2067-\u2069]")
                .doesNotContainPattern("U\\+20[06]");
        if (form.name().equals("record") || form.ending().contains("-events")) {
            assertThat(text).contains(HEBREW);
        }
    }
}
