package vigil.screen.treatment;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.charting.ActContext;
import vigil.charting.Draft;
import vigil.charting.Outcome;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;
import vigil.screen.desk.KeptDraft;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SpunTime;
import vigil.screen.desk.TimeTyped;
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
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * The card in the drawer that every form stands on: its rows, the time, what is wrong, and the key
 * that saves. It keeps what is half typed, offers it back, and saves the same entry again where the
 * store failed.
 */
final class FormSheet {
    /** What a form puts on its sheet. */
    interface Body {

        /** The rows for the state of the session and of the form as they are now. */
        void build(FormRows rows);

        /** What the button that saves says. */
        String commit();

        /** What the form amounts to. */
        Made made(ActContext context);

        /** What the time is the time of: the end of its key. */
        default String time() {
            return "time";
        }

        /** What is unusual about this time for what is entered, and asked about once. */
        default Optional<String> unusual(Moment at) {
            return Optional.empty();
        }

        /** Told after it is on disk and the sheet is empty again. */
        void saved();
    }

    private final Words words;
    private final SessionDesk desk;
    private final String form;
    private final Body body;
    private final Runnable close;
    private final FormText text;
    private final EntrySequence sequence;
    private final FormRows rows;
    private final FormScroll scroll;
    private final MessageBar message = new MessageBar();
    private final Button save = Style.on(new Button(), Style.PRIMARY);
    private final Panel panel;
    private final TypingPause draftDue = new TypingPause(this::keep);
    private final KeptDraft kept;
    private final TimeTyped typedTime;
    private Subscriptions own = new Subscriptions();
    private Optional<Subscriptions> owner = Optional.empty();
    private Optional<EntryField> time = Optional.empty();
    private EntryId entry;
    private Optional<SessionId> session = Optional.empty();
    private Moment opened;
    private final HeldKeys keys;
    private boolean building;
    private boolean passing;

