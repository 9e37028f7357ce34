package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.quantity.Moment;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;

/**
 * The infusion form: what was given, what can be done now, and the letter that chooses it (rules A4
 * and K3).
 */
final class InfusionForm implements SideForm, FormSheet.Body {
    private final Words words;
    private final SessionDesk desk;
    private final FormSheet sheet;
    private final FormText text;
    private final InfusionModel model;
    private final ConfirmedInPlace<Act> confirmed;
    private final InfusionFacts facts;
    private final InfusionRows rowsOf;
    private Optional<LetterRow<InfusionAct>> acts = Optional.empty();
    private Optional<InfusionAct> asked = Optional.empty();

    InfusionForm(Words words, SessionDesk desk, Runnable close) {
        this.words = words;
        this.desk = desk;
        this.facts = new InfusionFacts(words);
        this.sheet = new FormSheet(words, desk, "infusion", this, close);
        this.text = sheet.text();
        this.model = new InfusionModel(desk, text);
        this.confirmed = ConfirmedInPlace.ofSession(words, desk, this::act);
        this.rowsOf = new InfusionRows(words, desk, model, text, confirmed);
        sheet.node().addEventFilter(KeyEvent.KEY_TYPED, this::letter);
    }

    /** Opens with an act chosen. */
    void at(InfusionAct act) {
        asked = Optional.of(act);
    }

    private void letter(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (!typing
                && !event.isControlDown()
                && !event.isAltDown()
                && acts.filter(row -> row.letter(event.getCharacter())).isPresent()) {
            event.consume();
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public void open(Subscriptions attached) {
        sheet.fill();
        asked.filter(act -> !text.typed() && model.choices().contains(act))
                .ifPresent(act -> text.set(FormText.WHERE, act.name()));
        sheet.open(attached);
        sheet.own().listen(desk.now(), this::clockMoved);
        sheet.own().listen(desk.session(), session -> sessionChanged());
        showFacts();
    }

    private void clockMoved(Moment now) {
        showFacts();
        sheet.refresh();
    }

    private void sessionChanged() {
        sheet.arrange();
        showFacts();
    }

    private void showFacts() {
        model.session()
                .ifPresent(
                        (TreatmentSession open) -> {
                            facts.show(open, desk.now().get());
                            sheet.node()
                                    .titleProperty()
                                    .set(words.say(DrugName.of(open.chart()).key()));
                        });
    }

    @Override
    public void takeFocus() {
        if (asked.isPresent() && model.chosen().equals(asked)) {
            sheet.focusAfter(1);
        } else {
            sheet.focusFirst();
        }
        asked = Optional.empty();
    }

    @Override
    public void build(FormRows rows) {
        rows.node(facts.node());
        List<InfusionAct> choices = model.choices();
        acts = Optional.empty();
        if (choices.isEmpty()) {
            boolean before = model.session().filter(InfusionChoices::isPreparing).isPresent();
            rows.say(say(before ? "nochoice.before" : "nochoice"), Style.MUTED, Style.WRAP);
            return;
        }
        LetterRow<InfusionAct> row =
                new LetterRow<>(
                        say("which"),
                        choices,
                        InfusionAct::letter,
                        act -> words.say("treatment.infusion.act." + act),
                        this::choose);
        row.mark(model.chosen());
        acts = Optional.of(row);
        rows.fixed(new FixedStep(row));
        model.chosen().ifPresent(act -> rowsOf.build(act, rows));
    }

    private void choose(InfusionAct act) {
        if (!act.name().equals(text.get(FormText.WHERE))) {
            text.clear();
        }
        text.set(FormText.WHERE, act.name());
        sheet.arrange();
        switch (act) {
            case START, RESUME, DOSE -> sheet.focusSave();
            case DEVICE -> {
                if (model.lots().size() == 1) {
                    sheet.focusSave();
                } else {
                    sheet.focusAfter(1);
                }
            }
            case DOSE_PART, PART, BOLUS, WASTE, RETURN -> sheet.focusAfter(1);
            case RATE, PAUSE, STOP, VOLUME, DRAW, WITNESS, CHECK -> sheet.focusAfter(1);
        }
    }

    @Override
    public String commit() {
        return rowsOf.commit();
    }

    @Override
    public Made made(ActContext context) {
        return switch (model.made(context, rowsOf.reason())) {
            case Made.Lacks lacks -> lacks;
            case Made.Whole(Act act) ->
                    confirmed
                            .confirmed(act)
                            .<Made>map(Made.Whole::new)
                            .orElseGet(() -> new Made.Lacks("confirmation"));
        };
    }

    @Override
    public Optional<String> unusual(Moment at) {
        return model.readyAfter(at)
                .map(
                        ready ->
                                words.say(
                                        "treatment.infusion.early." + ready.by(),
                                        words.time(ready.at().local())))
                .or(
                        () ->
                                model.restingAt(at)
                                        .map(
                                                until ->
                                                        words.say(
                                                                "treatment.infusion.early.rest",
                                                                words.time(until.local()))));
    }

    /** What a witness confirms. */
    private Optional<Act> act() {
        return sheet.context()
                .flatMap(
                        context ->
                                model.made(context, rowsOf.reason()) instanceof Made.Whole(Act act)
                                        ? Optional.of(act)
                                        : Optional.empty());
    }

    @Override
    public void saved() {
        sheet.arrange();
        showFacts();
        sheet.done();
        sheet.focusFirst();
    }

    private String say(String key) {
        return words.say("treatment.infusion." + key);
    }
}
