package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.quantity.Moment;
import vigil.session.Entry;
import vigil.session.SampleChart;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

/** What a nurse is told at any minute of any session: flags, the line, the account of the dose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyMinutesTest {
    private final Map<Integer, List<SampleChart>> rooms = new HashMap<>();

    static IntStream seeds() {
        return IntStream.rangeClosed(101, 103);
    }

    private List<SampleChart> room(int seed) {
        return rooms.computeIfAbsent(seed, one -> SomeRoom.of(one, 5));
    }

    private static List<Flag> flags(SampleChart script, int minute) {
        return Flag.of(script.session(), script.minute(minute), List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFlagHasAnIdOfItsOwnAndTheNewestComeFirstTheHeavierOfOneMinute(int seed) {
        for (SampleChart script : room(seed)) {
            for (int minute = 1; minute < 130; minute += 16) {
                List<Flag> flags = flags(script, minute);
                assertThat(flags).extracting(Flag::id).doesNotHaveDuplicates();
                assertThat(flags)
                        .isSortedAccordingTo(
                                Comparator.comparing(Flag::since)
                                        .reversed()
                                        .thenComparing(Flag::level));
                assertThat(flags).noneMatch(flag -> flag.since().isAfter(script.minute(130)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingNoteOfAFlagMarksItAndNoOther(int seed) {
        Random random = new Random(seed);
        int noted = 0;
        for (SampleChart script : SomeRoom.of(seed, 5)) {
            int minute = 20 + random.nextInt(100);
            List<Flag> before = flags(script, minute);
            Optional<Flag> open = before.stream().filter(flag -> !flag.seen()).findFirst();
            if (open.isEmpty()) {
                continue;
            }
            noted++;
            script.seen(minute, open.get().id());
            Map<String, Boolean> after =
                    flags(script, minute).stream().collect(Collectors.toMap(Flag::id, Flag::seen));
            for (Flag flag : before) {
                assertThat(after)
                        .containsEntry(flag.id(), flag.seen() || flag.id().equals(open.get().id()));
            }
            assertThat(after).hasSameSizeAs(before);
        }
        assertThat(noted).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLineIsCompleteOnlyWhereNoDueSetIsLate(int seed) {
        for (SampleChart script : room(seed)) {
            for (int minute = 1; minute < 130; minute += 11) {
                TreatmentSession session = script.session();
                Moment now = script.minute(minute);
                DueObservations plan = DueObservations.plan(session, now);
                StatusLine line = StatusLine.of(session, plan, now);
                if (!session.stage().over() && !plan.overdue().isEmpty()) {
                    assertThat(line.complete()).isFalse();
                }
                if (line.complete()) {
                    assertThat(session.stage().over() || plan.overdue().isEmpty()).isTrue();
                }
                assertThat(line.missing()).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSummaryCountsWhatTheTimelineShows(int seed) {
        for (SampleChart script : room(seed)) {
            SessionSummary summary = SessionSummary.of(script.session());
            List<Timeline.Line> lines = Timeline.of(script.chart()).lines();
            assertThat(lines).hasSize(summary.entries());
            assertThat(lines.stream().filter(line -> line.entry().amended()))
                    .hasSize(summary.amended());
            assertThat(lines).isSortedAccordingTo(Comparator.comparing(line -> line.taken().at()));
            Set<Object> ids =
                    lines.stream().map(line -> line.entry().id()).collect(Collectors.toSet());
            assertThat(ids).hasSameSizeAs(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasGivenNeverShrinksAndTheChartKeepsEveryFact(int seed) {
        for (SampleChart script : room(seed)) {
            Optional<DoseTruth> last = Optional.empty();
            for (int minute = 0; minute < 130; minute += 7) {
                DoseTruth dose = DoseTruth.of(script.chart(), script.minute(minute));
                last.ifPresent(
                        before ->
                                assertThat(dose.delivered().amount())
                                        .isGreaterThanOrEqualTo(before.delivered().amount()));
                last = Optional.of(dose);
            }
            int facts = script.chart().entries().stream().mapToInt(ManyMinutesTest::facts).sum();
            assertThat(facts).isEqualTo(script.facts().size());
        }
    }

    private static int facts(Entry entry) {
        return 1 + entry.corrections().size();
    }
}
