package vigil.screen.treatment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.Outcome;
import vigil.charting.Refusal;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SpunTime;
import vigil.screen.desk.VitalsJudgement;
import vigil.screen.kit.BehindFrame;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.HeldKeys;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.TypingPause;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.telling.VitalText;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/**
 * The entry of one set: a field for each item in the order of the display, the previous set beside
 * them, and one key that saves. Nothing is asked in a dialog.
 */
final class VitalsPane {
    private static final double GAP = 8;
    private static final double TIME_EM = 7.4;
    private static final double FIELD_EM = 9.4;
    private static final double SHORT_EM = 4.9;

    /** Said beside the field with more than the number: with unit and time, with the oxygen. */
    private static final Set<VitalItem> IN_FULL =
            EnumSet.of(VitalItem.BLOOD_PRESSURE, VitalItem.OXYGEN_SATURATION);

    private final Words words;
    private final SessionDesk desk;
    private final VitalsModel model;
    private final VitalText say;
    private final VitalsJudgement judgement;
    private final Consumer<RecordVitals> saved;
    private final Consumer<Optional<MissingReason>> missed;
    private final Map<VitalItem, EntryField> fields = new EnumMap<>(VitalItem.class);
    private final EntryField time;
    private final VitalsCircumstances around;
    private final MessageBar message = new MessageBar();
    private final SedationLevels levels;
    private final VitalsRows rows;
    private final FlowPane buttons;
    private final ToggleButton eyesOn;
    private final ToggleButton more;
    private final Button save;
    private final EntrySequence sequence;
    private final TypingPause draftDue;
    private final Panel panel;
    private final HeldKeys keys;
    private Optional<Arrangement> arranged = Optional.empty();

    /** What the rows hold: as long as it stays the same they are left as they are. */
    private record Arrangement(List<VitalItem> items, boolean more) {}