    /**
     * A sheet.
     *
     * @param form the name of the drafts, and of its words under {@code treatment.FORM}
     * @param close closes the drawer
     */
    FormSheet(Words words, SessionDesk desk, String form, Body body, Runnable close) {
        this.words = words;
        this.desk = desk;
        this.form = form;
        this.body = body;
        this.close = close;
        this.text = new FormText(this::typed);
        this.sequence = new EntrySequence(this::save, this::close);
        this.rows = new FormRows(words, text, sequence);
        this.scroll = new FormScroll(rows.box()).atLeast(FormRows.LEAST_HEIGHT_EM);
        this.kept = new KeptDraft(desk);
        this.typedTime = TimeTyped.orAbout(desk);
        this.entry = desk.newEntry();
        this.opened = desk.now().get();
        save.setMaxWidth(Double.MAX_VALUE);
        save.setWrapText(true);
        save.setOnAction(pressed -> sequence.tryCommit());
        this.panel = new Panel(words.say("treatment." + form + ".title"), scroll, message, save);
        this.keys = new HeldKeys(panel);
        panel.hint(words.say("treatment.form.hint"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                keep();
                            }
                        });
    }

    Panel node() {
        return panel;
    }

    /** Has room for so many em of its rows: in less the window around it scrolls. */
    void atLeast(double em) {
        scroll.atLeast(em);
    }

    FormText text() {
        return text;
    }

    /** Fills the sheet with what is half typed, or with a draft that was kept, or with nothing. */
    void fill() {
        if (!here().equals(session)) {
            begin();
        }
        if (!text.typed()) {
            new LastDraft(desk, form).kept().ifPresentOrElse(this::restore, this::begin);
        }
    }

    /** Opens the sheet with what was put into it beforehand. */
    void open(Subscriptions attached) {
        own.close();
        own = new Subscriptions();
        if (owner.filter(attached::equals).isEmpty()) {
            owner = Optional.of(attached);
            attached.onClose(() -> own.close());
            attached.onClose(this::keep);
        }
        own.add(sequence.installOn(panel));
        own.listen(desk.saveState(), this::saveStateChanged);
        own.listen(desk.now(), now -> refresh());
        arrange();
    }

    /** Keeps something for as long as the sheet is open. */
    Subscriptions own() {
        return own;
    }

    private Optional<SessionId> here() {
        return desk.session().get().map(open -> open.chart().id());
    }

    /** Empties the sheet for a new entry; what was half typed stays a draft. */
    void begin() {
        keep();
        entry = desk.newEntry();
        opened = desk.now().get();
        session = here();
        message.hide();
        passing = false;
        text.clear();
        typedTime.forget();
        sequence.forgetEdits();
        draftDue.stop();
    }

    private void restore(Draft draft) {
        entry = draft.entry();
        opened = draft.started();
        session = Optional.of(draft.session());
        text.restore(draft.fields());
        kept.offeredBack(draft);
        draftDue.stop();
        passing = false;
        message.show(
                MessageBar.Level.INFO,
                words.say("kit.form.kept"),
                words.say("kit.form.kept.text", words.time(draft.started().local())),
                Buttons.plain(words.say("kit.form.discard"), this::discard));
    }

    /** Throws away what is typed and begins anew. */
    private void discard() {
        desk.dropDraft(entry);
        text.clear();
        begin();
        arrange();
        focusFirst();
    }

    /** Builds the rows anew. */
    void arrange() {
        building = true;
        rows.clear();
        body.build(rows);
        time = Optional.of(timeRow());
        sequence.addNode(save);
        building = false;
        refresh();
        takeKeysAtOnce();
    }

    /**
     * A field takes no key before it has its skin, and the next frame may be later than the next
     * key.
     */
    private void takeKeysAtOnce() {
        panel.applyCss();
    }

    private EntryField timeRow() {
        EntryField field =
                rows.entry(
                        FormText.TIME,
                        new EntryField.Spec(
                                words.say("treatment." + form + ".time"),
                                words.say("treatment.vitals.time.unit"),
                                words.say("treatment.vitals.time.help")),
                        this::judgeTime);
        SpunTime.on(field, words, desk);
        return field;
    }

    private FieldState judgeTime(String typed) {
        Parsed<Moment> read = typedTime.read(typed);
        return read instanceof Parsed.Read<Moment>(Moment at)
                ? body.unusual(at)
                        .<FieldState>map(FieldState.Unusual::new)
                        .orElseGet(FieldState.Fine::new)
                : Legible.state(words, read);
    }

    /** Beside the time: the minute that minutes ago mean, else what the clock shows. */
    private String beside(String typed) {
        String now = words.time(desk.now().get().local());
        return typedTime
                .counted(typed)
                .map(at -> words.say("treatment.vitals.meant", words.time(at.local())))
                .orElseGet(() -> words.say("treatment.vitals.now", now));
    }

    private void typed() {
        if (!building) {
            if (passing) {
                message.hide();
            }
            kept.typed();
            draftDue.typed();
            refresh();
        }
    }

    /** Shows the rows and the button for what is typed, and for the time as it is. */
    void refresh() {
        time.ifPresent(field -> field.rename(words.say("treatment." + form + "." + body.time())));
        time.ifPresent(field -> field.previousProperty().set(beside(field.text())));
        // What is unusual about now is not so a minute later.
        time.ifPresent(EntryField::rejudge);
        if (rows.refresh()) {
            takeKeysAtOnce();
        }
        save.setText(body.commit());
        save.setAccessibleText(save.getText());
    }

    void focusFirst() {
        // The rows are in the scene only once the scroller around them has its skin.
        takeKeysAtOnce();
        sequence.focusFirst();
    }

    /** Puts the focus behind so many stops, counted from the top. */
    void focusAfter(int stops) {
        takeKeysAtOnce();
        rows.focusAfter(stops, save);
    }

    /** Says that what was entered is on disk. */
    void done() {
        passing = true;
        message.show(
                MessageBar.Level.SETTLED,
                words.say("treatment.form.done"),
                words.say("treatment.form.done.text", words.time(desk.now().get().local())));
    }

    void focusSave() {
        save.requestFocus();
    }

    /** Who enters what is typed, and when it happened; nothing while the time cannot be read. */
    Optional<ActContext> context() {
        String typed = text.get(FormText.TIME);
        boolean about = TypedTime.approximate(typed);
        return typedTime
                .read(typed)
                .ifRead()
                .map(at -> desk.context(entry, new Taken(at, about, Taken.Source.OBSERVED)));
    }

    private void save() {
        if (!keys.saving()) {
            context().ifPresent(this::save);
        }
    }

    private void save(ActContext context) {
        switch (body.made(context)) {
            case Made.Lacks(String what) ->
                    message(
                            MessageBar.Level.SHOULD,
                            words.say("treatment.form.lacks"),
                            words.say("treatment.form.lacks." + what));
            case Made.Whole(var act) -> {
                keys.hold();
                draftDue.stop();
                desk.perform(act, this::answered);
            }
        }
    }

    private void answered(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ -> {
                text.clear();
                begin();
                body.saved();
            }
            case Outcome.Refused(var refusal) ->
                    message(
                            MessageBar.Level.NOW,
                            words.say("treatment.refused"),
                            words.say("charting.refused." + refusal.reason()));
        }
        keys.letGo();
    }

    /** Says what is wrong until something is changed. */
    private void message(MessageBar.Level level, String lead, String sentence) {
        passing = true;
        message.show(level, lead, sentence);
    }

    private void saveStateChanged(SaveState state) {
        if (state instanceof SaveState.NotSaved) {
            keys.letGo();
        }
    }

    void close() {
        close.run();
    }

    /** Keeps what is typed as a draft; its time is kept as the time of day that it meant. */
    private void keep() {
        draftDue.stop();
        if (!keys.saving()) {
            kept.keep(entry, session.filter(id -> text.typed()).map(this::draft));
        }
    }

    private Draft draft(SessionId of) {
        Map<String, String> fields = text.fields();
        fields.put(FormText.TIME, typedTime.kept(text.get(FormText.TIME), opened));
        return new Draft(entry, of, form, fields, opened, kept.by());
    }
}
