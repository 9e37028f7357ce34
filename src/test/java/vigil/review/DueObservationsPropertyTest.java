package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.vitals.MissingReason;

/** What holds for every session, tried on sessions that nobody chose. */
class DueObservationsPropertyTest {
    private static final Instant START = SampleChart.START;
    private static final int LENGTH = 110;

    static IntStream seeds() {
        // In the last three the next set was taken before its time.
        return IntStream.concat(IntStream.rangeClosed(1, 60), IntStream.of(1302, 1388, 2129));
    }

    private static SampleChart play(long seed, Instant start) {
        Random random = new Random(seed);
        SampleChart script =
                SampleChart.ready(
                        SampleProtocol.infusion(), "s" + seed, start, ZoneId.of("Europe/London"));
        script.vitals(-8).start(0);
        boolean paused = false;
        int stop = 20 + random.nextInt(60);
        for (int minute = 1; minute < LENGTH; minute++) {
            int dice = random.nextInt(40);
            if (minute == stop) {
                script.stop(minute);
            } else if (dice < 5) {
                script.vitals(minute);
            } else if (dice == 5) {
                script.eyesOn(minute, 97, 14, 4);
            } else if (dice == 6 && minute < stop) {
                paused = !paused;
                script = paused ? script.pause(minute) : script.resume(minute);
            } else if (dice == 7 && minute < stop && !paused) {
                script.rate(minute, "40");
            } else if (dice == 8) {
                script.rescue(minute, "labetalol", Optional.empty());
            } else if (dice == 9) {
                int now = minute;
                SampleChart written = script;
                DueObservations.plan(written.session(), written.minute(now)).overdue().stream()
                        .findFirst()
                        .ifPresent(set -> written.missed(now, set.id(), MissingReason.DECLINED));
            }
        }
        return script;
    }

    private static List<DueSet> plan(SampleChart script) {
        return DueObservations.plan(script.session(), script.minute(LENGTH)).sets();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTakenSetCountsForOneDueSetAtMost(int seed) {
        Set<EntryId> seen = new HashSet<>();
        plan(play(seed, START)).stream()
                .flatMap(set -> set.sets().stream())
                .forEach(id -> assertThat(seen.add(id)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDueSetHasItsOwnIdAndAllIdsAreFoundOnce(int seed) {
        List<String> ids =
                plan(play(seed, START)).stream().flatMap(s -> s.covers().stream()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shiftingAllTimesShiftsThePlanAndNothingElse(int seed) {
        Duration shift = Duration.ofHours(seed * 7L).plusSeconds(seed);
        List<DueSet> here = plan(play(seed, START));
        List<DueSet> there = plan(play(seed, START.plus(shift)));

        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < here.size(); i++) {
            assertThat(there.get(i).id()).isEqualTo(here.get(i).id());
            assertThat(there.get(i).sets()).isEqualTo(here.get(i).sets());
            assertThat(there.get(i).state().getClass()).isEqualTo(here.get(i).state().getClass());
            assertThat(Duration.between(here.get(i).due().instant(), there.get(i).due().instant()))
                    .isEqualTo(shift);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenIsCompleteAndWhatIsNotIsOutstanding(int seed) {
        for (DueSet set : plan(play(seed, START))) {
            boolean taken =
                    set.state() instanceof DueSet.State.Taken
                            || set.state() instanceof DueSet.State.TakenLate;
            assertThat(set.outstanding().isEmpty()).isEqualTo(taken);
            assertThat(set.sets().isEmpty() && taken).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void someSetIsAlwaysDueOrComingWhileThePatientIsHere(int seed) {
        SampleChart script = play(seed, START);

        assertThat(DueObservations.plan(script.session(), script.minute(LENGTH)).sets())
                .anyMatch(
                        set ->
                                set.state() instanceof DueSet.State.Due
                                        || set.state() instanceof DueSet.State.Upcoming
                                        || set.state() instanceof DueSet.State.Overdue);
    }
}
