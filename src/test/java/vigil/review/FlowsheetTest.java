package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Taken;
import vigil.vitals.BloodPressure;
import vigil.vitals.MissingReason;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

class FlowsheetTest {
    private static Flowsheet.Content.Value value(Flowsheet.Column column, VitalItem item) {
        return (Flowsheet.Content.Value) column.cell(item).content();
    }

    @Test
    void theNewestSetStandsLastWhateverTheOrderOfTyping() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(10).recorded(20).vitals(5);

        assertThat(Flowsheet.of(script.chart()).columns())
                .extracting(column -> column.minute().orElse(-1L))
                .containsExactly(-1L, 5L, 10L);
    }

    @Test
    void theBaselineIsNamedAndHasNoMinute() {
        Flowsheet.Column base =
                Flowsheet.of(SampleChart.infusion().vitals(-8).start(0).chart())
                        .columns()
                        .getFirst();

        assertThat(base.baseline()).isTrue();
        assertThat(base.minute()).isEmpty();
    }

    @Test
    void aTrendIsHeldAgainstTheLastValueOfTheSameItem() {
        Flowsheet sheet =
                Flowsheet.of(
                        SampleChart.infusion()
                                .vitals(-8, "128/78", 60, 98, 14, 5, 0)
                                .start(0)
                                .eyesOn(5, 97, 14, 5)
                                .vitals(10, "141/86", 58, 97, 14, 5, 2)
                                .chart());
        Flowsheet.Column last = sheet.columns().getLast();

        assertThat(value(sheet.columns().getFirst(), VitalItem.BLOOD_PRESSURE).trend())
                .isEqualTo(Flowsheet.Trend.FIRST);
        assertThat(value(last, VitalItem.BLOOD_PRESSURE).trend()).isEqualTo(Flowsheet.Trend.UP);
        assertThat(value(last, VitalItem.HEART_RATE).trend()).isEqualTo(Flowsheet.Trend.DOWN);
        assertThat(value(last, VitalItem.OXYGEN_SATURATION).trend())
                .isEqualTo(Flowsheet.Trend.SAME);
    }

    @Test
    void aCrossedLimitStandsInTheCellOfItsItem() {
        Flowsheet.Column last =
                Flowsheet.newest(
                                SampleChart.infusion()
                                        .start(0)
                                        .vitals(5, "172/96", 70, 97, 14, 5, 0)
                                        .chart())
                        .orElseThrow();

        assertThat(value(last, VitalItem.BLOOD_PRESSURE).crossed())
                .extracting(crossed -> crossed.limit().id())
                .containsExactly("pause-systolic");
        assertThat(value(last, VitalItem.HEART_RATE).crossed()).isEmpty();
    }

    @Test
    void notTakenAndNotAskedForAreTwoThings() {
        Flowsheet.Column eyesOn =
                Flowsheet.newest(SampleChart.infusion().start(0).eyesOn(5, 97, 14, 4).chart())
                        .orElseThrow();

        assertThat(eyesOn.kind()).isEqualTo(SetKind.EYES_ON);
        assertThat(eyesOn.cell(VitalItem.BLOOD_PRESSURE).content())
                .isEqualTo(new Flowsheet.Content.NotTaken(MissingReason.LEFT_UNDISTURBED));
        assertThat(eyesOn.cell(VitalItem.HEART_RATE).content())
                .isEqualTo(new Flowsheet.Content.NotPartOfSet());
        assertThat(eyesOn.cell(VitalItem.PAIN).content())
                .isEqualTo(new Flowsheet.Content.NotPartOfSet());
    }

    @Test
    void lateIsMoreThanTenMinutesUnlessSaidOtherwise() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .recorded(15)
                        .about(Taken.Source.MONITOR_MEMORY)
                        .vitals(5)
                        .recorded(21)
                        .vitals(10);

        assertThat(Flowsheet.of(script.chart()).columns())
                .extracting(Flowsheet.Column::late)
                .containsExactly(false, true);
        assertThat(Flowsheet.of(script.chart(), Duration.ofMinutes(9)).columns())
                .extracting(Flowsheet.Column::late)
                .containsExactly(true, true);
        assertThat(Flowsheet.of(script.chart()).columns().getFirst().taken())
                .isEqualTo(new Taken(script.minute(5), true, Taken.Source.MONITOR_MEMORY));
    }

    @Test
    void anAmendedValueKeepsWhatStoodThereBefore() {
        SampleChart script = SampleChart.infusion().start(0);
        EntryId set =
                script.set(
                                5,
                                SetKind.FULL,
                                SampleReadings.heart(166),
                                SampleReadings.saturation(97))
                        .last();
        script.amend(
                7,
                set,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(
                                List.of(SampleReadings.heart(66), SampleReadings.saturation(97))),
                        SetKind.FULL));

        Flowsheet.Column column = Flowsheet.newest(script.chart()).orElseThrow();

        assertThat(column.amended()).isTrue();
        assertThat(column.cell(VitalItem.HEART_RATE).earlier())
                .extracting(earlier -> earlier.was().orElseThrow())
                .containsExactly(SampleReadings.heart(166));
        assertThat(column.cell(VitalItem.OXYGEN_SATURATION).earlier()).isEmpty();
    }

    @Test
    void anItemAddedLaterSaysThatItWasNotThereBefore() {
        SampleChart script = SampleChart.infusion().start(0);
        EntryId set = script.set(5, SetKind.FULL, SampleReadings.heart(66)).last();
        script.amend(
                7,
                set,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(
                                List.of(SampleReadings.heart(66), SampleReadings.breaths(14))),
                        SetKind.FULL));

        assertThat(
                        Flowsheet.newest(script.chart())
                                .orElseThrow()
                                .cell(VitalItem.RESPIRATORY_RATE)
                                .earlier()
                                .getFirst()
                                .was())
                .isEmpty();
    }

    @Test
    void aStruckOutSetStaysOnTheSheetAndMovesNoTrend() {
        SampleChart script = SampleChart.infusion().vitals(-8, "128/78", 60, 98, 14, 5, 0).start(0);
        EntryId wrong = script.vitals(5, "190/110", 130, 90, 14, 5, 0).last();
        script.strike(6, wrong).vitals(10, "130/80", 60, 98, 14, 5, 0);

        Flowsheet sheet = Flowsheet.of(script.chart());

        assertThat(sheet.columns())
                .extracting(Flowsheet.Column::struckOut)
                .containsExactly(false, true, false);
        assertThat(value(sheet.columns().get(1), VitalItem.BLOOD_PRESSURE).crossed()).isEmpty();
        assertThat(value(sheet.columns().getLast(), VitalItem.HEART_RATE).trend())
                .isEqualTo(Flowsheet.Trend.SAME);
    }

    @Test
    void rowsAreWhatTheProtocolAsksForAndWhatWasTakenBesides() {
        SampleChart script =
                SampleChart.infusion()
                        .set(
                                -8,
                                SetKind.FULL,
                                new Reading.Measured(new Pain(3)),
                                new Reading.Measured(BloodPressure.of(120, 70)));

        assertThat(Flowsheet.of(script.chart()).rows())
                .containsExactly(
                        VitalItem.BLOOD_PRESSURE,
                        VitalItem.HEART_RATE,
                        VitalItem.OXYGEN_SATURATION,
                        VitalItem.RESPIRATORY_RATE,
                        VitalItem.SEDATION,
                        VitalItem.DISSOCIATION,
                        VitalItem.PAIN);
    }
}
