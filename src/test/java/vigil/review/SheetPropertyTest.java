package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.Grade;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** What holds for the sheet and the curves of any session, whatever was corrected in it. */
class SheetPropertyTest {

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    /** A session with sets of every kind, typed late, corrected, moved and struck out. */
    private static SampleChart play(int seed, java.util.function.Consumer<SampleChart> after) {
        Random random = new Random(seed);
        SampleChart script =
                seed % 3 == 0
                        ? SampleChart.spray().vitals(-8).device(0, 1)
                        : SampleChart.infusion().vitals(-8).start(0);
        List<EntryId> sets = new ArrayList<>(List.of(script.chart().vitals().getFirst().id()));
        for (int minute = 2; minute < 60; minute += 1 + random.nextInt(5)) {
            EntryId any = sets.get(random.nextInt(sets.size()));
            switch (random.nextInt(9)) {
                case 0 -> script.amend(minute, any, set(random));
                case 1 -> script.amendTime(minute, any, random.nextInt(minute));
                case 2 -> script.strike(minute, any);
                case 3 -> script.effect(minute, "NAU", Grade.MILD);
                case 4 -> script.add(minute, new BaselineChosen(any));
                case 5 -> sets.add(script.eyesOn(minute, 90 + random.nextInt(10), 14, 4).last());
                case 6 -> {
                    int ago = random.nextInt(30);
                    sets.add(script.recorded(minute).add(minute - ago, set(random)).last());
                }
                default -> sets.add(script.add(minute, set(random)).last());
            }
            after.accept(script);
        }
        return script;
    }

    private static VitalsRecorded set(Random random) {
        int diastolic = 60 + random.nextInt(60);
        List<Reading> readings = new ArrayList<>();
        readings.add(
                random.nextInt(4) == 0
                        ? new Reading.NotTaken(
                                VitalItem.BLOOD_PRESSURE, MissingReason.LEFT_UNDISTURBED)
                        : SampleReadings.pressure(
                                (diastolic + 20 + random.nextInt(80)) + "/" + diastolic));
        readings.add(SampleReadings.heart(50 + random.nextInt(80)));
        if (random.nextBoolean()) {
            readings.add(SampleReadings.saturation(88 + random.nextInt(12)));
        }
        return new VitalsRecorded(new VitalSigns(readings), SetKind.FULL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSheetThatGrowsIsAtEveryStepTheSheetMadeAtOnce(int seed) {
        FlowsheetCourse course = new FlowsheetCourse();
        play(
                seed,
                script ->
                        assertThat(course.of(script.chart()))
                                .isEqualTo(Flowsheet.of(script.chart())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySetIsOneColumnAndEveryCellIsWhatTheSetSays(int seed) {
        Chart chart = play(seed, script -> {}).chart();
        Flowsheet sheet = Flowsheet.of(chart);

        assertThat(sheet.columns()).extracting(Flowsheet.Column::taken).hasSize(sets(chart).size());
        for (Flowsheet.Column column : sheet.columns()) {
            Entry entry = chart.entry(column.set()).orElseThrow();
            VitalSigns signs = ((VitalsRecorded) entry.now()).signs();
            assertThat(column.struckOut()).isEqualTo(entry.struckOut());
            assertThat(column.amended()).isEqualTo(entry.amended());
            assertThat(column.taken()).isEqualTo(entry.taken());
            for (VitalItem item : sheet.rows()) {
                assertThat(said(column.cell(item).content())).isEqualTo(signs.reading(item));
            }
        }
        assertThat(sheet.columns()).extracting(column -> column.taken().at()).isSorted();
        assertThat(sheet.columns().stream().filter(Flowsheet.Column::baseline).count())
                .isEqualTo(chart.baseline().isPresent() ? 1 : 0);
    }

    private static List<Entry> sets(Chart chart) {
        return chart.entries().stream()
                .filter(entry -> entry.now() instanceof VitalsRecorded)
                .toList();
    }

    private static Optional<Reading> said(Flowsheet.Content content) {
        return switch (content) {
            case Flowsheet.Content.Value value -> Optional.of(new Reading.Measured(value.value()));
            case Flowsheet.Content.NotTaken none ->
                    Optional.of(new Reading.NotTaken(VitalItem.BLOOD_PRESSURE, none.reason()));
            case Flowsheet.Content.NotPartOfSet() -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatStoodThereBeforeIsKeptInTheOrderOfItsCorrections(int seed) {
        Chart chart = play(seed, script -> {}).chart();
        for (Flowsheet.Column column : Flowsheet.of(chart).columns()) {
            List<Amendment> amendments = Amendment.of(chart.entry(column.set()).orElseThrow());
            assertThat(column.amendments()).isEqualTo(amendments);
            for (VitalItem item : List.of(VitalItem.BLOOD_PRESSURE, VitalItem.HEART_RATE)) {
                List<Amendment> ofCell =
                        column.cell(item).earlier().stream()
                                .map(Flowsheet.Earlier::correction)
                                .toList();
                assertThat(amendments.stream().filter(ofCell::contains).toList()).isEqualTo(ofCell);
                column.cell(item)
                        .earlier()
                        .forEach(
                                earlier ->
                                        assertThat(earlier.was())
                                                .isEqualTo(
                                                        signs(earlier.correction().before())
                                                                .reading(item)));
            }
        }
    }

    private static VitalSigns signs(vigil.session.SessionEvent event) {
        return ((VitalsRecorded) event).signs();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCurvesHoldEveryMeasuredValueThatCountsAndNoOther(int seed) {
        Chart chart = play(seed, script -> {}).chart();
        VitalsTrend trend =
                VitalsTrend.of(chart, new VitalsTrend.GapRule.LongerThan(Duration.ofMinutes(10)));
        for (VitalItem item : VitalItem.values()) {
            List<Charted<VitalsRecorded>> measured =
                    chart.vitals().stream()
                            .filter(set -> set.event().signs().measured().contains(item))
                            .toList();
            List<VitalsTrend.Point> points =
                    trend.series(item).map(VitalsTrend.Series::points).orElse(List.of());

            assertThat(points)
                    .extracting(VitalsTrend.Point::set)
                    .containsExactlyElementsOf(measured.stream().map(Charted::id).toList());
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.get(i).value())
                        .isEqualTo(value(measured.get(i).event().signs(), item));
                if (points.get(i).joined()) {
                    assertThat(
                                    Duration.between(
                                            points.get(i - 1).at().instant(),
                                            points.get(i).at().instant()))
                            .isLessThanOrEqualTo(Duration.ofMinutes(10));
                }
            }
        }
    }

    private static Object value(VitalSigns signs, VitalItem item) {
        return signs.reading(item)
                .filter(Reading.Measured.class::isInstance)
                .map(reading -> ((Reading.Measured) reading).value())
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGhostLiesAtTheSameMinutesUnderAnotherSession(int seed) {
        Chart chart = play(seed, script -> {}).chart();
        SampleChart other = SampleChart.infusion().start(3);
        VitalsTrend trend =
                VitalsTrend.of(chart, new VitalsTrend.GapRule.LongerThan(Duration.ofMinutes(10)));

        trend.ghost(other.minute(3))
                .forEach(
                        row ->
                                row.points()
                                        .forEach(
                                                point ->
                                                        assertThat(
                                                                        Duration.between(
                                                                                other.minute(3)
                                                                                        .instant(),
                                                                                point.at()
                                                                                        .instant()))
                                                                .isEqualTo(
                                                                        point.sinceFirstDose()
                                                                                .orElseThrow())));
    }
}
