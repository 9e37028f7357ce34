package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.Grade;
import vigil.quantity.Milligrams;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;

/** Each kind of what stands out, alone in an otherwise ordinary session. */
class SingleStandoutTest {

    static Stream<Arguments> single() {
        return Stream.concat(exceptions(), remarks());
    }

    private static Stream<Arguments> exceptions() {
        return Stream.of(
                one(
                        "waste without a witness",
                        s ->
                                ExceptionsTest.home(ExceptionsTest.plain())
                                        .wasted(103, "0")
                                        .wasted(104, "1"),
                        new Standout.WasteUnwitnessed("K2231", Milligrams.of("1")),
                        Standout.Rank.EXCEPTION),
                one(
                        "a suicide screen",
                        s ->
                                s.add(
                                        50,
                                        new SuicideScreened(
                                                "C-SSRS", SuicideScreened.Result.LOW, "")),
                        new Standout.SuicideRisk(
                                "C-SSRS",
                                SuicideScreened.Result.LOW,
                                ExceptionsTest.plain().minute(50)),
                        Standout.Rank.EXCEPTION),
                one(
                        "a severe effect",
                        s -> s.effect(50, "NAU", Grade.SEVERE),
                        new Standout.EffectSevere(
                                "nau",
                                Grade.SEVERE,
                                Set.of(),
                                ExceptionsTest.plain().minute(50),
                                Optional.empty()),
                        Standout.Rank.EXCEPTION),
                one(
                        "a rescue drug",
                        s -> s.rescue(50, "ondansetron", Optional.empty()),
                        new Standout.RescueDrug(
                                "ondansetron",
                                "10 mg",
                                "IV",
                                "Dr Mbeki",
                                SampleChart.NURSE,
                                ExceptionsTest.plain().minute(50)),
                        Standout.Rank.EXCEPTION),
                one(
                        "a hand-over",
                        s -> s.add(50, new LeavingEvent.PatientTransferred("ward 3", "pressure")),
                        new Standout.Transferred("ward 3", "pressure"),
                        Standout.Rank.EXCEPTION),
                one(
                        "leaving against advice",
                        s ->
                                s.add(
                                        101,
                                        new LeavingEvent.LeftAgainstMedicalAdvice(
                                                "has capacity", "would not wait")),
                        new Standout.LeftAgainstAdvice("would not wait"),
                        Standout.Rank.EXCEPTION));
    }

    private static Stream<Arguments> remarks() {
        return Stream.of(
                one(
                        "watched longer",
                        s -> s.add(50, new LeavingEvent.ObservationExtended(30, "unsteady")),
                        new Standout.WatchedLonger(30, "unsteady"),
                        Standout.Rank.REMARK),
                one(
                        "a note",
                        s -> s.note(50, "asks for a blanket"),
                        new Standout.Note("asks for a blanket", ExceptionsTest.plain().minute(50)),
                        Standout.Rank.REMARK),
                one(
                        "a clock that jumped",
                        s -> s.add(50, new RecordEvent.ClockJumped(-90_000)),
                        new Standout.ClockJumped(-90_000),
                        Standout.Rank.REMARK),
                one(
                        "an entry recorded late",
                        s -> s.recorded(62).add(50, stamp()),
                        new Standout.EnteredLate(1, Duration.ofMinutes(12)),
                        Standout.Rank.REMARK));
    }

    private static ObservationEvent stamp() {
        return new ObservationEvent.TimeStamped("door");
    }

    private static Arguments one(
            String what, UnaryOperator<SampleChart> step, Standout expected, Standout.Rank rank) {
        return arguments(what, step, expected, rank);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void eachKindIsFound(
            String what, UnaryOperator<SampleChart> step, Standout expected, Standout.Rank rank) {
        assertThat(ExceptionsTest.of(step.apply(ExceptionsTest.plain()))).contains(expected);
        assertThat(expected.rank()).isEqualTo(rank);
    }
}
