package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.discharge.SetAside;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.Limit;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.PerMinute;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** What a supervisor is told of a session first. */
class ExceptionsTest {

    /** Every set taken in time, drug closed before a witness, home after the minimum stay. */
    static SampleChart plain() {
        return infused(SampleChart.infusion());
    }

    static SampleChart infused(SampleChart script) {
        script.vitals(-8).start(0);
        List.of(0, 5, 10, 15, 25, 35).forEach(script::vitals);
        return script.stop(40).vitals(40);
    }

    static SampleChart home(SampleChart script) {
        List.of(55, 70, 85, 100).forEach(script::vitals);
        return script.wasted(45, "15", new Witness.Seen(SampleChart.SECOND)).fit(101).leaves(102);
    }

    static List<Standout> of(SampleChart script) {
        return Exceptions.of(script.session()).all();
    }

    static <S extends Standout> S only(Class<S> kind, SampleChart script) {
        List<S> found = of(script).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void anOrdinarySessionHasNone() {
        assertThat(of(home(plain()))).isEmpty();
        assertThat(Exceptions.of(home(plain()).session()).none()).isTrue();
    }

    static Stream<Arguments> shipped() {
        return ShippedScript.protocols().stream().map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noStageOfAShippedProtocolIsTooEarlyToAsk(Protocol protocol) {
        for (Stage stage : Stage.values()) {
            Exceptions found = Exceptions.of(ShippedScript.in(stage, protocol).session());
            assertThat(found.exceptional()).allMatch(one -> one.rank() == Standout.Rank.EXCEPTION);
            assertThat(found.all().subList(0, found.exceptional().size()))
                    .isEqualTo(found.exceptional());
        }
    }

    @Test
    void aReadingBeyondTheLimitThatWasChartedAfterwardsSaysSo() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(5);
        script.recorded(92).vitals(25, "172/104", 76, 98, 14, 5, 0).vitals(35);
        assertThat(only(Standout.LimitCrossed.class, script).worst().recordedAfter())
                .isEqualTo(Duration.ofMinutes(67));
    }

    @Test
    void aPressureBeyondTheLimitSaysHowFarHowLongAndWhatWasDone() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(5);
        script.vitals(30, "172/104", 76, 98, 14, 5, 0);
        EntryId first = script.last();
        script.pause(30).vitals(33, "169/102", 76, 98, 14, 5, 0);
        script.rescue(34, "labetalol", Optional.empty())
                .seen(35, "limit:pause-systolic:" + first.value())
                .resume(42)
                .vitals(44, "158/96", 70, 98, 14, 5, 0);
        Standout.LimitCrossed crossed = only(Standout.LimitCrossed.class, script);

        assertThat(crossed.action()).isEqualTo(Limit.Action.PAUSE);
        assertThat(crossed.rank()).isEqualTo(Standout.Rank.EXCEPTION);
        assertThat(crossed.bounds())
                .containsExactly(
                        new Standout.Bound(
                                Limit.Measure.SYSTOLIC, new BigDecimal("160"), Optional.empty()),
                        new Standout.Bound(
                                Limit.Measure.DIASTOLIC, new BigDecimal("100"), Optional.empty()));
        assertThat(crossed.worst())
                .isEqualTo(
                        new Standout.Beyond(
                                BloodPressure.of(172, 104),
                                script.minute(30),
                                new BigDecimal("12"),
                                Duration.ZERO));
        assertThat(crossed.repeated().orElseThrow().value()).isEqualTo(BloodPressure.of(169, 102));
        assertThat(crossed.lasted()).isEqualTo(Duration.ofMinutes(14));
        assertThat(crossed.back()).isTrue();
        assertThat(crossed.done())
                .containsExactly(
                        new Response.Paused(
                                script.minute(30),
                                Optional.of(script.minute(42)),
                                Optional.of(MilligramsPerHour.of("52.5")),
                                Optional.of(MilligramsPerHour.of("52.5"))),
                        new Response.Drug(
                                script.minute(34),
                                "labetalol",
                                "10 mg",
                                "IV",
                                SampleChart.NURSE,
                                "Dr Mbeki"),
                        new Response.Noted(
                                script.minute(35), SampleChart.NURSE, "looked at the patient"));
    }

    @Test
    void twoStretchesAreAddedUpAndTheDiastolicAloneCrosses() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        script.vitals(5, "150/104", 70, 98, 14, 5, 0)
                .vitals(10)
                .vitals(20, "150/101", 70, 98, 14, 5, 0)
                .vitals(26)
                .rate(27, "40");
        Standout.LimitCrossed crossed = only(Standout.LimitCrossed.class, script);

