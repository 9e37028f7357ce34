package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.discharge.LeavingEvidence;
import vigil.discharge.Readiness;
import vigil.discharge.SetAside;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalItem;

final class EvidenceForLeavingTest {

    @Test
    void happenings_are_anchored_at_the_first_dose_and_the_latest_of_each_kind() {
        SampleChart script =
                SampleChart.infusion().start(0).rate(5, "60").rate(9, "50").pause(12).resume(15);
        LeavingEvidence evidence = EvidenceForLeaving.in(script.stop(43).chart());

        assertThat(evidence.anchor(Anchor.FIRST_DOSE)).contains(script.minute(0));
        assertThat(evidence.anchor(Anchor.RATE_CHANGE)).contains(script.minute(9));
        assertThat(evidence.anchor(Anchor.PAUSE)).contains(script.minute(12));
        assertThat(evidence.anchor(Anchor.RESUME)).contains(script.minute(15));
        assertThat(evidence.anchor(Anchor.DOSING_END)).contains(script.minute(43));
        assertThat(evidence.anchor(Anchor.CHECK_IN)).contains(script.minute(-20));
        assertThat(evidence.anchor(Anchor.BOLUS)).isEmpty();
    }

    @Test
    void the_stay_of_esketamine_runs_from_the_first_device() {
        SampleChart script = SampleChart.spray().device(0, 1).device(5, 2).device(10, 3).stop(10);
        LeavingEvidence evidence = EvidenceForLeaving.in(script.chart());

        assertThat(evidence.anchor(Anchor.LAST_DEVICE)).contains(script.minute(10));
        assertThat(
                        Readiness.judge(
                                script.chart().protocol().orElseThrow().leaving(),
                                evidence,
                                script.minute(60)))
                .extracting(Finding::evidence)
                .contains(new Evidence.Clock(script.minute(0), script.minute(120)));
    }

    @Test
    void each_item_keeps_its_own_last_value_and_time() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(85);
        LeavingEvidence evidence = EvidenceForLeaving.in(script.eyesOn(95, 97, 15, 5).chart());

