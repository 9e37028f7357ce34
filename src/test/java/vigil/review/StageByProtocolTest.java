package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.protocol.Criterion;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.SampleChart;
import vigil.session.Stage;
import vigil.session.TreatmentSession;

/** What staff read in each state of a session, by each protocol that ships. */
class StageByProtocolTest {

    private static final Map<Stage, Class<? extends PhaseClock>> CLOCKS =
            Map.ofEntries(
                    Map.entry(Stage.PLANNED, PhaseClock.Expected.class),
                    Map.entry(Stage.CHECKED_IN, PhaseClock.Preparing.class),
                    Map.entry(Stage.READY, PhaseClock.ReadyToStart.class),
                    Map.entry(Stage.DOSING, PhaseClock.Giving.class),
                    Map.entry(Stage.PAUSED, PhaseClock.Paused.class),
                    Map.entry(Stage.RECOVERING, PhaseClock.Recovering.class),
                    Map.entry(Stage.FIT_TO_LEAVE, PhaseClock.MayLeave.class),
                    Map.entry(Stage.DISCHARGED, PhaseClock.Over.class),
                    Map.entry(Stage.NOT_TREATED, PhaseClock.Over.class),
                    Map.entry(Stage.TRANSFERRED, PhaseClock.Over.class),
                    Map.entry(Stage.LEFT_AGAINST_ADVICE, PhaseClock.Over.class));

    static Stream<Arguments> all() {
        return ShippedScript.protocols().stream()
                .flatMap(
                        protocol ->
                                Stream.of(Stage.values())
                                        .filter(stage -> reachable(stage, protocol))
                                        .map(stage -> Arguments.of(stage, protocol)));
    }

    /** Only an infusion is paused. */
    private static boolean reachable(Stage stage, Protocol protocol) {
        return stage != Stage.PAUSED || ShippedScript.infused(protocol);
    }

    static Stream<Protocol> protocols() {
        return ShippedScript.protocols().stream();
    }

