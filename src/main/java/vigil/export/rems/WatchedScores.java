package vigil.export.rems;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.telling.VitalText;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;
import vigil.vitals.VitalValue;
import vigil.wording.Sentences;

/**
 * The deepest sedation and the strongest dissociation that were scored after the first dose, each
 * by its scale and its time; who fills in the form judges what they mean.
 */
record WatchedScores(Sentences words, Chart chart) {

    /** A value that was scored, and when. */
    private record Scored<V>(V value, Moment at) {}

    Optional<String> sedation() {
        return said(
                "rems.sedation.deepest",
                Sedation.class,
                Sedation.Scale.values(),
                Sedation::scale,
                Comparator.comparingInt(Sedation::level));
    }

    Optional<String> dissociation() {
        return said(
                "rems.dissociation.strongest",
                Dissociation.class,
                Dissociation.Scale.values(),
                Dissociation::scale,
                Comparator.comparingInt(Dissociation::score).reversed());
    }

    private <V extends VitalValue, S> Optional<String> said(
            String key, Class<V> kind, S[] scales, Function<V, S> scale, Comparator<V> first) {
        List<Scored<V>> all = scored(kind).toList();
        String said =
                Arrays.stream(scales)
                        .flatMap(
                                one ->
                                        all.stream()
                                                .filter(
                                                        found ->
                                                                scale.apply(found.value())
                                                                        .equals(one))
                                                .min(Comparator.comparing(Scored::value, first))
                                                .stream())
                        .map(peak -> said(key, peak))
                        .collect(Collectors.joining("; "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }

    private <V extends VitalValue> String said(String key, Scored<V> peak) {
        return words.say(
                key, new VitalText(words).full(peak.value()), words.time(peak.at().local()));
    }

    private <V extends VitalValue> Stream<Scored<V>> scored(Class<V> kind) {
        return chart.firstDose().stream()
                .flatMap(
                        first ->
                                chart.vitals().stream().filter(set -> !first.isAfter(set.placed())))
                .flatMap(set -> scored(set, kind).stream());
    }

    private static <V extends VitalValue> Optional<Scored<V>> scored(
            Charted<VitalsRecorded> set, Class<V> kind) {
        return set.event().signs().value(kind).map(value -> new Scored<>(value, set.at()));
    }
}
