package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Moment;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionId;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;

/**
 * One patient over time: every session in which a dose was given.
 *
 * @param sessions the newest first (rule C8)
 */
public record PatientCourse(List<Sitting> sessions) {
    public PatientCourse {
        sessions = List.copyOf(sessions);
    }

    /**
     * One session of the course.
     *
     * @param known what was given, the peak of the pressure, side effects and what helped
     * @param perKilogram of what was given
     * @param dissociation how far and how long the patient was away; absent where it was never
     *     graded
     * @param toFit from the end of dosing until the patient was found fit to leave
     * @param scores the last total of each scale
     * @param values what was measured from the first dose on
     */
    public record Sitting(
            LastSession known,
            Optional<MilligramsPerKilogram> perKilogram,
            Optional<DissociationCourse> dissociation,
            Optional<Duration> toFit,
            Map<ScoreKind, Integer> scores,
            List<Value> values) {
        public Sitting {
            scores = Map.copyOf(scores);
            values = List.copyOf(values);
        }

        /** The session. */
        public SessionId id() {
            return known.id();
        }

        /** The values of an item in the order in which they were taken. */
        public List<Value> values(VitalItem item) {
            return values.stream().filter(value -> value.value().item() == item).toList();
        }
    }

    /** A measured value, by the minute since the first dose. */
    public record Value(long minute, VitalValue value) {}

    /** The course that these sessions make, in any order; those without a dose are left out. */
    public static PatientCourse of(List<Chart> charts) {
        return new PatientCourse(
                charts.stream()
                        .flatMap(
                                chart ->
                                        LastSession.of(List.of(chart)).stream()
                                                .map(known -> sitting(chart, known)))
                        .sorted(
                                Comparator.comparing((Sitting one) -> one.known().when())
                                        .reversed())
                        .toList());
    }

    private static Sitting sitting(Chart chart, LastSession known) {
        Moment first = known.when();
        Moment end =
                chart.entries().stream()
                        .map(entry -> entry.byThisClock())
                        .max(Comparator.naturalOrder())
                        .orElse(first);
        return new Sitting(
                known,
                DoseTruth.of(chart, end).perKilogram(),
                DissociationCourse.in(chart, first),
                toFit(chart),
                scores(chart),
                values(chart, first));
    }

    private static Optional<Duration> toFit(Chart chart) {
        return chart.dosingEnd()
                .flatMap(
                        end ->
                                chart.latest(FoundFitToLeave.class)
                                        .map(fit -> between(end, fit.byThisClock())));
    }

    private static Duration between(Moment from, Moment until) {
        return Duration.between(from.instant(), until.instant());
    }

    private static Map<ScoreKind, Integer> scores(Chart chart) {
        Map<ScoreKind, Integer> scores = new EnumMap<>(ScoreKind.class);
        for (Charted<ScoreTaken> taken : chart.all(ScoreTaken.class)) {
            Score score = taken.event().score();
            scores.put(score.kind(), score.total());
        }
        return scores;
    }

    private static List<Value> values(Chart chart, Moment first) {
        return chart.vitals().stream()
                .filter(set -> !first.isAfter(set.placed()))
                .flatMap(
                        set ->
                                set.event().signs().readings().stream()
                                        .filter(Reading.Measured.class::isInstance)
                                        .map(reading -> ((Reading.Measured) reading).value())
                                        .map(value -> new Value(minute(first, set), value)))
                .toList();
    }

    private static long minute(Moment first, Charted<VitalsRecorded> set) {
        return SessionMinute.of(first, set.placed());
    }

    /** The highest value of an item in any of the sessions, for a scale that fits all. */
    public Optional<BigDecimal> highest(VitalItem item) {
        return sessions.stream()
                .flatMap(one -> one.values(item).stream())
                .flatMap(value -> Measured.size(value.value()).stream())
                .max(Comparator.naturalOrder());
    }

    /** The last minute of any of the sessions in which an item was measured. */
    public long lastMinute(VitalItem item) {
        return sessions.stream()
                .flatMap(one -> one.values(item).stream())
                .mapToLong(Value::minute)
                .max()
                .orElse(0);
    }
}