    /** The minutes at which a nurse might look: before the session, within it, a day later. */
    private static IntStream looks() {
        return IntStream.of(-60, -20, -5, 0, 1, 7, 39, 40, 61, 119, 120, 121, 300, 700, 1440);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theClockSaysTheStage(Stage stage, Protocol protocol) {
        SampleChart script = ShippedScript.in(stage, protocol);
        assertThat(script.session().stage()).isEqualTo(stage);

        assertThat(PhaseClock.of(script.session(), script.minute(11)))
                .isInstanceOf(CLOCKS.get(stage));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whateverTheMinuteEverythingOnTheScreenCanBeSaid(Stage stage, Protocol protocol) {
        SampleChart script = ShippedScript.in(stage, protocol);
        TreatmentSession session = script.session();
        looks().mapToObj(script::minute).forEach(now -> consistent(session, now));
    }

    private static void consistent(TreatmentSession session, Moment now) {
        Chart chart = session.chart();
        DueObservations plan = DueObservations.plan(session, now);
        StatusLine line = StatusLine.of(session, now);
        List<Flag> flags = Flag.of(session, now, List.of());
        DoseTruth dose = DoseTruth.of(chart, now);

        assertThat(plan.sets()).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
        assertThat(line.next()).isEqualTo(session.stage().over() ? Optional.empty() : plan.next());
        assertThat(line.complete()).isEqualTo(line.missing().isEmpty());
        assertThat(flags).extracting(Flag::id).doesNotHaveDuplicates();
        assertThat(dose.delivered().amount()).isNotNegative();
        assertThat(dose.paused()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(dose.rate().isPresent()).isEqualTo(runs(chart, now));
    }

    /** Between its start and the first pause or the end. */
    private static boolean runs(Chart chart, Moment now) {
        boolean begun =
                chart.latest(DosingEvent.InfusionStarted.class)
                        .filter(start -> !start.at().isAfter(now))
                        .isPresent();
        return begun
                && chart.latest(DosingEvent.InfusionPaused.class)
                        .filter(pause -> !pause.at().isAfter(now))
                        .isEmpty()
                && chart.dosingEnd().filter(end -> !end.isAfter(now)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whenTheSessionIsOverNothingMoreIsAskedOfThePatient(Stage stage, Protocol protocol) {
        SampleChart script = ShippedScript.in(stage, protocol);
        looks().mapToObj(script::minute)
                .forEach(
                        now -> {
                            if (stage.over()) {
                                assertThat(DueObservations.plan(script.session(), now).sets())
                                        .noneMatch(set -> set.state() instanceof DueSet.State.Due)
                                        .noneMatch(
                                                set -> set.state() instanceof DueSet.State.Overdue);
                                assertThat(StatusLine.of(script.session(), now).missing())
                                        .noneMatch(m -> m instanceof Missing.SetOverdue)
                                        .noneMatch(m -> m instanceof Missing.SetDue)
                                        .noneMatch(m -> m instanceof Missing.LimitToRepeat);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void beforeTheFirstDoseNobodyIsToldWhenToLeave(Protocol protocol) {
        for (Stage stage : List.of(Stage.PLANNED, Stage.CHECKED_IN, Stage.READY)) {
            SampleChart script = ShippedScript.in(stage, protocol);
            assertThat(EarliestLeave.of(script.chart(), script.minute(5))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "esketamine-56, 120",
        "esketamine-84, 120",
        "ketamine-im, 120",
        "ketamine-iv, 100",
        "ketamine-oral, 120",
        "ketamine-pain-infusion, 540",
        "ketamine-sc-stepped, 120",
        "ketamine-sublingual, 120"
    })
    void theEarliestLeaveIsTheMinimumStayOfTheProtocol(String id, int minute) {
        Protocol protocol = ShippedScript.protocol(id);
        SampleChart script = ShippedScript.in(Stage.RECOVERING, protocol);
        EarliestLeave leave =
                EarliestLeave.of(script.chart(), script.minute(ShippedScript.end(protocol) + 1))
                        .orElseThrow();

        assertThat(leave.at()).isEqualTo(script.minute(minute));
        assertThat(leave.expected()).isFalse();
        assertThat(leave.cause()).isInstanceOf(EarliestLeave.Cause.MinimumStay.class);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void whileTheDrugIsGivenTheLeaveIsForeseenFromTheOrder(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.DOSING, protocol);
        Optional<EarliestLeave> leave = EarliestLeave.of(script.chart(), script.minute(7));
        boolean fromTheEnd =
                protocol.leaving().stream()
                        .anyMatch(
                                one ->
                                        one instanceof Criterion.MinimumStay stay
                                                && stay.from() == vigil.protocol.Anchor.DOSING_END);

        assertThat(leave.orElseThrow().expected()).isEqualTo(fromTheEnd);
        if (fromTheEnd) {
            assertThat(leave.orElseThrow().at())
                    .isEqualTo(script.minute(ShippedScript.end(protocol) + 60));
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theWholeOrderIsAHundredPercentAndClosesTheAccount(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.RECOVERING, protocol);
        Moment now = script.minute(ShippedScript.end(protocol) + 5);
        DoseTruth dose = DoseTruth.of(script.chart(), now);

        assertThat(dose.percent().orElseThrow()).isEqualByComparingTo("100");
        assertThat(dose.beyond().amount()).isZero();
        assertThat(StatusLine.of(script.session(), now).missing())
                .noneMatch(missing -> missing instanceof Missing.DrugNotReconciled);
    }

    /** Whatever the route: an injection, tablets, the last device, the minutes of an infusion. */
    @ParameterizedTest
    @MethodSource("protocols")
    void onceAllIsGivenTheLineSaysThatDosingMustBeEnded(Protocol protocol) {
        SampleChart dosing = ShippedScript.in(Stage.DOSING, protocol);
        SampleChart ended = ShippedScript.in(Stage.RECOVERING, protocol);
        int end = ShippedScript.end(protocol);
        if (protocol.dose() instanceof DoseRule.SprayDevices rule) {
            assertThat(toEnd(dosing, end + 1)).as("after the first device").isFalse();
            for (int number = 2; number <= rule.count(); number++) {
                dosing.device((number - 1) * rule.restMinutes(), number);
            }
        }

        assertThat(toEnd(dosing, end + 1)).isTrue();
        assertThat(toEnd(dosing, -1)).isFalse();
        assertThat(toEnd(ended, end + 1)).isFalse();
    }

    private static boolean toEnd(SampleChart script, int minute) {
        return StatusLine.of(script.session(), script.minute(minute)).missing().stream()
                .anyMatch(Missing.DosingToEnd.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void drugGivenAndNotDrawnForIsSaidOnceDosingIsOver(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.RECOVERING, protocol);
        int end = ShippedScript.end(protocol);
        script.drawn(
                end + 1,
                new vigil.dosing.Product.Form.SolidDose(vigil.quantity.Milligrams.of("1")),
                protocol.drug(),
                "SPARE",
                "1");

        assertThat(StatusLine.of(script.session(), script.minute(end + 2)).missing())
                .filteredOn(Missing.DrugNotReconciled.class::isInstance)
                .singleElement()
                .extracting(one -> ((Missing.DrugNotReconciled) one).open().getFirst().lot())
                .isEqualTo("SPARE");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSetBeforeLeavingIsDueWhenThePatientMayLeaveAndNotBefore(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.RECOVERING, protocol);
        Moment now = script.minute(ShippedScript.end(protocol) + 1);
        Moment leave = EarliestLeave.of(script.chart(), now).orElseThrow().at();

        DueSet last = DueObservations.plan(script.session(), now).set("leaving:1").orElseThrow();
        assertThat(last.due()).isEqualTo(leave);
        assertThat(last.state()).isInstanceOf(DueSet.State.Upcoming.class);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void eachRescueDrugOfTheProtocolWithAClockOfItsOwnRestartsIt(Protocol protocol) {
        int end = ShippedScript.end(protocol);
        protocol.rescueDrugs()
                .forEach(
                        drug -> {
                            SampleChart script = ShippedScript.in(Stage.RECOVERING, protocol);
                            script.rescue(end + 50, drug.name(), Optional.empty());
                            EarliestLeave once =
                                    EarliestLeave.of(script.chart(), script.minute(end + 51))
                                            .orElseThrow();
                            script.rescue(end + 55, drug.name(), Optional.empty());
                            EarliestLeave again =
                                    EarliestLeave.of(script.chart(), script.minute(end + 56))
                                            .orElseThrow();

                            assertThat(once.cause() instanceof EarliestLeave.Cause.RescueDrugGiven)
                                    .as(drug.name())
                                    .isEqualTo(drug.observeMinutes().isPresent());
                            drug.observeMinutes()
                                    .ifPresent(
                                            minutes -> {
                                                assertThat(once.at())
                                                        .isEqualTo(
                                                                script.minute(end + 50 + minutes));
                                                assertThat(again.at())
                                                        .isEqualTo(
                                                                script.minute(end + 55 + minutes));
                                            });
                        });
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aSetTakenWhenItIsDueIsTakenAndTheLineIsQuiet(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.DOSING, protocol);
        DueSet next =
                DueObservations.plan(script.session(), script.minute(1)).sets().stream()
                        .filter(set -> set.state() instanceof DueSet.State.Upcoming)
                        .findFirst()
                        .orElseThrow();
        int minute = (int) SessionMinute.of(script.minute(0), next.due());
        script.vitals(minute);

        DueSet now =
                DueObservations.plan(script.session(), script.minute(minute))
                        .set(next.id())
                        .orElseThrow();
        assertThat(now.sets()).containsExactly(script.last());
        assertThat(now.outstanding())
                .as("what the set of the sample does not hold")
                .isSubsetOf(
                        vigil.vitals.VitalItem.NAUSEA,
                        vigil.vitals.VitalItem.PAIN,
                        vigil.vitals.VitalItem.TEMPERATURE);
    }
}
