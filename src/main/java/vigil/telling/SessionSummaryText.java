package vigil.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Reconciliation;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.SessionMinute;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SideEffectCourse;
import vigil.vitals.BloodPressure;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/**
 * A session in a few lines: what was given, the peak pressure, side effects, where the drug went.
 */
public final class SessionSummaryText {
    private final Sentences words;
    private final DoseText doses;

    /** Says it in the words of the program. */
    public SessionSummaryText(Sentences words) {
        this.words = words;
        this.doses = new DoseText(words);
    }

    /**
     * One line.
     *
     * @param what {@code given}, {@code peak}, {@code effects} or {@code drug}
     */
    public record Row(String what, String said) {}

    /** The lines, each with a sentence even where there is nothing. */
    public List<Row> rows(Chart chart, Moment now) {
        return List.of(
                new Row("given", given(chart, now)),
                new Row("peak", peak(chart)),
                new Row("effects", effects(chart)),
                new Row("drug", drug(chart, now)));
    }

    private String given(Chart chart, Moment now) {
        if (chart.firstDose().isEmpty()) {
            return words.say("chart.recap.given.none");
        }
        DoseTruth dose = DoseTruth.of(chart, now);
        List<String> parts = new ArrayList<>();
        String amount = doses.milligrams(doses.rounded(dose.delivered()));
        parts.add(
                dose.perKilogram()
                        .map(
                                each ->
                                        each(
                                                chart,
                                                amount,
                                                DisplayText.number(DoseText.two(each.amount()))))
                        .orElse(amount));
        if (!dose.running().isZero()) {
            parts.add(DisplayText.duration(dose.running()));
            parts.add(
                    dose.pauses() == 0
                            ? words.say("chart.recap.given.nopause")
                            : words.say(
                                    "chart.recap.given.pauses",
                                    DisplayText.number(dose.pauses()),
                                    DisplayText.duration(dose.paused())));
        }
        return String.join(", ", parts);
    }

    /** Where the weight was corrected after it was ordered by: of which weight it is. */
    private String each(Chart chart, String amount, String perKilogram) {
        Optional<Kilograms> ordered =
                chart.order()
                        .map(DoseOrder::basis)
                        .filter(DoseBasis.ByWeight.class::isInstance)
                        .map(basis -> ((DoseBasis.ByWeight) basis).weight().kilograms());
        Optional<Kilograms> other =
                chart.weight()
                        .map(Weight::kilograms)
                        .filter(now -> ordered.filter(by -> by.compareTo(now) != 0).isPresent());
        return other.map(
                        now ->
                                words.say(
                                        "chart.recap.given.perkg.order",
                                        amount,
                                        perKilogram,
                                        DisplayText.number(ordered.orElseThrow().amount()),
                                        DisplayText.number(now.amount())))
                .orElseGet(() -> words.say("chart.recap.given.perkg", amount, perKilogram));
    }

    private String peak(Chart chart) {
        Optional<BloodPressure> own =
                chart.baseline().flatMap(set -> set.event().signs().value(BloodPressure.class));
        Optional<Charted<VitalsRecorded>> highest =
                chart.firstDose()
                        .flatMap(
                                first ->
                                        chart.vitals().stream()
                                                .filter(set -> !first.isAfter(set.placed()))
                                                .filter(set -> pressure(set).isPresent())
                                                .max(
                                                        Comparator.comparingInt(
                                                                set ->
                                                                        pressure(set)
                                                                                .orElseThrow()
                                                                                .systolic()
                                                                                .value())));
        return highest.map(set -> peak(chart, set, own)).orElse(words.say("chart.recap.peak.none"));
    }

    private static Optional<BloodPressure> pressure(Charted<VitalsRecorded> set) {
        return set.event().signs().value(BloodPressure.class);
    }

    private String peak(Chart chart, Charted<VitalsRecorded> set, Optional<BloodPressure> own) {
        BloodPressure highest = pressure(set).orElseThrow();
        String at =
                words.say(
                        "chart.recap.peak",
                        highest.systolic().value() + "/" + highest.diastolic().value(),
                        DisplayText.number(
                                SessionMinute.of(chart.firstDose().orElseThrow(), set.placed())));
        return own.map(
                        base ->
                                at
                                        + " · "
                                        + signed(
                                                highest.systolic().value()
                                                        - base.systolic().value())
                                        + "/"
                                        + signed(
                                                highest.diastolic().value()
                                                        - base.diastolic().value()))
                .orElse(at);
    }

    private static String signed(int change) {
        return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
    }

    private String effects(Chart chart) {
        List<SideEffectCourse> courses = SideEffectCourse.in(chart);
        return courses.isEmpty()
                ? words.say("chart.recap.effects.none")
                : courses.stream()
                        .map(course -> effect(chart, course))
                        .collect(Collectors.joining(" · "));
    }

    /** {@code dissociation moderate 12–86 min}. */
    private String effect(Chart chart, SideEffectCourse course) {
        String what =
                Isolated.of(course.now().term().text())
                        + " "
                        + words.say("chart.grade." + course.worst());
        return chart.firstDose().map(first -> what + " " + span(first, course)).orElse(what);
    }

    private String span(Moment first, SideEffectCourse course) {
        String from = DisplayText.number(SessionMinute.of(first, course.going().from()));
        return course.going()
                .until()
                .map(
                        end ->
                                words.say(
                                        "chart.recap.effects.span",
                                        from,
                                        DisplayText.number(SessionMinute.of(first, end))))
                .orElse(words.say("chart.recap.effects.ongoing", from));
    }

    private String drug(Chart chart, Moment now) {
        Reconciliation account = DoseCourse.in(chart).reconciliation(now.instant());
        if (account.lines().isEmpty()) {
            return words.say("chart.recap.drug.none");
        }
        return account.lines().stream()
                .map(line -> line(chart, line))
                .collect(Collectors.joining("; "));
    }

    private String line(Chart chart, Reconciliation.Line line) {
        String sum =
                words.say(
                        "chart.recap.drug.sum",
                        milligrams(line.drawn()),
                        milligrams(line.given()),
                        milligrams(line.wasted()),
                        milligrams(line.returned()));
        return sum + " · " + state(chart, line);
    }

    /** Whether the account of a lot closes, or each gap. */
    public String state(Chart chart, Reconciliation.Line line) {
        boolean waste =
                chart.all(DrugWasted.class).stream()
                        .anyMatch(one -> one.event().lot().equals(line.lot()));
        return line.closes()
                ? words.say(waste ? "chart.recap.drug.witnessed" : "chart.recap.drug.closes")
                : line.gaps().stream().map(this::gap).collect(Collectors.joining(", "));
    }

    private String gap(Reconciliation.Gap gap) {
        return switch (gap) {
            case Reconciliation.Gap.Unaccounted(Milligrams by) ->
                    words.say("chart.recap.gap.unaccounted", amount(by));
            case Reconciliation.Gap.MoreThanDrawn(Milligrams by) ->
                    words.say("chart.recap.gap.more", amount(by));
            case Reconciliation.Gap.WasteUnwitnessed(Milligrams amount) ->
                    words.say("chart.recap.gap.unwitnessed", amount(amount));
            case Reconciliation.Gap.NeverDrawn() -> words.say("chart.recap.gap.neverdrawn");
        };
    }

    private String milligrams(Milligrams amount) {
        // As it was typed, so that drawn, given, wasted and returned add up in plain sight.
        return words.say("chart.mg", DisplayText.number(DoseText.typable(amount.amount())));
    }

    private String amount(Milligrams amount) {
        return DisplayText.number(DoseText.accounted(amount.amount()));
    }
}
