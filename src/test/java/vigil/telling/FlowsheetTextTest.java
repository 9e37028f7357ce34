package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.review.Flowsheet;
import vigil.review.Flowsheet.Cell;
import vigil.review.Flowsheet.Column;
import vigil.review.Flowsheet.Content;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Taken;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** What stands in the flowsheet, cell by cell, and how a column is read out. */
class FlowsheetTextTest {
    private static final Words WORDS = Words.of("chart");

    private final FlowsheetText text =
            new FlowsheetText(WORDS, new VitalText(WORDS), staff -> "NO:" + staff.value());
    private final SampleChart sample = SampleChart.infusion();

    private List<Column> columns() {
        return Flowsheet.of(sample.chart()).columns();
    }

    private Column newest() {
        return columns().getLast();
    }

    private String cell(VitalItem item) {
        return text.cell(newest().cell(item));
    }

    private String trend(VitalItem item) {
        Cell cell = newest().cell(item);
        return cell.content() instanceof Content.Value value ? text.trend(value).orElse("") : "?";
    }

    @Test
    void aSetIsHeadedByItsMinuteSinceTheFirstDoseAndBeforeItByABaseline() {
        sample.vitals(-20).vitals(-8).start(0).vitals(5).eyesOn(7, 97, 13, 4);
        assertThat(columns().stream().map(text::minute))
                .containsExactly("before", "base", "5", "7 eyes-on");
    }

    @ParameterizedTest
    @CsvSource({"0, 14:05", "5, 14:10", "60, 15:05", "595, 00:00"})
    void aSetIsHeadedByTheTimeOnTheClock(int minute, String clock) {
        sample.start(-1).vitals(minute);
        assertThat(text.time(newest())).startsWith(clock);
    }

    /** Rules C9 and R2: both are seen without asking. */
    @Test
    void aTimeThatIsAboutRightOrChartedLateIsMarked() {
        sample.start(-1).vitals(5);
        assertThat(text.time(newest())).isEqualTo("14:10");
        sample.about(Taken.Source.RECOLLECTION).vitals(6);
        assertThat(text.time(newest())).isEqualTo("~14:11");
        sample.recorded(20).vitals(9);
        assertThat(text.time(newest())).isEqualTo("14:14 late");
        sample.recorded(21).about(Taken.Source.PAPER).vitals(10);
        assertThat(text.time(newest())).isEqualTo("~14:15 late");
    }

    @Test
    void whoMeasuredStandsInTheLastRowByInitials() {
        sample.start(0).vitals(5);
        assertThat(text.by(newest())).isEqualTo("NO:" + SampleChart.NURSE.value());
    }

    @Test
    void aCellHoldsAValueAReasonOrNothing() {
        sample.start(0)
                .set(
                        5,
                        SetKind.FULL,
                        SampleReadings.pressure("132/78"),
                        SampleReadings.breaths(0),
                        new Reading.NotTaken(
                                VitalItem.OXYGEN_SATURATION, MissingReason.EQUIPMENT_FAULT));
        assertThat(cell(VitalItem.BLOOD_PRESSURE)).isEqualTo("132/78");
        assertThat(cell(VitalItem.RESPIRATORY_RATE)).as("nought is a value").isEqualTo("0");
        assertThat(cell(VitalItem.OXYGEN_SATURATION)).isEqualTo("equipm.");
        assertThat(cell(VitalItem.HEART_RATE)).as("not part of the set").isEmpty();
    }

    @Test
    void aValueSaysWhichWayItWentAgainstTheSetBefore() {
        sample.start(0)
                .set(5, SetKind.FULL, SampleReadings.heart(60), SampleReadings.saturation(98))
                .set(10, SetKind.FULL, SampleReadings.heart(66), SampleReadings.saturation(96));
        assertThat(trend(VitalItem.HEART_RATE)).isEqualTo("↑");
        assertThat(trend(VitalItem.OXYGEN_SATURATION)).isEqualTo("↓");
        sample.set(15, SetKind.FULL, SampleReadings.heart(66), SampleReadings.breaths(14));
        assertThat(trend(VitalItem.HEART_RATE)).as("the same").isEmpty();
        assertThat(trend(VitalItem.RESPIRATORY_RATE)).as("the first").isEmpty();
    }

    @Test
    void whatWasCorrectedStandsBeforeItOldestFirst() {
        sample.start(0).set(5, SetKind.FULL, SampleReadings.heart(166));
        var set = sample.last();
        assertThat(text.earlier(newest().cell(VitalItem.HEART_RATE))).isEmpty();
        sample.amend(6, set, heart(67)).amend(7, set, heart(66));
        assertThat(cell(VitalItem.HEART_RATE)).isEqualTo("66");
        assertThat(text.earlier(newest().cell(VitalItem.HEART_RATE))).containsExactly("166", "67");
    }

    private static VitalsRecorded heart(int rate) {
        return new VitalsRecorded(
                new VitalSigns(List.of(SampleReadings.heart(rate))), SetKind.FULL);
    }

    @Test
    void aColumnIsReadOutWithTheNamesOfItsRowsAndWithoutEmptyOnes() {
        sample.start(0)
                .set(5, SetKind.FULL, SampleReadings.pressure("132/78"), SampleReadings.heart(60));
        assertThat(
                        text.spoken(
                                newest(),
                                List.of(
                                        VitalItem.BLOOD_PRESSURE,
                                        VitalItem.PAIN,
                                        VitalItem.HEART_RATE)))
                .isEqualTo("Set of 14:10, minute 5: BP mmHg 132/78, HR per min 60");
    }
}
