package vigil.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;

final class DeliveredDoseTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");
    private static final Milligrams ORDER = Milligrams.of("35");

    /** 35 mg over 40 min, still running. */
    private static final DeliveredDose RUNNING = new DeliveredDose(List.of(segment(0, -1, "52.5")));

    /** Ten minutes, a pause of five, then on. */
    private static final DeliveredDose PAUSED_ONCE =
            new DeliveredDose(List.of(segment(0, 10, "52.5"), segment(15, -1, "52.5")));

    @ParameterizedTest
    @CsvSource({"-5, 0, 0", "0, 0, 0", "22, 19.25, 55", "40, 35, 100", "48, 42, 120"})
    void runsUpEvenlyAtOneRate(int minute, String milligrams, String percent) {
        assertThat(RUNNING.at(minute(minute)).amount()).isEqualByComparingTo(milligrams);
        assertThat(RUNNING.percentAt(minute(minute), ORDER).orElseThrow())
                .isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"10, 8.75", "12, 8.75", "15, 8.75", "16, 9.625", "45, 35"})
    void aPauseGivesNothing(int minute, String milligrams) {
        assertThat(PAUSED_ONCE.at(minute(minute)).amount()).isEqualByComparingTo(milligrams);
    }

    @Test
    void anAmountAtOnceCountsFromItsInstant() {
        DeliveredDose spray = new DeliveredDose(List.of(atOnce(0, "28"), atOnce(5, "28")));

        assertThat(spray.at(minute(-1)).amount()).isZero();
        assertThat(spray.at(minute(0)).amount()).isEqualByComparingTo("28");
        assertThat(spray.at(minute(5)).amount()).isEqualByComparingTo("56");
        assertThat(spray.rateAt(minute(5))).isEmpty();
    }

    /** Two lines may run at once where times were corrected: what flows is both. */
    @Test
    void whatRunsAtOnceIsAddedUp() {
        DeliveredDose both =
                new DeliveredDose(List.of(segment(0, 20, "30"), segment(10, -1, "12")));

        assertThat(both.rateAt(minute(15))).contains(MilligramsPerHour.of("42"));
        assertThat(both.at(minute(20)).amount()).isEqualByComparingTo("12");
        assertThat(both.expectedEnd(minute(15), Milligrams.of("12"))).contains(minute(20));
    }

    @Test
    void saysEverythingOfOneInstant() {
        assertThat(RUNNING.at(minute(22))).isEqualTo(Milligrams.of("19.25"));
        assertThat(RUNNING.perKilogramAt(minute(22), Kilograms.of("70")).amount())
                .isEqualByComparingTo("0.275");
        assertThat(RUNNING.percentAt(minute(22), ORDER).orElseThrow()).isEqualByComparingTo("55");
        assertThat(RUNNING.beyondAt(minute(22), ORDER).amount()).isZero();
        assertThat(RUNNING.rateAt(minute(22))).contains(MilligramsPerHour.of("52.5"));
        assertThat(RUNNING.expectedEnd(minute(22), ORDER)).contains(minute(40));
    }

    @Test
    void oneMinuteGivesWhatTheHighestRateDoes() {
        DeliveredDose slowed =
                new DeliveredDose(List.of(segment(0, 20, "52.5"), segment(20, -1, "26.25")));

        assertThat(slowed.inOneMinute().amount()).isEqualByComparingTo("0.875");
        assertThat(new DeliveredDose(List.of(atOnce(0, "28"))).inOneMinute().amount()).isZero();
    }

    @Test
    void whatGoesBeyondTheOrderIsSaid() {
        assertThat(RUNNING.beyondAt(minute(48), ORDER).amount()).isEqualByComparingTo("7");
    }

    @Test
    void anOrderOfNothingHasNoPercent() {
        assertThat(RUNNING.percentAt(minute(1), Milligrams.of("0"))).isEmpty();
        assertThat(RUNNING.expectedEnd(minute(1), Milligrams.of("0"))).contains(minute(0));
    }

    @Test
    void theExpectedEndMovesWithAPause() {
        assertThat(PAUSED_ONCE.expectedEnd(minute(5), ORDER)).contains(minute(40));
        assertThat(PAUSED_ONCE.expectedEnd(minute(12), ORDER)).isEmpty();
        assertThat(PAUSED_ONCE.expectedEnd(minute(15), ORDER)).contains(minute(45));
        assertThat(PAUSED_ONCE.expectedEnd(minute(30), ORDER)).contains(minute(45));
    }

    @Test
    void theExpectedEndMovesWithTheRateAndABolus() {
        DeliveredDose slowed =
                new DeliveredDose(List.of(segment(0, 20, "52.5"), segment(20, -1, "26.25")));
        DeliveredDose withBolus =
                new DeliveredDose(List.of(segment(0, -1, "52.5"), atOnce(10, "8.75")));

        assertThat(slowed.expectedEnd(minute(25), ORDER)).contains(minute(60));
        assertThat(withBolus.expectedEnd(minute(9), ORDER)).contains(minute(40));
        assertThat(withBolus.expectedEnd(minute(11), ORDER)).contains(minute(30));
    }

    @Test
    void anOrderThatWasReachedSaysWhen() {
        DeliveredDose done = new DeliveredDose(List.of(segment(0, 41, "52.5")));
        DeliveredDose spray = new DeliveredDose(List.of(atOnce(0, "28"), atOnce(5, "28")));

        assertThat(done.expectedEnd(minute(90), ORDER)).contains(minute(40));
        assertThat(spray.expectedEnd(minute(90), Milligrams.of("56"))).contains(minute(5));
        assertThat(spray.expectedEnd(minute(90), Milligrams.of("84"))).isEmpty();
        assertThat(new DeliveredDose(List.of()).expectedEnd(minute(0), ORDER)).isEmpty();
    }

    @Test
    void anOrderThatABolusReachedWasReachedWithIt() {
        DeliveredDose dose = new DeliveredDose(List.of(segment(0, -1, "52.5"), atOnce(10, "30")));

        assertThat(dose.expectedEnd(minute(20), ORDER)).contains(minute(10));
    }

    @Test
    void aRateNearZeroHasNoExpectedEnd() {
        assertThat(new DeliveredDose(List.of(segment(0, -1, "0"))).expectedEnd(START, ORDER))
                .isEmpty();
        assertThat(
                        new DeliveredDose(List.of(segment(0, -1, "0.000000000001")))
                                .expectedEnd(START, ORDER))
                .isEmpty();
    }

    @Test
    void aRoundedRateStillEndsOnItsMinute() {
        MilligramsPerHour rate = DoseCalculation.perHour(Milligrams.of("55"), 45).value();
        DeliveredDose dose =
                new DeliveredDose(List.of(new Given.Segment(START, Optional.empty(), rate)));

        assertThat(dose.expectedEnd(minute(3), Milligrams.of("55"))).contains(minute(45));
    }

    @Test
    void timeRunLeavesPausesOut() {
        assertThat(PAUSED_ONCE.runningTime(minute(12))).isEqualTo(Duration.ofMinutes(10));
        assertThat(PAUSED_ONCE.runningTime(minute(45))).isEqualTo(Duration.ofMinutes(40));
        assertThat(PAUSED_ONCE.rateAt(minute(12))).isEmpty();
    }

    @Test
    void aSegmentThatEndsBeforeItBeginsGivesNothing() {
        assertThat(new DeliveredDose(List.of(segment(10, 5, "52.5"))).at(minute(60)).amount())
                .isZero();
    }

    @Test
    void cuttingASegmentNeverChangesWhatWasGiven() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            List<Given> whole = anyCourse(random);
            List<Given> cut = new ArrayList<>();
            for (Given piece : whole) {
                cut.addAll(cut(piece, random));
            }
            Instant instant = START.plusMillis(random.nextInt(-1000, 12_000_000));

            assertThat(new DeliveredDose(cut).at(instant).amount())
                    .isEqualByComparingTo(new DeliveredDose(whole).at(instant).amount());
        }
    }

    @Test
    void whatWasGivenNeverShrinksAndNoPercentIsNegative() {
        Random random = new Random(43);
        for (int round = 0; round < 500; round++) {
            DeliveredDose dose = new DeliveredDose(anyCourse(random));
            Instant earlier = START.plusMillis(random.nextInt(-1000, 12_000_000));
            Instant later = earlier.plusMillis(random.nextInt(0, 5_000_000));

            assertThat(dose.at(later).amount()).isGreaterThanOrEqualTo(dose.at(earlier).amount());
            assertThat(dose.percentAt(earlier, ORDER).orElseThrow().signum())
                    .isGreaterThanOrEqualTo(0);
            assertThat(dose.beyondAt(later, ORDER).amount())
                    .isEqualByComparingTo(
                            dose.at(later).amount().subtract(ORDER.amount()).max(BigDecimal.ZERO));
        }
    }

    @Test
    void theExpectedEndIsWhenTheOrderIsReached() {
        Random random = new Random(44);
        for (int round = 0; round < 500; round++) {
            DeliveredDose dose = new DeliveredDose(anyCourse(random));
            Instant now = START.plusSeconds(20_000);
            Optional<Instant> end = dose.expectedEnd(now, ORDER);

            assertThat(end.isPresent())
                    .isEqualTo(dose.rateAt(now).isPresent() || dose.at(now).compareTo(ORDER) >= 0);
            end.ifPresent(
                    at -> {
                        assertThat(dose.at(at.plusSeconds(1)).amount())
                                .isGreaterThanOrEqualTo(ORDER.amount());
                        assertThat(dose.at(at.minusSeconds(1)).amount())
                                .isLessThanOrEqualTo(ORDER.amount());
                    });
        }
    }

    /** Segments one after the other with pauses, some amounts at once, perhaps one still open. */
    private static List<Given> anyCourse(Random random) {
        List<Given> course = new ArrayList<>();
        Instant at = START;
        for (int piece = 0; piece < random.nextInt(1, 6); piece++) {
            Instant until = at.plusMillis(random.nextInt(1, 1_200_000));
            course.add(new Given.Segment(at, Optional.of(until), rate(random)));
            if (random.nextInt(4) == 0) {
                course.add(
                        new Given.AtOnce(
                                at, new Milligrams(BigDecimal.valueOf(random.nextInt(900), 2))));
            }
            at = until.plusMillis(random.nextInt(0, 600_000));
        }
        if (random.nextBoolean()) {
            course.add(new Given.Segment(at, Optional.empty(), rate(random)));
        }
        return course;
    }

    private static List<Given> cut(Given piece, Random random) {
        return switch (piece) {
            case Given.AtOnce atOnce -> List.of(atOnce);
            case Given.Segment segment -> {
                Instant between = segment.from().plusMillis(random.nextInt(1, 1_200_000));
                yield segment.until().map(between::isAfter).orElse(false)
                        ? List.of(segment)
                        : List.of(
                                new Given.Segment(
                                        segment.from(), Optional.of(between), segment.rate()),
                                new Given.Segment(between, segment.until(), segment.rate()));
            }
        };
    }

    private static MilligramsPerHour rate(Random random) {
        return new MilligramsPerHour(BigDecimal.valueOf(random.nextInt(1, 9000), 2));
    }

    private static Given segment(int from, int until, String rate) {
        return new Given.Segment(
                minute(from),
                until < 0 ? Optional.empty() : Optional.of(minute(until)),
                MilligramsPerHour.of(rate));
    }

    private static Given atOnce(int minute, String milligrams) {
        return new Given.AtOnce(minute(minute), Milligrams.of(milligrams));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
