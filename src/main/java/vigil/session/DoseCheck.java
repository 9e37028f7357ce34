package vigil.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.dosing.DoseOrder;
import vigil.quantity.Moment;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;

/**
 * A second person's check of the dose, held against what stands now: drug, strength, dose and rate
 * are what they confirmed (field.md 1.2, step 9), so a correction of who ordered it or of a time
 * leaves the check as it is. Nothing of the check is changed by what came after it.
 *
 * @param ordered the order in force when it was checked
 * @param since when order or drug was first changed after it; absent where what was checked is what
 *     stands
 */
public record DoseCheck(
        Charted<DoseChecked> by, Optional<EntryId> ordered, Optional<Moment> since) {

    /** One thing that was checked, by the entry in which it stands. */
    private record Checked(EntryId entry, SessionEvent content) {}

    /** The checks that are not struck out, in the order in which they were made. */
    public static List<DoseCheck> in(Chart chart) {
        return chart.all(DoseChecked.class).stream().map(check -> of(check, chart)).toList();
    }

    /** The last check, where what stands now was checked by nobody. */
    public static Optional<DoseCheck> former(Chart chart) {
        List<DoseCheck> checks = in(chart);
        return checks.stream().allMatch(check -> check.since.isPresent()) && !checks.isEmpty()
                ? Optional.of(checks.getLast())
                : Optional.empty();
    }

    private static DoseCheck of(Charted<DoseChecked> check, Chart chart) {
        long checked = check.entry().first().revision();
        List<RecordedEvent> later =
                chart.entries().stream()
                        .filter(entry -> isChecked(entry.now()))
                        .flatMap(Entry::facts)
                        .filter(fact -> fact.revision() > checked)
                        .toList();
        // Most checks are of what stands, and lines on screen ask again and again.
        if (later.isEmpty()) {
            return new DoseCheck(check, order(chart), Optional.empty());
        }
        Chart then = SessionFold.asOf(chart, checked);
        Set<Checked> seen = standing(then);
        return new DoseCheck(
                check,
                order(then),
                seen.equals(standing(chart)) ? Optional.empty() : firstChange(seen, later, chart));
    }

    /** Corrections of what nobody confirms may come before the one that counts. */
    private static Optional<Moment> firstChange(
            Set<Checked> seen, List<RecordedEvent> later, Chart chart) {
        return later.stream()
                .sorted(Comparator.comparingLong(RecordedEvent::revision))
                .filter(fact -> !seen.equals(standing(SessionFold.asOf(chart, fact.revision()))))
                .findFirst()
                .map(RecordedEvent::recordedAt);
    }

    private static boolean isChecked(SessionEvent event) {
        return event instanceof DoseOrdered || event instanceof DrugDrawnUp;
    }

    private static Optional<EntryId> order(Chart chart) {
        return chart.latest(DoseOrdered.class).map(Charted::id);
    }

    /** What a second person would check of a chart. */
    private static Set<Checked> standing(Chart chart) {
        Stream<Checked> order =
                chart.latest(DoseOrdered.class).stream()
                        .map(one -> new Checked(one.id(), anonymous(one.event().order())));
        Stream<Checked> drug =
                chart.all(DrugDrawnUp.class).stream()
                        .map(one -> new Checked(one.id(), one.event()));
        return Stream.concat(order, drug).collect(Collectors.toUnmodifiableSet());
    }

    /** The order without its prescriber, whom nobody confirms. */
    private static DoseOrdered anonymous(DoseOrder order) {
        return new DoseOrdered(order.by(""));
    }
}