    /**
     * A pane over a model.
     *
     * @param saved told after a set is on disk
     * @param left called when Esc leaves the pane
     * @param missed told that a set in which nothing could be measured is to be a missed one
     */
    VitalsPane(
            Words words,
            SessionDesk desk,
            VitalsModel model,
            Consumer<RecordVitals> saved,
            Runnable left,
            Consumer<Optional<MissingReason>> missed) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.draftDue = new TypingPause(model::keepDraft);
        this.saved = saved;
        this.missed = missed;
        this.say = new VitalText(words);
        this.judgement = new VitalsJudgement(words, model.reader());
        this.sequence = new EntrySequence(this::save, left);
        this.time = timeField();
        for (VitalItem item : VitalItem.values()) {
            fields.put(item, field(item));
        }
        this.levels =
                new SedationLevels(
                        words, model.reader(), fieldOf(VitalItem.SEDATION), model::around);
        this.rows = new VitalsRows(levels);
        this.around = new VitalsCircumstances(words, model, this::rejudge);
        this.eyesOn = new ToggleButton(words.say("treatment.vitals.eyeson"));
        this.more = new ToggleButton(words.say("treatment.vitals.more"));
        this.save = Style.on(new Button(words.say("treatment.vitals.save")), Style.PRIMARY);
        this.buttons = new FlowPane(GAP, GAP, save, eyesOn, around.supplyToggle(), more);
        save.setOnAction(pressed -> sequence.tryCommit());
        eyesOn.selectedProperty().bindBidirectional(model.eyesOn());
        eyesOn.selectedProperty().subscribe(this::arrange);
        more.selectedProperty().subscribe(this::arrange);
        message.hide();
        this.panel = Style.on(new Panel(words.say("treatment.vitals.title")), Style.DENSE);
        this.keys = new HeldKeys(panel);
        panel.body().addAll(rows.node(), message);
        panel.hint(words.say("treatment.vitals.hint")).beside(time);
        arrange();
    }

    private EntryField timeField() {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say("treatment.vitals.time"),
                                words.say("treatment.vitals.time.unit"),
                                words.say("treatment.vitals.time.help"),
                                TIME_EM),
                        this::judgeTime);
        field.textProperty().bindBidirectional(model.time());
        field.textProperty().subscribe(this::timeTyped);
        SpunTime.on(field, words, desk);
        return field;
    }

    private FieldState judgeTime(String typed) {
        Parsed<Moment> read = model.readTime(typed);
        return read.ifRead()
                .flatMap(at -> BeforeCheckIn.said(words, desk.session().get(), at))
                .<FieldState>map(FieldState.Unusual::new)
                .orElseGet(() -> Legible.state(words, read));
    }

    private void timeTyped() {
        draftDue.typed();
        around.askSource(model.asksSource());
    }

    private EntryField field(VitalItem item) {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                say.name(item),
                                judgement.unit(item),
                                words.say("treatment.vitals.help." + item),
                                VitalsRows.isShort(item) ? SHORT_EM : FIELD_EM),
                        text -> judgement.item(item, text, model.around()));
        if (item == VitalItem.BLOOD_PRESSURE) {
            field.goesOnWith("(");
        }
        field.textProperty().bindBidirectional(model.text(item));
        field.textProperty().subscribe(draftDue::typed);
        return field;
    }

    private void rejudge() {
        fields.values().forEach(EntryField::rejudge);
    }

    /** Puts the rows in order: what is asked, what only "More" asks for, time and buttons. */
    private void arrange() {
        Arrangement wanted = new Arrangement(shown(), more.isSelected());
        if (!Optional.of(wanted).equals(arranged)) {
            arranged = Optional.of(wanted);
            lay(wanted);
        }
    }

    private void lay(Arrangement wanted) {
        sequence.clear();
        sequence.add(time);
        wanted.items().forEach(item -> sequence.add(fieldOf(item)));
        around.showMore(wanted.more());
        around.addTo(sequence);
        buttons.getChildren().forEach(sequence::addNode);
        rows.lay(wanted.items(), this::fieldOf, List.of(around.node(), buttons));
    }

    /** What is asked for now, all of it under "More", and whatever is typed already. */
    private List<VitalItem> shown() {
        Set<VitalItem> asked = EnumSet.copyOf(model.asked());
        return desk.clinic().vitals().items().stream()
                .filter(
                        item ->
                                more.isSelected()
                                        || asked.contains(item)
                                        || !fieldOf(item).text().isBlank())
                .filter(item -> !model.leftOut(item))
                .toList();
    }

    /** Every item, as "More" shows it. */
    void showAll() {
        more.setSelected(true);
    }

    /** What is shown. */
    Panel node() {
        return panel;
    }

    /** Begins a new set unless one is half typed, and puts the focus into its first value. */
    void open() {
        if (!model.anythingTyped() && !model.eyesOn().get() && !keys.saving()) {
            model.keepDraft();
            begin();
        }
        focusFirstValue();
    }

    private void begin() {
        model.begin();
        arrange();
        around.refresh();
        sequence.forgetEdits();
        message.hide();
        previous();
    }

    /** Puts the focus into the first value; when it was taken is asked above it and in sight. */
    void focusFirstValue() {
        firstShown().ifPresent(VitalsPane::goOnIn);
        FormScroll.seek(time);
    }

    /** Behind what stands there: the next key adds to it and takes nothing away. */
    private static void goOnIn(EntryField field) {
        field.input().requestFocus();
        field.input().end();
    }

    private Optional<EntryField> firstShown() {
        return shown().stream().map(this::fieldOf).findFirst();
    }

    /** Offers a draft back: every text as it was typed. */
    void restore(Draft draft) {
        model.restore(draft);
        arrange();
        around.refresh();
        previous();
        message.show(
                MessageBar.Level.INFO,
                words.say("treatment.vitals.restored"),
                words.say("treatment.vitals.restored.text", clock(draft.started())));
        shown().stream()
                .map(this::fieldOf)
                .filter(field -> !field.text().isEmpty())
                .reduce((earlier, later) -> later)
                .or(this::firstShown)
                .ifPresent(VitalsPane::goOnIn);
    }

    /** Begins to listen; the fields are those of the session that is open now. */
    void attach(Subscriptions attached) {
        attached.add(sequence.installOn(panel));
        attached.listen(desk.now(), now -> clockMoved());
        attached.listen(desk.session(), session -> BehindFrame.run(panel, this::previous));
        attached.onClose(draftDue::stop);
        arrange();
        if (!model.anythingTyped()) {
            begin();
        }
        previous();
    }

    private void clockMoved() {
        time.input().setPromptText(clock(desk.now().get()));
    }

    private void previous() {
        clockMoved();
        levels.refresh();
        fields.forEach(
                (item, field) ->
                        field.previousProperty()
                                .set(model.last(item).map(set -> previous(item, set)).orElse("")));
    }

    private String previous(VitalItem item, Charted<VitalsRecorded> set) {
        Optional<Reading> reading = set.event().signs().reading(item);
        String said =
                reading.map(one -> IN_FULL.contains(item) ? say.reading(one) : say.bare(one))
                        .orElse("");
        return item == VitalItem.BLOOD_PRESSURE
                ? words.say("treatment.vitals.previous", said, clock(set.at()))
                : said;
    }

    private void save() {
        Set<VitalItem> confirmed = EnumSet.noneOf(VitalItem.class);
        fields.forEach(
                (item, field) -> {
                    if (field.confirmedProperty().get()) {
                        confirmed.add(item);
                    }
                });
        Optional<RecordVitals> act = model.act(confirmed);
        if (act.isEmpty()) {
            message.show(
                    MessageBar.Level.SHOULD,
                    words.say("treatment.vitals.nothing"),
                    words.say("treatment.vitals.nothing.text"));
            return;
        }
        if (!keys.saving()) {
            keys.hold();
            draftDue.stop();
            desk.perform(
                    act.get(),
                    outcome -> BehindFrame.run(panel, () -> answered(act.get(), outcome)));
        }
    }

    private void answered(RecordVitals act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ -> {
                desk.dropDraft(act.context().entry());
                begin();
                saved.accept(act);
            }
            case Outcome.Refused(var refusal) -> refused(act, refusal);
        }
        keys.letGo();
    }

    /** A set without any value is no set: it is offered to record it as missed. */
    private void refused(RecordVitals act, Refusal refusal) {
        String lead = words.say("treatment.refused");
        String why = words.say("charting.refused." + refusal.reason());
        if (!act.signs().anyMeasured()) {
            message.show(
                    MessageBar.Level.NOW,
                    lead,
                    why,
                    Buttons.plain(words.say("treatment.vitals.asmissed"), () -> asMissed(act)));
        } else {
            message.show(MessageBar.Level.NOW, lead, why);
        }
    }

    private void asMissed(RecordVitals act) {
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        act.signs().readings().stream()
                .filter(Reading.NotTaken.class::isInstance)
                .forEach(reading -> reasons.add(((Reading.NotTaken) reading).reason()));
        desk.dropDraft(act.context().entry());
        begin();
        missed.accept(
                reasons.size() == 1 ? Optional.of(reasons.iterator().next()) : Optional.empty());
    }

    /**
     * Lets the set be saved again after the store failed: the texts are still there, the entry is
     * the same.
     */
    void letRetry() {
        keys.letGo();
    }

    private String clock(Moment moment) {
        return words.time(moment.local());
    }

    /** The field of an item, for the order of the focus. */
    EntryField fieldOf(VitalItem item) {
        EntryField field = fields.get(item);
        if (field == null) {
            throw new IllegalArgumentException("every item has a field");
        }
        return field;
    }
}
