package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.EarliestLeave;
import vigil.review.PhaseClock;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** The strip says every phase in words. */
class StripTextTest {
    private static final Moment NOW = at("15:10");

    private final StripText say = new StripText(Words.of("treatment", "chart"));

    private static Moment at(String clock) {
        return Moment.of(Instant.parse("2026-11-22T" + clock + ":00Z"), ZoneId.of("Europe/London"));
    }

    private void says(PhaseClock clock, String phase, String line) {
        assertThat(say.phase(clock)).isEqualTo(phase);
        assertThat(say.clock(clock, NOW)).isEqualTo(line);
    }

    @Test
    void before_the_first_dose() {
        says(new PhaseClock.Expected(at("15:30")), "Expected", "planned for 15:30");
        says(new PhaseClock.Preparing(at("14:50")), "Preparing", "since 14:50");
        says(new PhaseClock.ReadyToStart(at("15:05")), "Ready", "since 15:05");
    }

    @Test
    void while_it_runs() {
        says(
                new PhaseClock.Giving(22, Optional.of(40), Optional.of(Duration.ofMinutes(18))),
                "Dosing",
                "minute 22 of 40 · 18min\u00a0left");
        says(
                new PhaseClock.Giving(
                        22, Optional.of(40), Optional.of(Duration.ofSeconds(17 * 60 + 30))),
                "Dosing",
                "minute 22 of 40 · 18min\u00a0left");
        says(
                new PhaseClock.Giving(41, Optional.of(40), Optional.empty()),
                "Dosing",
                "minute 41 of 40");
        says(new PhaseClock.Giving(7, Optional.empty(), Optional.empty()), "Dosing", "minute 7");
        says(
                new PhaseClock.Paused(at("15:00"), Duration.ofMinutes(10), 12),
                "Paused",
                "since 15:00 · 10min · at minute 12");
    }

    @Test
    void after_it_and_when_it_is_over() {
        says(
                new PhaseClock.Recovering(at("14:05"), Duration.ofMinutes(65)),
                "Recovering",
                "ended 14:05 · 1hr 5min ago");
        says(new PhaseClock.MayLeave(at("15:10")), "Fit to leave", "since 15:10");
    }

    @ParameterizedTest
    @CsvSource({
        "DISCHARGED, Discharged",
        "NOT_TREATED, Not treated",
        "TRANSFERRED, Transferred",
        "LEFT_AGAINST_ADVICE, Left against advice"
    })
    void every_end_has_its_name(Stage stage, String name) {
        says(new PhaseClock.Over(stage, at("15:08")), name, "at 15:08");
    }

    @Test
    void the_truth_of_the_dose_counts_pauses() {
        SampleChart plain = SampleChart.infusion().start(0);
        DoseTruth truth = DoseTruth.of(plain.chart(), plain.minute(20));
        assertThat(say.given(truth)).startsWith("given ").endsWith("· 0\u00a0pauses");
        assertThat(say.order(truth).orElseThrow().amount()).isEqualTo("35\u00a0mg");
        assertThat(say.order(truth).orElseThrow().rest())
                .isEqualTo("intravenous infusion — over 40\u00a0min");
        SampleChart paused = SampleChart.infusion().start(0).pause(10).resume(16);
        assertThat(say.given(DoseTruth.of(paused.chart(), paused.minute(20))))
                .endsWith("pauses: 1, together 6min");
    }

    @Test
    void what_is_given_at_once_is_said_exactly_and_what_runs_to_a_tenth() {
        assertThat(say.given(given("41.88", Optional.empty()))).startsWith("given 41.88\u00a0mg");
        assertThat(say.given(given("17.4567", Optional.of(40)))).startsWith("given 17.5\u00a0mg");
    }

    @Test
    void what_runs_on_beyond_the_order_is_said_once_times_can_tell() {
        SampleChart plain = SampleChart.infusion().start(0);
        assertThat(say.given(DoseTruth.of(plain.chart(), plain.minute(41))))
                .contains("103% of the order)")
                .doesNotContain("beyond");
        assertThat(say.given(DoseTruth.of(plain.chart(), plain.minute(154))).replace('\u00a0', ' '))
                .isEqualTo(
                        "given 134.8 mg (1.93 mg per kg, 385% of the order),"
                                + " 99.8 mg beyond the order · 0 pauses");
    }

    @Test
    void what_nobody_can_reckon_is_left_out_and_not_zero() {
        assertThat(say.given(given("41.88", Optional.empty()))).isEqualTo("given 41.88\u00a0mg");
    }

    private static DoseTruth given(String milligrams, Optional<Integer> minutes) {
        return new DoseTruth(
                Optional.empty(),
                Milligrams.of(milligrams),
                Optional.empty(),
                Optional.empty(),
                Milligrams.of("0"),
                Milligrams.of("0"),
                Optional.empty(),
                0,
                Duration.ZERO,
                Duration.ZERO,
                minutes,
                Optional.empty(),
                0,
                Optional.empty());
    }

    @Test
    void devices_are_counted_and_not_spread_over_time() {
        SampleChart spray = SampleChart.spray().device(0, 1).device(5, 2);
        assertThat(say.given(DoseTruth.of(spray.chart(), spray.minute(7))))
                .isEqualTo("given 56\u00a0mg · device 2 of 3");
    }

    @Test
    void the_earliest_discharge_says_why() {
        SampleChart sample = SampleChart.infusion().start(0);
        Optional<EarliestLeave> leave = EarliestLeave.of(sample.chart(), sample.minute(20));
        assertThat(say.leaveLabel(leave)).isEqualTo("Earliest discharge");
        assertThat(say.leaveTime(leave)).matches("\\d\\d:\\d\\d");
        assertThat(say.leaveWhy(leave)).contains("after the");
        assertThat(say.leaveLabel(Optional.empty())).isEmpty();
        assertThat(say.leaveWhy(Optional.empty())).isEmpty();
    }
}