        assertThat(crossed.lasted()).isEqualTo(Duration.ofMinutes(11));
        assertThat(crossed.worst().value()).isEqualTo(BloodPressure.of(150, 104));
        assertThat(crossed.done()).isEmpty();
    }

    @Test
    void withoutAReadingWithinTheStretchLastsToTheEnd() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        script.set(10, SetKind.EYES_ON, SampleReadings.saturation(88))
                .set(12, SetKind.EYES_ON, SampleReadings.heart(60))
                .note(20, "sleeps");
        Standout.LimitCrossed crossed = only(Standout.LimitCrossed.class, script);

        assertThat(crossed.item()).isEqualTo(VitalItem.OXYGEN_SATURATION);
        assertThat(crossed.side()).isEqualTo(Limit.Side.BELOW);
        assertThat(crossed.lasted()).isEqualTo(Duration.ofMinutes(10));
        assertThat(crossed.back()).isFalse();
        assertThat(crossed.repeated()).isEmpty();
    }

    @Test
    void aShippedLimitThatOnlySaysNotYetNearBaselineStandsOutInNoSession() {
        Protocol infusion = ShippedScript.protocol("ketamine-iv");
        SampleChart script = SampleChart.ready(infusion).vitals(-8, "120/70", 60, 98, 14, 5, 0);
        script.start(0).stop(40).vitals(45, "146/80", 60, 98, 14, 5, 0);
        assertThat(of(script)).noneMatch(Standout.LimitCrossed.class::isInstance);

        script.vitals(50, "166/80", 60, 98, 14, 5, 0);
        Standout.LimitCrossed crossed = only(Standout.LimitCrossed.class, script);
        assertThat(crossed.rank()).isEqualTo(Standout.Rank.REMARK);
        assertThat(crossed.bounds().getFirst().at()).isEqualByComparingTo("160");
    }

    @Test
    void leavingBeforeTheClockNamesTheOverrideOnce() {
        SetAside clock =
                new SetAside(
                        "MINIMUM_STAY_DOSING_END",
                        "escort had to go",
                        SampleChart.NURSE,
                        SampleChart.SECOND);
        SampleChart script = plain();
        List.of(55, 70, 85).forEach(script::vitals);
        script.wasted(45, "15", new Witness.Seen(SampleChart.SECOND))
                .add(86, new PreparationEvent.LineSetAside(Checklist.Kind.DISCHARGE, clock))
                .fit(87)
                .leaves(88);

        assertThat(of(script))
                .containsExactly(
                        new Standout.LeftEarly(Duration.ofMinutes(12), Optional.of(clock)));
    }

    @Test
    void anotherOverrideSaysItsLineOrItsCriterion() {
        SetAside line = new SetAside("CONSENT", "by phone", SampleChart.NURSE, SampleChart.SECOND);
        SetAside score =
                new SetAside(
                        "SCORE_MODIFIED_ALDRETE_MMHG",
                        "scale lost",
                        SampleChart.NURSE,
                        SampleChart.SECOND);
        SampleChart script =
                SampleChart.infusion()
                        .add(-5, new PreparationEvent.LineSetAside(Checklist.Kind.CHECK_IN, line))
                        .add(
                                -4,
                                new PreparationEvent.LineSetAside(Checklist.Kind.DISCHARGE, score));

        assertThat(of(script))
                .filteredOn(Standout.Overridden.class::isInstance)
                .map(Standout.Overridden.class::cast)
                .satisfiesExactly(
                        one -> assertThat(one.line()).contains("Consent today"),
                        one ->
                                assertThat(one.criterion().orElseThrow())
                                        .isInstanceOf(Criterion.ScoreAtLeast.class));
    }

    static Stream<Arguments> doses() {
        return Stream.of(
                arguments(40, true, Optional.empty()),
                arguments(41, true, Optional.empty()),
                arguments(39, true, Optional.empty()),
                arguments(43, true, Optional.of("37.625")),
                arguments(40, false, Optional.of("35")),
                arguments(24, false, Optional.of("21")));
    }

    @ParameterizedTest
    @MethodSource("doses")
    void theDoseStandsOutWhereItIsNotAsOrderedToTheMinute(
            int minute, boolean asOrdered, Optional<String> given) {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .add(minute, new DosingEvent.DosingStopped(asOrdered, ""));
        assertThat(
                        of(script).stream()
                                .filter(Standout.DoseDiffers.class::isInstance)
                                .map(one -> ((Standout.DoseDiffers) one).given())
                                .findFirst())
                .isEqualTo(given.map(Milligrams::of));
    }

    @Test
    void setsLateMissedAndPartlyTakenAreToldApart() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.eyesOn(5, 98, 14, 5).vitals(10).vitals(15).vitals(25).vitals(39).stop(40);
        List<Standout> found = of(script);

        assertThat(found)
                .filteredOn(Standout.SetPartial.class::isInstance)
                .hasSize(1)
                .first()
                .satisfies(
                        one ->
                                assertThat(((Standout.SetPartial) one).outstanding())
                                        .contains(VitalItem.BLOOD_PRESSURE));
        assertThat(found)
                .filteredOn(Standout.SetLate.class::isInstance)
                .map(one -> ((Standout.SetLate) one).by())
                .containsExactly(Duration.ofMinutes(4));
    }

    @Test
    void aMissedSetWithoutAReasonWeighsMore() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(35);
        List<Standout.SetMissed> missed =
                of(script).stream()
                        .filter(Standout.SetMissed.class::isInstance)
                        .map(Standout.SetMissed.class::cast)
                        .toList();
        assertThat(missed).hasSizeGreaterThan(2).allMatch(one -> one.reason().isEmpty());
        assertThat(missed).allMatch(one -> one.rank() == Standout.Rank.EXCEPTION);
        assertThat(
                        new Standout.SetMissed(
                                        "15 min",
                                        script.minute(15),
                                        Optional.of(MissingReason.DECLINED),
                                        "")
                                .rank())
                .isEqualTo(Standout.Rank.REMARK);
    }

    @Test
    void aCorrectionOfOneValueSaysBoth() {
        SampleChart script = plain().vitals(50, "130/80", 166, 98, 14, 5, 0);
        EntryId set = script.last();
        script.amend(
                52,
                set,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(
                                List.of(
                                        SampleReadings.pressure("130/80"),
                                        SampleReadings.heart(66),
                                        SampleReadings.saturation(98),
                                        SampleReadings.breaths(14),
                                        SampleReadings.sedation(5),
                                        SampleReadings.dissociation(0))),
                        SetKind.FULL));
        assertThat(only(Standout.Amended.class, script))
                .isEqualTo(
                        new Standout.Amended(
                                Timeline.Kind.VITALS,
                                Optional.of(new HeartRate(new PerMinute(166))),
                                Optional.of(new HeartRate(new PerMinute(66))),
                                false,
                                RecordEvent.Reason.TYPING_ERROR,
                                ""));
    }

    @Test
    void aCorrectionOfATimeAndAStrikeSayNoValue() {
        SampleChart script = plain().note(50, "a").amendTime(52, plain().note(50, "a").last(), 48);
        assertThat(only(Standout.Amended.class, script).before()).isEmpty();

        SampleChart struck = plain().vitals(50);
        struck.strike(51, struck.last());
        Standout.Amended amended = only(Standout.Amended.class, struck);
        assertThat(amended.struckOut()).isTrue();
        assertThat(amended.after()).isEmpty();
        assertThat(amended.reason()).isEqualTo(RecordEvent.Reason.WRONG_PATIENT);
    }

    @Test
    void theHeavierComesFirstAndALimitBeforeEverythingElse() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).note(3, "calm");
        script.rescue(8, "ondansetron", Optional.empty())
                .about(Taken.Source.OBSERVED)
                .vitals(10, "172/104", 70, 98, 14, 5, 0);
        List<Standout> found = of(script);
        assertThat(found.getFirst()).isInstanceOf(Standout.LimitCrossed.class);
        assertThat(found)
                .extracting(Standout::rank)
                .isSortedAccordingTo(java.util.Comparator.naturalOrder());
        assertThat(found.getLast()).isInstanceOf(Standout.Note.class);
    }

    /** The times of such a record run backwards; nothing else says why. */
    @Test
    void aTimeThatWasTakenStandsOutWhereNoJumpWasNotedForIt() {
        SampleChart closed =
                SampleChart.infusion()
                        .start(0)
                        .setBack(Duration.ofHours(1))
                        .add(5, new RecordEvent.NewTimeTaken(-3_600_000));
        SampleChart seen =
                SampleChart.infusion()
                        .start(0)
                        .add(4, new RecordEvent.ClockJumped(-3_600_000))
                        .setBack(Duration.ofHours(1))
                        .add(5, new RecordEvent.NewTimeTaken(-3_600_000));

        assertThat(jumps(closed)).containsExactly(-3_600_000L);
        assertThat(jumps(seen)).containsExactly(-3_600_000L);
        closed.add(6, new RecordEvent.ClockJumped(7_200_000));
        assertThat(jumps(closed)).containsExactly(7_200_000L, -3_600_000L);
    }

    private static List<Long> jumps(SampleChart script) {
        return Exceptions.of(script.session()).all().stream()
                .filter(Standout.ClockJumped.class::isInstance)
                .map(Standout.ClockJumped.class::cast)
                .map(Standout.ClockJumped::milliseconds)
                .toList();
    }

    /** Found on a real display: after labetalol nothing was out of the ordinary. */
    @Test
    void aRescueDrugForALimitThatOnlyAsksForAReviewStandsOutByItself() {
        SampleChart script =
                ShippedScript.in(Stage.RECOVERING, ShippedScript.protocol("ketamine-im"));
        int end = ShippedScript.end(ShippedScript.protocol("ketamine-im"));
        script.vitals(end + 10, "186/112", 80, 97, 14, 5, 2)
                .rescue(end + 12, "labetalol", Optional.empty());

        assertThat(only(Standout.LimitCrossed.class, script).rank())
                .isEqualTo(Standout.Rank.REMARK);
        assertThat(only(Standout.RescueDrug.class, script).drug()).isEqualTo("labetalol");
    }
}
