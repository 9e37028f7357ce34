package vigil.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.Dissociation;

/**
 * Dissociation after the first dose, on the scale on which it was graded first: grades of another
 * scale are not compared with it.
 *
 * @param highest the highest grade
 * @param minute of the first reading that had it
 */
public record DissociationCourse(Dissociation highest, long minute, Lasting lasting) {

    /** How long it lay above the patient's own baseline. */
    public sealed interface Lasting {

        /**
         * It came back.
         *
         * @param time from the first reading above the baseline to the first one that is not; zero
         *     where none lay above it
         */
        record Over(Duration time) implements Lasting {}

        /** No reading came back to the baseline. */
        record NotOver() implements Lasting {}

        /** There is no baseline on that scale to come back to: a missing one is not zero. */
        record WithoutBaseline() implements Lasting {}
    }

    private record Graded(Charted<VitalsRecorded> set, Dissociation grade) {}

    /** The course in a session; absent where it was never graded after the first dose. */
    static Optional<DissociationCourse> in(Chart chart, Moment first) {
        List<Graded> graded =
                chart.vitals().stream()
                        .filter(set -> !first.isAfter(set.placed()))
                        .flatMap(set -> grade(set).map(grade -> new Graded(set, grade)).stream())
                        .toList();
        if (graded.isEmpty()) {
            return Optional.empty();
        }
        Dissociation.Scale scale = graded.getFirst().grade().scale();
        List<Graded> alike = graded.stream().filter(one -> one.grade().scale() == scale).toList();
        Graded top = alike.getFirst();
        for (Graded one : alike) {
            if (one.grade().score() > top.grade().score()) {
                top = one;
            }
        }
        Lasting lasting =
                chart.baseline()
                        .flatMap(DissociationCourse::grade)
                        .filter(own -> own.scale() == scale)
                        .map(own -> lasting(alike, own.score()))
                        .orElseGet(Lasting.WithoutBaseline::new);
        return Optional.of(
                new DissociationCourse(
                        top.grade(), SessionMinute.of(first, top.set().placed()), lasting));
    }

    private static Lasting lasting(List<Graded> graded, int own) {
        Optional<Moment> begun = Optional.empty();
        Optional<Moment> over = Optional.empty();
        for (Graded one : graded) {
            Moment at = one.set().byThisClock();
            if (one.grade().score() > own) {
                begun = begun.or(() -> Optional.of(at));
                over = Optional.empty();
            } else if (begun.isPresent()) {
                over = over.or(() -> Optional.of(at));
            }
        }
        if (begun.isEmpty()) {
            return new Lasting.Over(Duration.ZERO);
        }
        Moment since = begun.get();
        return over.<Lasting>map(
                        end -> new Lasting.Over(Duration.between(since.instant(), end.instant())))
                .orElseGet(Lasting.NotOver::new);
    }

    private static Optional<Dissociation> grade(Charted<VitalsRecorded> set) {
        return set.event().signs().value(Dissociation.class);
    }
}
