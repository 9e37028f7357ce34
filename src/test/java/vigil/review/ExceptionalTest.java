package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.discharge.SetAside;
import vigil.effects.Grade;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.protocol.Checklist;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;

/** What has to be looked at before a session is attested, and what is only worth knowing. */
class ExceptionalTest {

    private static SideEffect effect(Grade grade, Set<Seriousness> serious) {
        SideEffect mild = SamplePreparation.sideEffect("NAU", grade);
        return new SideEffect(
                mild.term(),
                mild.onset(),
                grade,
                serious,
                mild.expected(),
                mild.drugAction(),
                mild.done(),
                mild.told());
    }

    /** By its grade, or by why it is serious: either alone is enough. */
    @ParameterizedTest
    @CsvSource({
        "MODERATE, , false",
        "SEVERE, , true",
        "LIFE_THREATENING, , true",
        "MILD, HOSPITAL_ADMISSION, true"
    })
    void aSideEffectIsExceptionalWhereItIsSevereOrSerious(
            Grade grade, Seriousness serious, boolean exceptional) {
        Set<Seriousness> reasons = serious == null ? Set.of() : Set.of(serious);
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .add(5, new SideEffectLogged(effect(grade, reasons)));
        assertThat(
                        Exceptions.of(script.session()).exceptional().stream()
                                .anyMatch(Standout.EffectSevere.class::isInstance))
                .isEqualTo(exceptional);
    }

    @Test
    void aRemarkStandsOutAndAsksForNothing() {
        SampleChart script =
                ExceptionsTest.home(ExceptionsTest.plain()).note(103, "the escort rang");
        Exceptions found = Exceptions.of(script.session());
        assertThat(found.none()).isFalse();
        assertThat(found.all()).hasOnlyElementsOfType(Standout.Note.class);
        assertThat(found.exceptional()).isEmpty();
    }

    private static SetAside aside(String code) {
        return new SetAside(code, "as agreed", SampleChart.NURSE, SampleChart.SECOND);
    }

    /** Only the clock that was set aside says why somebody left before it ran out. */
    @Test
    void whoLeftEarlyDidSoByTheOverrideOfAClockAndNoOther() {
        SetAside score = aside("SCORE_MODIFIED_ALDRETE_MMHG");
        for (Optional<SetAside> clock :
                List.of(
                        Optional.of(aside("MINIMUM_STAY_DOSING_END")),
                        Optional.<SetAside>empty())) {
            SampleChart script = ExceptionsTest.plain().vitals(55);
            clock.ifPresent(one -> script.add(84, new LineSetAside(Checklist.Kind.DISCHARGE, one)));
            script.add(86, new LineSetAside(Checklist.Kind.DISCHARGE, score)).fit(87).leaves(88);
            assertThat(ExceptionsTest.only(Standout.LeftEarly.class, script))
                    .isEqualTo(new Standout.LeftEarly(Duration.ofMinutes(12), clock));
            assertThat(ExceptionsTest.only(Standout.Overridden.class, script).override())
                    .isEqualTo(score);
        }
    }
}
