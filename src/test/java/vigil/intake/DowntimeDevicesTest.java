package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.protocol.Checklist;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.session.Charted;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/** Spray devices on paper: what paper says happened can be charted, and is asked about once. */
class DowntimeDevicesTest {
    private static final String HEAD = "date,time,what,amount,reason";
    private static final String FIRST = "2026-11-22,14:05,device,28,K2231";

    @TempDir private Path folder;
    private Ledge ledge;

    @BeforeEach
    void aSprayThatWasAboutToBeGiven() {
        ledge =
                new Ledge(
                        folder,
                        SampleChart.ready(
                                        SampleProtocol.spray(),
                                        "devices",
                                        SampleChart.START,
                                        SampleChart.ZONE)
                                .add(
                                        -2,
                                        new ChecklistAnswered(
                                                Checklist.Kind.CHECK_IN,
                                                "CONSENT",
                                                Checklist.Answer.YES,
                                                "")),
                        DowntimeIntakeTest.at(180));
    }

    @AfterEach
    void close() {
        ledge.close();
    }

    private List<DeviceGiven> devices() {
        return ledge.charting.open(ledge.session).chart().all(DeviceGiven.class).stream()
                .map(Charted::event)
                .toList();
    }

    @Test
    void one_within_the_rest_is_refused_once_and_says_how_it_is_meant() {
        assertThat(DowntimeRefusalTest.said(ledge.chart(HEAD, FIRST, ",14:08,device,28,K2231")))
                .containsExactly(
                        "3 time \"14:08\": The rest after the last device was not over. Look at the"
                                + " paper again; if it says so, write the time with an exclamation"
                                + " mark behind it.");
        assertThat(devices()).isEmpty();
        assertThat(ledge.chart(HEAD, FIRST, ",14:08!,device,28,K2231"))
                .isEqualTo(new Intake.Sound(2, 0, true));
        assertThat(devices()).extracting(DeviceGiven::number).containsExactly(1, 2);
    }

    @Test
    void the_mark_makes_no_other_row_of_it() {
        ledge.chart(HEAD, FIRST, ",14:10,device,28,K2231");
        assertThat(ledge.chart(HEAD, FIRST, ",14:10!,device,28,K2231"))
                .isEqualTo(new Intake.Sound(0, 2, true));
        assertThat(ledge.chart(HEAD, FIRST, ", ~14:15 !,device,28,K2231"))
                .isEqualTo(new Intake.Sound(1, 1, true));
    }

    @Test
    void one_that_gave_a_part_stands_with_what_it_gave() {
        ledge.chart(HEAD, "2026-11-22,14:05,device,14,K2231", ",14:10,device,28,K2231");
        assertThat(
                        DoseTruth.of(
                                        ledge.charting.open(ledge.session).chart(),
                                        Moment.of(DowntimeIntakeTest.at(180), SampleChart.ZONE))
                                .delivered())
                .isEqualTo(Milligrams.of("42"));
    }
}
