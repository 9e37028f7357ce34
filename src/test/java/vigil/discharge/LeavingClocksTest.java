package vigil.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.discharge.EvidenceScript.infused;
import static vigil.discharge.EvidenceScript.minute;
import static vigil.discharge.EvidenceScript.nothing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.protocol.Criterion.MinimumStay;
import vigil.protocol.Criterion.RescueObserved;
import vigil.quantity.Moment;

final class LeavingClocksTest {
    private static final Standing MET = new Standing.Met();
    private static final Standing NOT_YET = new Standing.NotYet();
    private static final MinimumStay AFTER_END = new MinimumStay(Anchor.DOSING_END, 60);
    private static final MinimumStay FROM_FIRST = new MinimumStay(Anchor.FIRST_DOSE, 120);

    @Test
    void theStayAfterAnInfusionCountsFromItsEnd() {
        assertThat(standing(AFTER_END, infused(), 99)).isEqualTo(NOT_YET);
        assertThat(standing(AFTER_END, infused(), 100)).isEqualTo(MET);
        assertThat(finding(AFTER_END, infused(), 99).evidence())
                .isEqualTo(new Evidence.Clock(minute(40), minute(100)));
    }

    @Test
    void theStayAfterEsketamineCountsFromTheFirstDevice() {
        EvidenceScript spray =
                nothing()
                        .anchor(Anchor.FIRST_DOSE, 0)
                        .anchor(Anchor.LAST_DEVICE, 10)
                        .anchor(Anchor.DOSING_END, 10);

        assertThat(standing(FROM_FIRST, spray, 119)).isEqualTo(NOT_YET);
        assertThat(standing(FROM_FIRST, spray, 120)).isEqualTo(MET);
    }

    @Test
    void aClockThatHasNotBegunIsNotReached() {
        Finding finding = finding(AFTER_END, nothing().anchor(Anchor.FIRST_DOSE, 0), 500);

        assertThat(finding.standing()).isEqualTo(NOT_YET);
        assertThat(finding.evidence()).isEqualTo(new Evidence.None());
    }

    @Test
    void withoutARescueDrugThereIsNothingToWaitFor() {
        assertThat(standing(new RescueObserved(), infused(), 41)).isEqualTo(MET);
        assertThat(
                        standing(
                                new RescueObserved(),
                                infused().rescue(40, "ondansetron", Optional.empty()),
                                41))
                .isEqualTo(MET);
    }

    @Test
    void everyRescueDrugRunsItsOwnClock() {
        EvidenceScript script =
                infused()
                        .rescue(30, "labetalol", Optional.of(120))
                        .rescue(90, "ondansetron", Optional.of(30));

        assertThat(standing(new RescueObserved(), script, 149)).isEqualTo(NOT_YET);
        assertThat(standing(new RescueObserved(), script, 150)).isEqualTo(MET);
        assertThat(finding(new RescueObserved(), script, 149).evidence())
                .isEqualTo(new Evidence.Clock(minute(30), minute(150)));
    }

    @Test
    void watchingLongerMovesTheStayAndNeverShortensIt() {
        assertThat(standing(AFTER_END, infused().watchedUntil(130), 129)).isEqualTo(NOT_YET);
        assertThat(standing(AFTER_END, infused().watchedUntil(130), 130)).isEqualTo(MET);
        assertThat(standing(AFTER_END, infused().watchedUntil(70), 99)).isEqualTo(NOT_YET);
    }

    @Test
    void anOverrideOfAClockCountsOnlyOnceItRuns() {
        String rescue = Readiness.code(new RescueObserved());
        EvidenceScript early =
                infused().setAside(50, rescue).rescue(60, "labetalol", Optional.of(60));
        EvidenceScript late =
                infused().rescue(60, "labetalol", Optional.of(60)).setAside(61, rescue);

        assertThat(standing(new RescueObserved(), early, 70)).isEqualTo(NOT_YET);
        assertThat(finding(new RescueObserved(), late, 70).settled()).isTrue();
        assertThat(
                        standing(
                                AFTER_END,
                                nothing()
                                        .anchor(Anchor.FIRST_DOSE, 0)
                                        .setAside(10, Readiness.code(AFTER_END)),
                                20))
                .isEqualTo(NOT_YET);
    }

    @Test
    void noStayIsMetWhileDosingGoesOn() {
        LeavingEvidence running = nothing().anchor(Anchor.FIRST_DOSE, 0).evidence();

        assertThat(Readiness.judge(List.of(AFTER_END), running, minute(400)))
                .extracting(Finding::standing)
                .containsExactly(NOT_YET);
    }

    @Test
    void anHourStaysAnHourWhenTheClocksArePutBack() {
        ZoneId london = ZoneId.of("Europe/London");
        Moment end = Moment.of(Instant.parse("2026-10-25T00:30:00Z"), london);
        LeavingEvidence evidence =
                new LeavingEvidence(
                        london,
                        Map.of(Anchor.DOSING_END, end),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        Moment reached = lastClock(List.of(AFTER_END), evidence);

        assertThat(reached.instant()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(end.local().toLocalTime()).isEqualTo(reached.local().toLocalTime());
    }

    @Test
    void whenTheLastClockRunsOutEveryClockIsMetAndAMinuteBeforeOneIsNot() {
        Random random = new Random(17);
        List<Criterion> clocks = List.of(AFTER_END, FROM_FIRST, new RescueObserved());
        for (int round = 0; round < 300; round++) {
            EvidenceScript script =
                    nothing()
                            .anchor(Anchor.FIRST_DOSE, 0)
                            .anchor(Anchor.DOSING_END, random.nextInt(100));
            for (int drug = 0; drug < random.nextInt(3); drug++) {
                script.rescue(random.nextInt(150), "drug", Optional.of(random.nextInt(1, 120)));
            }
            LeavingEvidence evidence = script.evidence();
            Moment at = lastClock(clocks, evidence);
            Moment before = new Moment(at.instant().minusSeconds(60), at.offset());

            assertThat(Readiness.ready(Readiness.judge(clocks, evidence, at))).isTrue();
            assertThat(Readiness.ready(Readiness.judge(clocks, evidence, before))).isFalse();
        }
    }

    private static Moment lastClock(List<Criterion> criteria, LeavingEvidence evidence) {
        return Readiness.judge(criteria, evidence, minute(0)).stream()
                .map(Finding::evidence)
                .filter(Evidence.Clock.class::isInstance)
                .map(clock -> ((Evidence.Clock) clock).reached())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Standing standing(Criterion criterion, EvidenceScript script, int minute) {
        return finding(criterion, script, minute).standing();
    }

    private static Finding finding(Criterion criterion, EvidenceScript script, int minute) {
        return Readiness.judge(List.of(criterion), script.evidence(), minute(minute)).getFirst();
    }
}
