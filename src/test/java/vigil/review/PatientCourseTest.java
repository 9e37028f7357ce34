package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.review.DissociationCourse.Lasting;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Stage;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** One patient over time. */
class PatientCourseTest {
    private static SampleChart daysAgo(int days) {
        return SampleChart.ready(
                SampleProtocol.infusion(),
                "day" + days,
                SampleChart.START.minus(Duration.ofDays(days)),
                SampleChart.ZONE);
    }

    private static PatientCourse.Sitting only(SampleChart script) {
        return PatientCourse.of(List.of(script.chart())).sessions().getFirst();
    }

    @Test
    void eachSessionSaysWhatWasGivenAndHowItWent() {
        SampleChart script =
                daysAgo(0)
                        .add(-9, new ScoreTaken(new Score(ScoreKind.PHQ_9, List.of(), 19)))
                        .add(-8, new ScoreTaken(new Score(ScoreKind.GAD_7, List.of(), 12)))
                        .add(-7, new ScoreTaken(new Score(ScoreKind.PHQ_9, List.of(), 18)))
                        .vitals(-8)
                        .start(0)
                        .vitals(10, "150/90", 70, 97, 14, 4, 3)
                        .vitals(30, "158/94", 74, 97, 14, 4, 6)
                        .stop(40)
                        .vitals(55, "134/82", 66, 98, 14, 5, 0)
                        .fit(100);
        PatientCourse.Sitting sitting = only(script);

        assertThat(sitting.known().delivered().amount()).isEqualByComparingTo("35");
        assertThat(sitting.perKilogram().orElseThrow().amount()).isEqualByComparingTo("0.5");
        assertThat(sitting.known().peak().orElseThrow().rise()).contains(28);
        assertThat(sitting.dissociation())
                .contains(
                        new DissociationCourse(
                                new Dissociation(Dissociation.Scale.CLINIC_0_10, 6),
                                30,
                                new Lasting.Over(Duration.ofMinutes(45))));
        assertThat(sitting.toFit()).contains(Duration.ofMinutes(60));
        assertThat(sitting.scores()).isEqualTo(Map.of(ScoreKind.PHQ_9, 18, ScoreKind.GAD_7, 12));
        assertThat(sitting.values(VitalItem.BLOOD_PRESSURE))
                .containsExactly(
                        new PatientCourse.Value(10, BloodPressure.of(150, 90)),
                        new PatientCourse.Value(30, BloodPressure.of(158, 94)),
                        new PatientCourse.Value(55, BloodPressure.of(134, 82)));
    }

    /** Grades of dissociation by minute, the baseline first. */
    static Stream<Arguments> away() {
        return Stream.of(
                arguments(new int[][] {{-5, 0}, {10, 0}, {20, 0}}, 0, 10, Optional.of(0)),
                arguments(new int[][] {{-5, 0}, {10, 2}, {20, 5}, {30, 0}}, 5, 20, Optional.of(20)),
                arguments(new int[][] {{-5, 1}, {10, 1}, {20, 3}, {30, 1}}, 3, 20, Optional.of(10)),
                arguments(new int[][] {{-5, 0}, {10, 2}, {20, 2}}, 2, 10, Optional.empty()),
                arguments(
                        new int[][] {{-5, 0}, {10, 2}, {20, 0}, {30, 1}, {35, 0}},
                        2,
                        10,
                        Optional.of(25)));
    }

    @ParameterizedTest
    @MethodSource("away")
    void dissociationLastsFromAboveTheOwnBaselineUntilItIsBack(
            int[][] grades, int highest, long minute, Optional<Integer> lasted) {
        SampleChart script = daysAgo(0).vitals(-6, "130/80", 62, 98, 14, 5, grades[0][1]).start(0);
        for (int[] grade : List.of(grades).subList(1, grades.length)) {
            script.vitals(grade[0], "130/80", 62, 98, 14, 5, grade[1]);
        }
        DissociationCourse away = only(script).dissociation().orElseThrow();
        assertThat(away.highest().score()).isEqualTo(highest);
        assertThat(away.minute()).isEqualTo(minute);
        assertThat(away.lasting())
                .isEqualTo(
                        lasted.<Lasting>map(time -> new Lasting.Over(Duration.ofMinutes(time)))
                                .orElseGet(Lasting.NotOver::new));
    }

    @Test
    void withoutABaselineNobodySaysHowLongDissociationLasted() {
        SampleChart script =
                daysAgo(0)
                        .start(0)
                        .vitals(10, "130/80", 62, 98, 14, 5, 4)
                        .vitals(20, "130/80", 62, 98, 14, 5, 0);
        assertThat(only(script).dissociation())
                .contains(
                        new DissociationCourse(
                                new Dissociation(Dissociation.Scale.CLINIC_0_10, 4),
                                10,
                                new Lasting.WithoutBaseline()));
    }

    @Test
    void gradesOfAnotherScaleAreNotComparedWithTheFirst() {
        SampleChart script =
                daysAgo(0)
                        .vitals(-6, "130/80", 62, 98, 14, 5, 1)
                        .start(0)
                        .vitals(10, "130/80", 62, 98, 14, 5, 4)
                        .set(
                                20,
                                SetKind.FULL,
                                new Reading.Measured(
                                        new Dissociation(Dissociation.Scale.CADSS_TOTAL, 30)))
                        .vitals(40, "130/80", 62, 98, 14, 5, 1);
        assertThat(only(script).dissociation())
                .contains(
                        new DissociationCourse(
                                new Dissociation(Dissociation.Scale.CLINIC_0_10, 4),
                                10,
                                new Lasting.Over(Duration.ofMinutes(30))));
    }

    @Test
    void theNewestComesFirstAndASessionWithoutADoseIsLeftOut() {
        PatientCourse course =
                PatientCourse.of(
                        List.of(
                                daysAgo(7).start(0).vitals(50).stop(40).chart(),
                                daysAgo(1).chart(),
                                daysAgo(3)
                                        .start(0)
                                        .vitals(20, "171/90", 70, 98, 14, 5, 0)
                                        .chart()));
        assertThat(course.sessions())
                .extracting(one -> one.known().when())
                .containsExactly(daysAgo(3).minute(0), daysAgo(7).minute(0));
        assertThat(course.highest(VitalItem.BLOOD_PRESSURE).orElseThrow())
                .isEqualByComparingTo("171");
        assertThat(course.lastMinute(VitalItem.BLOOD_PRESSURE)).isEqualTo(50);
        assertThat(course.lastMinute(VitalItem.TEMPERATURE)).isZero();
        assertThat(course.highest(VitalItem.TEMPERATURE)).isEmpty();
    }

    @Test
    void anyShippedProtocolInAnyStageHasACourse() {
        ShippedScript.protocols()
                .forEach(
                        protocol -> {
                            for (Stage stage : Stage.values()) {
                                SampleChart script = ShippedScript.in(stage, protocol);
                                assertThat(PatientCourse.of(List.of(script.chart())).sessions())
                                        .hasSize(script.chart().firstDose().isPresent() ? 1 : 0);
                            }
                        });
    }
}
