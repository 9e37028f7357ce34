package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import vigil.charting.PreparationAct.RecordWeight;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SpunTime;
import vigil.screen.desk.TimeTyped;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.vitals.PlausibilityJudge;

/** The weight in kg, how and when it was found. */
final class WeightPart implements StepPart {
    private static final String TIME = "weighed";

    private final Words words;
    private final Acting acting;
    private final SessionDesk desk;
    private final WeightText text;
    private final TimeTyped typedTime;
    private final Form form = new Form();
    private final EntryField weight;
    private final ChoiceRow<Weight.Method> method;
    private final EntryField time;
    private Optional<Weight> last = Optional.empty();

    WeightPart(Words words, SessionDesk desk, Acting acting) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        this.typedTime = TimeTyped.exact(desk);
        this.text = new WeightText(words, new PlausibilityJudge(desk.clinic().plausibility()));
        Fields fields = new Fields(words);
        weight = form.add("weight", fields.judged("weight", typed -> text.state(typed, last)));
        List<Weight.Method> methods = List.of(Weight.Method.values());
        method =
                form.add(
                        "method",
                        new ChoiceRow<>(
                                words.say("checkin.weight.method"),
                                methods,
                                one -> words.say("weightMethod." + one)),
                        methods,
                        Weight.Method::name);
        time = form.add(TIME, fields.judged("weighed", typed -> fields.state(when(typed))));
        time.previousProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> beside(desk.now().get()), desk.now(), time.textProperty()));
        SpunTime.on(time, words, desk);
    }

    /** The minute that minutes ago mean, else what the clock shows. */
    private String beside(Moment now) {
        return typedTime
                .counted(time.text())
                .map(at -> words.say("checkin.meant", words.time(at.local())))
                .orElseGet(() -> words.say("checkin.now", words.time(now.local())));
    }

    private Parsed<Moment> when(String typed) {
        return typedTime.read(typed);
    }

    /** Tells what was weighed at the last visit. */
    void lastVisit(Optional<Weight> before) {
        last = before;
        weight.previousProperty().set(before.map(text::last).orElse(""));
        weight.rejudge();
    }

    @Override
    public String heading() {
        return words.say("checkin.heading.weight");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(WeightRecorded.class))
                .map(found -> found.event())
                .map(
                        found ->
                                found.confirmed().isPresent()
                                        ? words.say(
                                                "checkin.weight.confirmed",
                                                text.said(found.weight()))
                                        : text.said(found.weight()))
                .map(said -> List.of(new Line(words.say("checkin.field.weight"), said)))
                .orElse(List.of());
    }

    /** Minutes ago, or now, are kept as the time of day that they meant. */
    @Override
    public Map<String, String> typed() {
        Map<String, String> typed = form.typed();
        typed.computeIfPresent(TIME, (_, text) -> typedTime.kept(text, desk.now().get()));
        return typed;
    }

    @Override
    public void show(Optional<Chart> chart) {
        // Nothing of it changes with the chart.
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<Kilograms> value = WeightText.kilograms(weight.text()).ifRead();
        if (value.isEmpty()) {
            return form.typed().isEmpty()
                    ? new Answer.Nothing()
                    : new Answer.Incomplete(words.say("checkin.weight.needed"), weight.input());
        }
        if (method.value().isEmpty()) {
            return new Answer.Incomplete(
                    words.say("checkin.weight.method.needed"), method.focusTarget());
        }
        Moment now = acting.context("weight").taken().at();
        Weight found =
                new Weight(
                        value.get(), method.value().get(), when(time.text()).ifRead().orElse(now));
        return new Answer.Acts(
                new RecordWeight(
                        acting.context("weight"),
                        found,
                        weight.confirmedProperty().get()
                                ? text.doubt(found.kilograms(), last)
                                : Optional.empty()));
    }
}
