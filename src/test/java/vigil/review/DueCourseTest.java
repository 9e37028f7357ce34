package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.session.SampleChart;

/** Asked again and again, it says what a plan laid out anew would say. */
class DueCourseTest {

    @Test
    void eachSessionAndMomentHasThePlanOfItsOwn() {
        DueCourse course = new DueCourse();
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        for (int minute = 1; minute < 30; minute += 4) {
            assertPlanned(course, script, minute);
            assertPlanned(course, script, minute + 1);
            assertPlanned(course, script.vitals(minute + 1), minute + 1);
        }
    }

    private static void assertPlanned(DueCourse course, SampleChart script, int minute) {
        DueObservations planned = course.plan(script.session(), script.minute(minute));
        assertThat(planned)
                .isEqualTo(DueObservations.plan(script.session(), script.minute(minute)))
                .isSameAs(course.plan(script.session(), script.minute(minute)));
    }
}
