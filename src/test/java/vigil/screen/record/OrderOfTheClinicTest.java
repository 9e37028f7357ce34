package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.telling.EntryText;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** Rule V2: a set is told and corrected in the order of the clinic. */
class OrderOfTheClinicTest {
    private static final VitalOrder ORDER =
            VitalOrder.beginning(List.of(VitalItem.RESPIRATORY_RATE, VitalItem.HEART_RATE));

    @TempDir private Path folder;

    @Test
    void aSetIsToldAndCorrectedInTheOrderOfTheClinic() {
        try (TestDesk at = TestDesk.in(folder, "ketamine-iv", Stage.READY, List.of(), ORDER)) {
            Words words = Words.of("record", "chart", "charting", "kit");
            VitalsRecorded set = at.chart().vitals().getFirst().event();

            assertThat(
                            new EntryText(words, new People(List.of()), new SessionTerms(), ORDER)
                                    .of(set))
                    .containsSubsequence("14", "62", "132/78", "98%");
            VitalsCorrection correction =
                    FxHarness.onFx(() -> new VitalsCorrection(words, at.desk(), at.chart(), set));
            assertThat(correction.stops().subList(0, 4))
                    .extracting(stop -> ((EntryField) stop).label())
                    .startsWith("RR", "HR", "BP", "SpO\u2082");
            assertThat(correction.content()).isEqualTo(java.util.Optional.<SessionEvent>empty());
        }
    }
}
