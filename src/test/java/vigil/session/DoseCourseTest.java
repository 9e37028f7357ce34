package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.dosing.Given;
import vigil.dosing.Movement;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.dosing.Reconciliation.Gap;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.InfusionStarted;

final class DoseCourseTest {
    private static final Product.Form VIAL_50 =
            new Product.Form.Vial(MilligramsPerMillilitre.of("50"));

    @Test
    void beforeTheFirstDoseNothingIsGiven() {
        DoseCourse course = course(SampleChart.infusion());

        assertThat(course.given()).isEmpty();
        assertThat(course.rate()).isEmpty();
        assertThat(course.lastRate()).isEmpty();
        assertThat(course.pauses()).isEmpty();
        assertThat(given(course, 60)).isZero();
        assertThat(course.expectedEnd(at(0))).isEmpty();
    }

    @Test
    void aDeviceIsTakenFromItsLotWhenItReachesThePatient() {
        SampleChart script = SampleChart.spray().pressed(32).device(0, 1).device(0, 2);
        DoseCourse course = course(script);
        Instant before = script.minute(0).instant().plusSeconds(10);

        assertThat(course.delivered().at(before)).isEqualTo(Milligrams.of("0"));
        assertThat(course.movements(before)).noneMatch(Movement.GivenOf.class::isInstance);
        Instant used = script.minute(0).instant().plusSeconds(32);
        assertThat(course.movements(used)).anyMatch(Movement.GivenOf.class::isInstance);
    }

    /** Both typed for one minute: to resume would have offered the rate from before the change. */
    @Test
    void aRateThatIsPausedInTheMinuteOfItsChangeIsTheOneThatLastRan() {
        DoseCourse course = course(SampleChart.infusion().start(0).rate(8, "40").pause(8));

        assertThat(course.lastRate()).contains(MilligramsPerHour.of("40"));
        assertThat(course.given()).hasSize(1);
    }

    @Test
    void anInfusionRunsUpToItsOrder() {
        SampleChart script = SampleChart.infusion().start(0);
        DoseCourse course = course(script);

        assertThat(given(course, 22)).isEqualByComparingTo("19.25");
        assertThat(course.rate()).contains(MilligramsPerHour.of("52.5"));
        assertThat(course.expectedEnd(at(22))).contains(script.minute(40));
    }

    @Test
    void aPauseGivesNothingAndKeepsItsReason() {
        SampleChart script = SampleChart.infusion().start(0).pause(12);
        EntryId pause = script.last();
        DoseCourse paused = course(script);
        assertThat(paused.rate()).isEmpty();
        assertThat(paused.lastRate()).contains(MilligramsPerHour.of("52.5"));
        assertThat(paused.expectedEnd(at(15))).isEmpty();
        assertThat(pausedFor(paused, at(15))).isEqualTo(Duration.ofMinutes(3));

        DoseCourse resumed = course(script.resume(20));
        assertThat(resumed.pauses())
                .containsExactly(
                        new DoseCourse.Pause(
                                pause,
                                script.minute(12),
                                Optional.of(script.minute(20)),
                                "pressure"));
        assertThat(pausedFor(resumed, at(60))).isEqualTo(Duration.ofMinutes(8));
        assertThat(pausedFor(resumed, at(0))).isZero();
        assertThat(given(resumed, 20)).isEqualByComparingTo("10.5");
        assertThat(resumed.expectedEnd(at(25))).contains(script.minute(48));
    }

