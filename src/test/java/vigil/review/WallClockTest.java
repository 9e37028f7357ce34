package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/** Midnight, summer time and a clock that jumps change what the wall shows and nothing else. */
class WallClockTest {

    /** A whole infusion with a pause, begun at a time of the wall. */
    private static SampleChart infusion(ZoneId zone, Instant start) {
        return SampleChart.ready(SampleProtocol.infusion(), "wall", start, zone)
                .vitals(-8)
                .start(0)
                .vitals(5)
                .vitals(10, "172/96", 70, 97, 14, 5, 2)
                .pause(12)
                .vitals(17)
                .resume(20)
                .vitals(25)
                .stop(48)
                .vitals(48)
                .vitals(63);
    }

    private final SampleChart usual = infusion(SampleChart.ZONE, SampleChart.START);

    @ParameterizedTest
    @CsvSource({
        // zone, first dose by the wall: over midnight, clocks put back, clocks put forward
        "Europe/London,       2026-11-22T23:30",
        "Europe/London,       2026-12-31T23:45",
        "Europe/London,       2026-10-25T00:40",
        "Europe/London,       2026-03-29T00:40",
        "America/New_York,    2026-11-01T00:45",
        "America/New_York,    2026-03-08T01:20",
        "Australia/Lord_Howe, 2026-04-05T01:30",
        "America/St_Johns,    2026-11-01T01:10",
        "Asia/Kathmandu,      2026-02-28T23:50"
    })
    void everythingCountedIsTheSameAsOnAnOrdinaryAfternoon(String zone, String wall) {
        ZoneId room = ZoneId.of(zone);
        SampleChart script = infusion(room, LocalDateTime.parse(wall).atZone(room).toInstant());
        for (int minute = -10; minute <= 120; minute += 5) {
            assertThat(counted(script, minute)).isEqualTo(counted(usual, minute));
        }
        assertThat(Flowsheet.of(script.chart()).columns())
                .extracting(Flowsheet.Column::minute, Flowsheet.Column::late)
                .containsExactlyElementsOf(
                        Flowsheet.of(usual.chart()).columns().stream()
                                .map(c -> new org.assertj.core.groups.Tuple(c.minute(), c.late()))
                                .toList());
        assertThat(Timeline.of(script.chart()).lines())
                .extracting(line -> line.entry().at())
                .isSorted();
    }

    /** All that is counted in minutes, without any time of the wall. */
    private static List<Object> counted(SampleChart script, int minute) {
        Moment now = script.minute(minute);
        DoseTruth dose = DoseTruth.of(script.chart(), now);
        Instant zero = script.minute(0).instant();
        return List.of(
                dose.delivered(),
                dose.paused(),
                dose.running(),
                dose.expectedEnd().map(end -> Duration.between(zero, end.instant())),
                EarliestLeave.of(script.chart(), now)
                        .map(leave -> Duration.between(zero, leave.at().instant())),
                DueObservations.plan(script.session(), now).sets().stream()
                        .map(
                                set ->
                                        List.of(
                                                set.id(),
                                                Duration.between(zero, set.due().instant()),
                                                set.state().getClass()))
                        .toList(),
                StatusLine.of(script.session(), now).missing().stream()
                        .map(Object::getClass)
                        .toList());
    }

    /** What is done in the infusion, by the minute in which it is done. */
    private static final Map<Integer, UnaryOperator<SampleChart>> STEPS =
            new TreeMap<>(
                    Map.of(
                            -8, chart -> chart.vitals(-8),
                            0, chart -> chart.start(0),
                            5, chart -> chart.vitals(5),
                            10, chart -> chart.vitals(10, "172/96", 70, 97, 14, 5, 2),
                            12, chart -> chart.pause(12),
                            17, chart -> chart.vitals(17),
                            20, chart -> chart.resume(20),
                            25, chart -> chart.vitals(25),
                            48, chart -> chart.stop(48).vitals(48),
                            63, chart -> chart.vitals(63)));

    /** The infusion, with a clock that is set at a minute. */
    private static SampleChart infusion(int at, UnaryOperator<SampleChart> set) {
        SampleChart chart =
                SampleChart.ready(
                        SampleProtocol.infusion(), "wall", SampleChart.START, SampleChart.ZONE);
        boolean done = false;
        for (Map.Entry<Integer, UnaryOperator<SampleChart>> step : STEPS.entrySet()) {
            if (!done && step.getKey() >= at) {
                chart = set.apply(chart);
                done = true;
            }
            chart = step.getValue().apply(chart);
        }
        return chart;
    }

    private static void countsAsUsual(SampleChart script, SampleChart usual) {
        for (int minute = -10; minute <= 120; minute += 5) {
            assertThat(counted(script, minute))
                    .as("minute " + minute)
                    .isEqualTo(counted(usual, minute));
        }
        assertThat(Flowsheet.of(script.chart()).columns())
                .extracting(Flowsheet.Column::minute)
                .isEqualTo(
                        Flowsheet.of(usual.chart()).columns().stream()
                                .map(Flowsheet.Column::minute)
                                .toList());
        assertThat(script.chart().vitals())
                .extracting(set -> set.event())
                .isEqualTo(usual.chart().vitals().stream().map(set -> set.event()).toList());
        assertThat(script.chart().baseline().map(set -> set.event()))
                .isEqualTo(usual.chart().baseline().map(set -> set.event()));
    }

    private static SampleChart noted(SampleChart chart, int at) {
        return chart.add(at, new ObservationEvent.NoteWritten("before"));
    }

