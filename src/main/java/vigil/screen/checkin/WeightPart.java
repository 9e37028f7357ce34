package vigil.screen.checkin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.charting.PreparationAct.RecordWeight;
import vigil.dosing.Pounds;
import vigil.dosing.Weight;
import vigil.quantity.Kilograms;
import vigil.quantity.Moment;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.quantity.TypedTime;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityJudge;

/**
 * The weight in kg, how and when it was found. Pounds are never taken for kilograms, nor turned
 * into them unseen.
 */
final class WeightPart implements StepPart {
    private static final int WHOLE_DIGITS = 3;
    private static final Pattern POUNDS =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9])?)\\s*(?:lb|lbs|pounds)\\.?");

    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Fields fields;
    private final EntryField weight;
    private final ChoiceRow<Weight.Method> method;
    private final EntryField time;
    private final VBox box;
    private Optional<Weight> last = Optional.empty();

    WeightPart(Words words, SessionDesk desk, Acting acting) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        fields = new Fields(words);
        weight = fields.judged("weight", this::judge);
        method =
                new ChoiceRow<>(
                        words.say("checkin.weight.method"),
                        List.of(Weight.Method.values()),
                        one -> words.say("weightMethod." + one));
        time = fields.judged("weighed", text -> fields.state(when(text)));
        box = Style.on(new VBox(weight, method, time), Style.STACK);
    }

    private Parsed<Moment> when(String text) {
        return TypedTime.read(text, desk.now().get(), desk.zone());
    }

    private static Parsed<Kilograms> kilograms(String text) {
        Parsed<BigDecimal> read = TypedNumber.decimal(text, WHOLE_DIGITS, 1);
        return read instanceof Parsed.Read<BigDecimal>(BigDecimal value) && value.signum() == 0
                ? new Parsed.Unreadable<>(ParseFault.OUT_OF_RANGE)
                : read.map(Kilograms::new);
    }

    private FieldState judge(String text) {
        Matcher pounds = POUNDS.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (pounds.matches() && new BigDecimal(pounds.group(1)).signum() > 0) {
            return new FieldState.Refused(
                    words.say(
                            "checkin.weight.pounds",
                            pounds.group(1),
                            inKilograms(new BigDecimal(pounds.group(1)))));
        }
        Parsed<Kilograms> read = kilograms(text);
        return read instanceof Parsed.Read<Kilograms>(Kilograms value)
                ? plausible(value)
                : fields.state(read);
    }

    private static String inKilograms(BigDecimal pounds) {
        return DisplayText.number(
                new Pounds(pounds).kilograms().amount().setScale(1, RoundingMode.HALF_UP));
    }

    private FieldState plausible(Kilograms value) {
        PlausibilityJudge judge = new PlausibilityJudge(desk.clinic().plausibility());
        return switch (judge.judgeWeight(value, last.map(Weight::kilograms))) {
            case Plausibility.Usual() -> new FieldState.Fine();
            case Plausibility.Unusual(var doubt) -> new FieldState.Unusual(unusual(doubt, value));
            case Plausibility.Impossible(var doubt) ->
                    new FieldState.Refused(
                            words.say("checkin.weight.impossible", words.say("doubt." + doubt)));
        };
    }

    private String unusual(Plausibility.Doubt doubt, Kilograms value) {
        return doubt == Plausibility.Doubt.FAR_FROM_LAST_VISIT && last.isPresent()
                ? words.say(
                        "checkin.weight.far",
                        DisplayText.number(last.get().kilograms().amount()),
                        DisplayText.number(value.amount()),
                        inKilograms(value.amount()))
                : words.say("doubt." + doubt) + ".";
    }

    /** Tells what was weighed at the last visit. */
    void lastVisit(Optional<Weight> before) {
        last = before;
        weight.previousProperty()
                .set(
                        before.map(
                                        one ->
                                                words.say(
                                                        "checkin.weight.last",
                                                        DisplayText.number(
                                                                one.kilograms().amount()),
                                                        DisplayText.date(
                                                                one.measuredAt()
                                                                        .local()
                                                                        .toLocalDate())))
                                .orElse(""));
        weight.rejudge();
    }

    /** A weight in words. */
    static String say(Words words, Weight weight) {
        return words.say(
                "checkin.weight.said",
                DisplayText.number(weight.kilograms().amount()),
                words.say("weightMethod." + weight.method()),
                DisplayText.time(weight.measuredAt().local().toLocalTime()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(Chart::weight)
                .map(
                        found ->
                                List.of(
                                        new Line(
                                                words.say("checkin.field.weight"),
                                                say(words, found))))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        time.previousProperty()
                .set(
                        words.say(
                                "checkin.now",
                                DisplayText.time(desk.now().get().local().toLocalTime())));
    }

    @Override
    public void addTo(EntrySequence sequence) {
        sequence.add(weight).add(method).add(time);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<Kilograms> value = Fields.value(kilograms(weight.text()));
        if (value.isEmpty()) {
            return new Answer.Nothing();
        }
        if (method.value().isEmpty()) {
            return new Answer.Incomplete(
                    words.say("checkin.weight.method.needed"), method.focusTarget());
        }
        RecordWeight act =
                new RecordWeight(
                        acting.context("weight"),
                        new Weight(
                                value.get(),
                                method.value().get(),
                                time.text().isBlank()
                                        ? acting.context("weight").taken().at()
                                        : Fields.value(when(time.text()))
                                                .orElse(acting.context("weight").taken().at())),
                        weight.confirmedProperty().get());
        return new Answer.Acts(List.of(act));
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of("weight", weight.textProperty(), "weighed", time.textProperty());
    }
}