    @Test
    void aSecondPauseInAPauseIsOnePause() {
        assertThat(course(SampleChart.infusion().start(0).pause(10).pause(12).resume(15)).pauses())
                .singleElement()
                .satisfies(
                        pause -> assertThat(pause.lasted(at(30))).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void aPauseEndsWhereDosingEnds() {
        DoseCourse course = course(SampleChart.infusion().start(0).pause(10).stop(15));

        assertThat(pausedFor(course, at(60))).isEqualTo(Duration.ofMinutes(5));
        assertThat(given(course, 60)).isEqualByComparingTo("8.75");
    }

    @Test
    void rateAndBolusAddUp() {
        DoseCourse course =
                course(SampleChart.infusion().start(0).rate(20, "30").bolus(25, "5").stop(40));

        assertThat(course.given()).hasSize(3);
        assertThat(given(course, 40)).isEqualByComparingTo("32.5");
        assertThat(given(course, 400)).isEqualByComparingTo("32.5");
        assertThat(course.rate()).isEmpty();
        assertThat(course.expectedEnd(at(400))).contains(SampleChart.infusion().minute(40));
    }

    @Test
    void aRateWithoutAnInfusionGivesNothing() {
        assertThat(course(SampleChart.infusion().rate(0, "52.5")).given()).isEmpty();
        assertThat(course(SampleChart.infusion().start(0).pause(5).rate(6, "60")).rate()).isEmpty();
    }

    @Test
    void anInjectionIsGivenAtOnce() {
        DoseCourse course = course(SampleChart.infusion().dose(0, "35"));

        assertThat(course.given()).containsExactly(new Given.AtOnce(at(0), Milligrams.of("35")));
        assertThat(course.expectedEnd(at(5))).isEmpty();
    }

    @Test
    void aCorrectedRateCountsFromItsBeginning() {
        SampleChart script = SampleChart.infusion().start(0);
        script.amend(
                10, script.last(), new InfusionStarted(MilligramsPerHour.of("30"), "left hand"));

        assertThat(given(course(script), 20)).isEqualByComparingTo("10");
    }

    @Test
    void aCorrectedTimeMovesTheSegment() {
        SampleChart script = SampleChart.infusion().start(0).pause(20);
        script.amendTime(21, script.last(), 10);

        assertThat(given(course(script), 40)).isEqualByComparingTo("8.75");
    }

    @Test
    void aStruckOutPauseNeverWas() {
        SampleChart script = SampleChart.infusion().start(0).pause(20);
        script.strike(22, script.last());

        assertThat(course(script).pauses()).isEmpty();
        assertThat(given(course(script), 40)).isEqualByComparingTo("35");
    }

    @Test
    void aLateEntryFallsIntoItsPlace() {
        DoseCourse inOrder = course(SampleChart.infusion().start(0).pause(12).resume(20).stop(48));
        DoseCourse late =
                course(
                        SampleChart.infusion()
                                .start(0)
                                .stop(48)
                                .recorded(50)
                                .pause(12)
                                .recorded(51)
                                .resume(20));

        assertThat(late.given()).isEqualTo(inOrder.given());
        assertThat(given(late, 60)).isEqualByComparingTo("35");
    }

    @Test
    void whatDevicesGaveAddsUp() {
        DoseCourse course = course(SampleChart.spray().device(0, 1).device(5, 2).device(10, 3));

        assertThat(given(course, 5)).isEqualByComparingTo("56");
        assertThat(given(course, 10)).isEqualByComparingTo("84");
    }

    @Test
    void aWholeVialIsAccountedFor() {
        DoseCourse open = course(SampleChart.infusion().start(0).stop(40));
        assertThat(open.reconciliation(at(60)).open())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.gaps())
                                        .containsExactly(new Gap.Unaccounted(Milligrams.of("15"))));

        DoseCourse unseen = course(SampleChart.infusion().start(0).stop(40).wasted(45, "15"));
        assertThat(unseen.reconciliation(at(60)).open())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.gaps())
                                        .containsExactly(
                                                new Gap.WasteUnwitnessed(Milligrams.of("15"))));

        DoseCourse closed =
                course(
                        SampleChart.infusion()
                                .start(0)
                                .stop(40)
                                .wasted(45, "15", new Witness.Seen(SampleChart.SECOND)));
        assertThat(closed.reconciliation(at(60)).closes()).isTrue();
    }

    @Test
    void devicesAreAccountedForByTheirOwnLot() {
        SampleChart script = SampleChart.spray().device(0, 1).device(5, 2);
        Reconciliation open = course(script).reconciliation(at(60));
        assertThat(open.open()).hasSize(1);

        script.add(30, new DrugReturned("K2231", Milligrams.of("28")));
        assertThat(course(script).reconciliation(at(60)).closes()).isTrue();
    }

    @Test
    void aDeviceOfALotThatWasNotTakenOutStandsOut() {
        SampleChart script =
                SampleChart.spray()
                        .add(0, new DosingEvent.DeviceGiven(1, Milligrams.of("28"), "OTHER"));

        assertThat(course(script).reconciliation(at(60)).open())
                .anySatisfy(line -> assertThat(line.gaps()).contains(new Gap.NeverDrawn()));
    }

    @Test
    void twoLotsAreUsedInTheOrderDrawn() {
        SampleChart script =
                SampleChart.infusion()
                        .drawn(-5, VIAL_50, "ketamine", "Z9", "50")
                        .start(0)
                        .rate(30, "105")
                        .stop(60);
        Reconciliation found = course(script).reconciliation(at(60));

        assertThat(found.lines())
                .extracting(line -> line.given().amount().stripTrailingZeros().toPlainString())
                .containsExactly("50", "28.75");
        assertThat(found.lines().getFirst().closes()).isTrue();
        assertThat(found.lines().getLast().gaps())
                .containsExactly(new Gap.Unaccounted(Milligrams.of("21.25")));
    }

    @Test
    void pausesAndRunningTimeMakeTheWholeTime() {
        Random random = new Random(99);
        for (int round = 0; round < 100; round++) {
            SampleChart script = SampleChart.infusion().start(0);
            int minute = 0;
            for (int pause = 0; pause < random.nextInt(4); pause++) {
                script.pause(minute += random.nextInt(1, 10));
                script.resume(minute += random.nextInt(1, 10));
            }
            int end = minute + random.nextInt(1, 20);
            DoseCourse course = course(script.stop(end));

            assertThat(pausedFor(course, at(300)).plus(course.delivered().runningTime(at(300))))
                    .isEqualTo(Duration.ofMinutes(end));
        }
    }

    private static Duration pausedFor(DoseCourse course, Instant instant) {
        return course.pauses().stream()
                .map(pause -> pause.lasted(instant))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static DoseCourse course(SampleChart script) {
        return DoseCourse.in(script.chart());
    }

    private static BigDecimal given(DoseCourse course, int minute) {
        return course.delivered().at(at(minute)).amount();
    }

    private static Instant at(int minute) {
        return SampleChart.START.plusSeconds(60L * minute);
    }
}