    @ParameterizedTest
    @CsvSource({
        "-5, PT-45M",
        "3, PT-45M",
        "11, PT-45M",
        "15, PT-45M",
        "30, PT-45M",
        "50, PT-45M",
        "3, PT-3M",
        "15, PT-1M30S",
        "30, PT-10.5S",
        "15, PT-24H",
        "11, PT-2H"
    })
    void aTimeThatIsTakenBackChangesNothingThatIsCounted(int at, Duration by) {
        countsAsUsual(
                infusion(
                        at,
                        chart ->
                                chart.setBack(by.negated())
                                        .add(at, new RecordEvent.NewTimeTaken(by.toMillis()))),
                infusion(at, chart -> noted(chart, at)));
    }

    /**
     * It was set back while the program was closed, and what is charted first says nothing of it.
     */
    @ParameterizedTest
    @CsvSource({"3", "15", "30", "50"})
    void aTimeTakenAfterAnEntryByTheClockAsItWasSetCountsFromThatEntryOn(int at) {
        countsAsUsual(
                infusion(
                        at,
                        chart ->
                                chart.setBack(Duration.ofHours(1))
                                        .vitals(at)
                                        .add(at, new RecordEvent.NewTimeTaken(-3_600_000))),
                infusion(at, chart -> noted(chart.vitals(at), at)));
    }

    /** The jump was noted and nobody took the time; the program starts by the clock as it is. */
    @ParameterizedTest
    @CsvSource({"5", "12", "17", "48"})
    void noteOfAJumpSaysByHowMuchTheClockOfANewStartIsBack(int at) {
        countsAsUsual(
                infusion(
                        at,
                        chart ->
                                chart.add(at - 1, new RecordEvent.ClockJumped(-3_600_000))
                                        .setBack(Duration.ofHours(1))),
                infusion(at, chart -> noted(chart, at - 1)));
    }

    @Test
    void theWallShowsTheOffsetOfItsOwnTime() {
        ZoneId london = ZoneId.of("Europe/London");
        SampleChart script = infusion(london, Instant.parse("2026-10-25T00:40:00Z"));
        DueObservations plan = DueObservations.plan(script.session(), script.minute(63));

        assertThat(script.minute(0).local()).hasToString("2026-10-25T01:40+01:00");
        assertThat(script.minute(48).local()).hasToString("2026-10-25T01:28Z");
        assertThat(EarliestLeave.of(script.chart(), script.minute(63)).orElseThrow().at())
                .isEqualTo(script.minute(108));
        assertThat(plan.sets())
                .allSatisfy(
                        set ->
                                assertThat(set.due())
                                        .isEqualTo(Moment.of(set.due().instant(), london)));
    }

    @Test
    void aClockSetBackIsSaidAndGivesNoNegativeMinute() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(5)
                        .add(-55, new RecordEvent.ClockJumped(-3_600_000));
        Moment now = script.minute(-54);

        assertThat(Flag.of(script.session(), now, List.of()))
                .filteredOn(flag -> flag.cause() instanceof Flag.Cause.ClockJump)
                .singleElement()
                .extracting(Flag::level)
                .isEqualTo(Flag.Level.INFO);
        DoseTruth dose = DoseTruth.of(script.chart(), now);
        assertThat(dose.running()).isEqualTo(Duration.ofMinutes(6));
        assertThat(dose.delivered().amount()).isEqualByComparingTo("5.25");
        assertThat(Timeline.of(script.chart()).lines())
                .filteredOn(line -> line.minute().isPresent())
                .allSatisfy(line -> assertThat(line.minute().orElseThrow()).isNotNegative());
    }

    @Test
    void aClockSetForwardMakesSetsOverdueAndNothingTaken() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .add(125, new RecordEvent.ClockJumped(7_200_000));
        DueObservations plan = DueObservations.plan(script.session(), script.minute(125));

        assertThat(plan.overdue()).isNotEmpty();
        assertThat(plan.sets().stream().flatMap(set -> set.sets().stream()).distinct()).hasSize(2);
        assertThat(script.chart().vitals()).hasSize(2);
    }

    @Test
    void anEntryTypedAheadOfItsRecordingIsNotLate() {
        SampleChart script = SampleChart.infusion().start(0).recorded(4).vitals(5);

        assertThat(Flowsheet.newest(script.chart()).orElseThrow().late()).isFalse();
        assertThat(LateEntry.delay(script.chart().entry(script.last()).orElseThrow()))
                .isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void aSprayWithLongRestsCrossesMidnightOnItsOwnClock() {
        Protocol spray = ShippedScript.protocol("esketamine-84");
        Instant late = Instant.parse("2026-11-22T23:50:00Z");
        SampleChart script =
                ShippedScript.ready(ShippedScript.checkedIn(spray, late, SampleChart.ZONE))
                        .device(0, 1)
                        .device(5, 2)
                        .device(16, 3)
                        .stop(16);

        assertThat(DueObservations.plan(script.session(), script.minute(17)).set("forty:1"))
                .map(DueSet::due)
                .contains(script.minute(40));
        assertThat(EarliestLeave.of(script.chart(), script.minute(17)).orElseThrow().at().local())
                .hasToString("2026-11-23T01:50Z");
        assertThat(PhaseClock.of(script.session(), script.minute(17)))
                .isInstanceOfSatisfying(
                        PhaseClock.Recovering.class,
                        clock -> assertThat(clock.since()).isEqualTo(Duration.ofMinutes(1)));
    }
}