        assertThat(evidence.latest().get(VitalItem.BLOOD_PRESSURE).taken())
                .isEqualTo(script.minute(85));
        assertThat(evidence.latest().get(VitalItem.OXYGEN_SATURATION).taken())
                .isEqualTo(script.minute(95));
        assertThat(evidence.fullSet().orElseThrow().taken()).isEqualTo(script.minute(85));
        assertThat(evidence.baseline().orElseThrow().value(BloodPressure.class)).isPresent();
    }

    @Test
    void a_struck_out_set_is_no_evidence() {
        SampleChart script = SampleChart.infusion().start(0).stop(40).vitals(85);
        LeavingEvidence evidence = EvidenceForLeaving.in(script.strike(86, script.last()).chart());

        assertThat(evidence.latest()).isEmpty();
        assertThat(evidence.fullSet()).isEmpty();
    }

    @Test
    void the_last_score_of_a_kind_counts() {
        SampleChart script =
                SampleChart.infusion().start(0).stop(40).add(60, aldrete(7)).add(90, aldrete(10));
        LeavingEvidence evidence = EvidenceForLeaving.in(script.chart());

        assertThat(evidence.scores().get(ScoreKind.MODIFIED_ALDRETE_MMHG).score().total())
                .isEqualTo(10);
    }

    @Test
    void a_rescue_drug_finds_its_time_of_observation_by_name() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .rescue(20, "Labetalol ", Optional.empty())
                        .rescue(21, "ondansetron", Optional.empty())
                        .rescue(22, "unlisted", Optional.empty())
                        .rescue(23, "labetalol 10 mg IV", Optional.empty())
                        .rescue(24, "second LABETALOL, after ondansetron", Optional.empty())
                        .rescue(25, "labetalole", Optional.empty());

        assertThat(EvidenceForLeaving.in(script.chart()).rescues())
                .extracting(LeavingEvidence.Rescue::observeMinutes)
                .containsExactly(
                        Optional.of(60),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(60),
                        Optional.of(60),
                        Optional.empty());
    }

    @Test
    void watching_longer_counts_from_when_it_was_said() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .add(90, new ObservationExtended(30, "drowsy"))
                        .add(95, new ObservationExtended(5, "family late"));

        assertThat(EvidenceForLeaving.in(script.chart()).watchedUntil())
                .contains(script.minute(120));
    }

    @Test
    void only_the_discharge_list_speaks_of_leaving() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .add(50, aside(Checklist.Kind.CHECK_IN, "CONSENT"))
                        .add(60, aside(Checklist.Kind.DISCHARGE, "AWAKE"))
                        .add(
                                61,
                                new ChecklistAnswered(
                                        Checklist.Kind.CHECK_IN,
                                        "CONSENT",
                                        Checklist.Answer.YES,
                                        ""));
        LeavingEvidence evidence = EvidenceForLeaving.in(script.chart());

        assertThat(evidence.setAside()).containsOnlyKeys("AWAKE");
        assertThat(evidence.answers()).isEmpty();
    }

    @Test
    void a_whole_session_becomes_ready_when_its_last_clock_runs_out() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .stop(40)
                        .rescue(50, "labetalol", Optional.empty())
                        .vitals(95)
                        .add(96, aldrete(10));
        Chart chart = script.chart();
        List<Criterion> criteria = chart.protocol().orElseThrow().leaving();
        LeavingEvidence evidence = EvidenceForLeaving.in(chart);

        List<Finding> early = Readiness.judge(criteria, evidence, script.minute(105));
        assertThat(Readiness.open(early))
                .extracting(Finding::criterion)
                .containsExactly(new Criterion.RescueObserved());
        assertThat(Readiness.ready(Readiness.judge(criteria, evidence, script.minute(110))))
                .isTrue();
    }

    /** The stop was typed as the minute in which the rate was changed by its button. */
    private static SampleChart stoppedInTheMinuteOfAnAct() {
        return SampleChart.infusion().start(0).pressed(32).rate(40, "60").stop(40);
    }

    @Test
    void a_stay_is_not_over_before_the_act_from_which_it_counts_is_as_long_ago() {
        SampleChart script = stoppedInTheMinuteOfAnAct();
        Moment end = script.chart().dosingEnd().orElseThrow();
        assertThat(end.instant()).isEqualTo(script.minute(40).instant().plusSeconds(32));

        assertThat(EvidenceForLeaving.in(script.chart()).anchor(Anchor.DOSING_END)).contains(end);
        assertThat(stay(script, later(end, 3600 - 1))).isEqualTo(new Finding.Standing.NotYet());
        assertThat(stay(script, later(end, 3600))).isEqualTo(new Finding.Standing.Met());
    }

    @Test
    void a_rescue_drug_and_longer_watching_count_from_where_they_stand() {
        SampleChart script =
                stoppedInTheMinuteOfAnAct()
                        .rescue(40, "labetalol", Optional.empty())
                        .add(40, new ObservationExtended(30, "drowsy"));
        Moment end = script.chart().dosingEnd().orElseThrow();
        LeavingEvidence evidence = EvidenceForLeaving.in(script.chart());

        assertThat(evidence.rescues()).extracting(LeavingEvidence.Rescue::given).contains(end);
        assertThat(evidence.watchedUntil()).contains(later(end, 1800));
    }

    @Test
    void what_is_set_aside_in_the_minute_from_which_a_clock_runs_counts() {
        SampleChart script =
                stoppedInTheMinuteOfAnAct()
                        .add(40, aside(Checklist.Kind.DISCHARGE, "MINIMUM_STAY_DOSING_END"));

        assertThat(stay(script, script.minute(41))).isInstanceOf(Finding.Standing.Overridden.class);

        SampleChart rescued =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .pressed(32)
                        .rescue(50, "labetalol", Optional.empty())
                        .add(50, aside(Checklist.Kind.DISCHARGE, "RESCUE_OBSERVED"));
        assertThat(standing(rescued, rescued.minute(51), Criterion.RescueObserved.class))
                .isInstanceOf(Finding.Standing.Overridden.class);
    }

    private static Finding.Standing stay(SampleChart script, Moment now) {
        return standing(script, now, Criterion.MinimumStay.class);
    }

    private static Finding.Standing standing(
            SampleChart script, Moment now, Class<? extends Criterion> kind) {
        Chart chart = script.chart();
        List<Criterion> criteria = chart.protocol().orElseThrow().leaving();
        return Readiness.judge(criteria, EvidenceForLeaving.in(chart), now).stream()
                .filter(found -> kind.isInstance(found.criterion()))
                .map(Finding::standing)
                .findFirst()
                .orElseThrow();
    }

    private static Moment later(Moment from, int seconds) {
        return Moment.of(from.instant().plusSeconds(seconds), SampleChart.ZONE);
    }

    private static ScoreTaken aldrete(int total) {
        return new ScoreTaken(new Score(ScoreKind.MODIFIED_ALDRETE_MMHG, List.of(), total));
    }

    private static LineSetAside aside(Checklist.Kind list, String code) {
        return new LineSetAside(
                list, new SetAside(code, "wheelchair", SampleChart.NURSE, SampleChart.SECOND));
    }
}
