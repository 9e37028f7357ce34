package vigil.discharge;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Limit;
import vigil.quantity.Moment;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/**
 * Everything that the question "may this patient leave?" is judged by.
 *
 * @param zone the zone of the room, in which the ends of clocks are shown
 * @param anchors when each happening took place: the first dose, otherwise the latest of its kind
 * @param latest the last measured value of each item
 * @param fullSet the last full set that holds a value
 * @param baseline this patient's own chosen baseline
 * @param scores the last score of each kind
 * @param answers the last answer to each line of the discharge checklist, by the line's code
 * @param rescues every rescue drug given
 * @param watchedUntil the end of the longest extended observation
 * @param limits the limits of the protocol
 * @param setAside what was set aside by two people, by its code
 */
public record LeavingEvidence(
        ZoneId zone,
        Map<Anchor, Moment> anchors,
        Map<VitalItem, Measured> latest,
        Optional<SetTaken> fullSet,
        Optional<VitalSigns> baseline,
        Map<ScoreKind, Scored> scores,
        Map<String, Answered> answers,
        List<Rescue> rescues,
        Optional<Moment> watchedUntil,
        List<Limit> limits,
        Map<String, OneSetAside> setAside) {
    public LeavingEvidence {
        anchors = Map.copyOf(anchors);
        latest = Map.copyOf(latest);
        scores = Map.copyOf(scores);
        answers = Map.copyOf(answers);
        rescues = List.copyOf(rescues);
        limits = List.copyOf(limits);
        setAside = Map.copyOf(setAside);
    }

    /** A value and when it was taken. */
    public record Measured(VitalValue value, Moment taken) {}

    /** A set and when it was taken. */
    public record SetTaken(VitalSigns signs, Moment taken) {}

    /** A score and when it was taken. */
    public record Scored(Score score, Moment taken) {}

    /** An answered line. */
    public record Answered(
            Checklist.Line line, Checklist.Answer answer, String detail, Moment taken) {

        /** Whether it is answered as it should be. */
        public boolean passes() {
            return line.passedBy(answer, detail);
        }
    }

    /**
     * A rescue drug.
     *
     * @param observeMinutes its own time of observation; absent where nothing is set
     */
    public record Rescue(String drug, Moment given, Optional<Integer> observeMinutes) {}

    /** A criterion or line set aside, and when. */
    public record OneSetAside(SetAside by, Moment at) {}

    /** When a happening took place. */
    public Optional<Moment> anchor(Anchor anchor) {
        return Optional.ofNullable(anchors.get(anchor));
    }

    /** The last measured value of a kind. */
    <V extends VitalValue> Optional<V> value(VitalItem item, Class<V> kind) {
        return Optional.ofNullable(latest.get(item)).map(Measured::value).map(kind::cast);
    }

    /** The baseline value of a kind. */
    <V extends VitalValue> Optional<V> own(Class<V> kind) {
        return baseline.flatMap(set -> set.value(kind));
    }

    /** The last values of some items beside the baseline; as old as the oldest of them. */
    Evidence values(VitalItem... items) {
        List<Measured> found =
                Stream.of(items)
                        .flatMap(item -> Optional.ofNullable(latest.get(item)).stream())
                        .toList();
        List<VitalValue> own =
                baseline.stream()
                        .flatMap(LeavingEvidence::measured)
                        .filter(value -> List.of(items).contains(value.item()))
                        .toList();
        return found.stream()
                .map(Measured::taken)
                .min(Comparator.naturalOrder())
                .<Evidence>map(
                        taken ->
                                new Evidence.Values(
                                        found.stream().map(Measured::value).toList(), own, taken))
                .orElseGet(Evidence.None::new);
    }

    /** The measured values of a set. */
    static Stream<VitalValue> measured(VitalSigns set) {
        return set.readings().stream()
                .flatMap(
                        reading ->
                                switch (reading) {
                                    case Reading.Measured(VitalValue value) -> Stream.of(value);
                                    case Reading.NotTaken _ -> Stream.empty();
                                });
    }
}
