package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.SideEffectCourse.Graded;

final class SideEffectCourseTest {

    @Test
    void aNewEffectGoesOn() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "DISSOC", Grade.MODERATE);
        SideEffectCourse course = only(script);

        assertThat(course.id()).isEqualTo(script.last());
        assertThat(course.onset()).isEqualTo(script.minute(12));
        assertThat(course.goesOn()).isTrue();
        assertThat(course.outcome()).isEqualTo(EffectOutcome.ONGOING);
        assertThat(course.worst()).isEqualTo(Grade.MODERATE);
        assertThat(course.now().term().code()).isEqualTo("DISSOC");
    }

    @Test
    void theWorstGradeIsKeptWhileTheEffectEases() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);
        EntryId effect = script.last();
        SideEffectCourse course =
                only(change(change(script, 20, effect, Grade.SEVERE), 35, effect, Grade.MILD));

        assertThat(course.worst()).isEqualTo(Grade.SEVERE);
        assertThat(course.now().grade()).isEqualTo(Grade.MILD);
        assertThat(course.grades())
                .containsExactly(
                        new Graded(script.minute(12), Grade.MILD),
                        new Graded(script.minute(20), Grade.SEVERE),
                        new Graded(script.minute(35), Grade.MILD));
    }

    @Test
    void anEndHasATimeAndAnOutcome() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);
        SideEffectCourse course = only(script.effectEnds(86, script.last()));

        assertThat(course.end()).contains(script.minute(86));
        assertThat(course.outcome()).isEqualTo(EffectOutcome.RESOLVED);
        assertThat(SideEffectCourse.ongoing(script.chart())).isEmpty();
    }

    @Test
    void recoveringIsNoEnd() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);
        SideEffectCourse course =
                only(script.add(30, new SideEffectEnded(script.last(), EffectOutcome.RECOVERING)));

        assertThat(course.goesOn()).isTrue();
        assertThat(course.outcome()).isEqualTo(EffectOutcome.RECOVERING);
        assertThat(course.outcomeAt()).contains(script.minute(30));
    }

    @Test
    void aStruckOutEndLetsItGoOn() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);
        script.effectEnds(20, script.last());
        script.strike(21, script.last());

        assertThat(only(script).goesOn()).isTrue();
    }

    @Test
    void aStruckOutEffectIsNotListed() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);

        assertThat(SideEffectCourse.in(script.strike(13, script.last()).chart())).isEmpty();
    }

    @Test
    void aCorrectedOnsetMovesIt() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);

        assertThat(only(script.amendTime(15, script.last(), 8)).onset())
                .isEqualTo(script.minute(8));
    }

    @Test
    void eachEffectKeepsItsOwnChangesAndDrugs() {
        SampleChart script = SampleChart.infusion().start(0).effect(12, "NAU", Grade.MILD);
        EntryId nausea = script.last();
        script.effect(14, "DISSOC", Grade.MODERATE);
        EntryId dissociation = script.last();
        script.rescue(20, "ondansetron", Optional.of(nausea)).rescue(22, "other", Optional.empty());
        change(script, 25, dissociation, Grade.SEVERE);
        List<SideEffectCourse> courses = SideEffectCourse.in(script.chart());

        assertThat(courses).extracting(SideEffectCourse::id).containsExactly(nausea, dissociation);
        assertThat(courses.getFirst().rescue())
                .singleElement()
                .satisfies(drug -> assertThat(drug.event().drug()).isEqualTo("ondansetron"));
        assertThat(courses.getFirst().worst()).isEqualTo(Grade.MILD);
        assertThat(courses.getLast().rescue()).isEmpty();
        assertThat(courses.getLast().worst()).isEqualTo(Grade.SEVERE);
        assertThat(SideEffectCourse.ongoing(script.chart())).hasSize(2);
    }

    private static SampleChart change(SampleChart script, int minute, EntryId effect, Grade grade) {
        return script.add(
                minute, new SideEffectChanged(effect, SamplePreparation.sideEffect("NAU", grade)));
    }

    private static SideEffectCourse only(SampleChart script) {
        List<SideEffectCourse> courses = SideEffectCourse.in(script.chart());
        assertThat(courses).hasSize(1);
        return courses.getFirst();
    }
}
