package vigil.screen.backentry;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Draft;
import vigil.charting.Outcome;
import vigil.intake.Column;
import vigil.intake.Hands;
import vigil.intake.Objection;
import vigil.intake.PaperTime;
import vigil.intake.RowReading;
import vigil.people.StaffId;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.HeldKeys;
import vigil.screen.kit.Icons;
import vigil.screen.kit.NodeState;
import vigil.screen.kit.Style;
import vigil.screen.kit.TypingPause;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Taken;
import vigil.session.TreatmentSession;
import vigil.wording.DisplayText;

/** One row of the grid: its cells, the line that says what is wrong, and the button that charts. */
final class RowView {

    /** The table in which a row stands. */
    interface Owner {
        /** The row is on disk and empty again. */
        void charted(RowView row);

        /** Esc: away from the grid. */
        void leave();
    }

    private final Words words;
    private final SessionDesk desk;
    private final CellJudge judge;
    private final Owner owner;
    private final HeldKeys keys;
    private final PaperRow model;
    private final Map<Column, EntryField> fields = new EnumMap<>(Column.class);
    private final Map<Column, String> refused = new EnumMap<>(Column.class);
    private final Map<Column, Objection> why = new HashMap<>();
    private final Label message = Style.on(new Label(), Style.ENTRY_MESSAGE);
    private final VBox said = Style.on(new VBox(message), Style.ENTRY);
    private final Button chart;
    private final EntrySequence sequence;
    private final TypingPause draftDue = new TypingPause(this::keep);
    private boolean saving;

    /**
     * A row.
     *
     * @param keys those of the whole table, which wait while a row is on its way to the disk
     */
    RowView(
            Words words,
            SessionDesk desk,
            CellJudge judge,
            Part part,
            int number,
            Owner owner,
            HeldKeys keys) {
        this.words = words;
        this.desk = desk;
        this.judge = judge;
        this.owner = owner;
        this.keys = keys;
        List<Column> columns =
                part.columns(chart().flatMap(Chart::protocol), desk.clinic().vitals());
        this.model = new PaperRow(desk, part, columns);
        this.sequence = new EntrySequence(this::save, owner::leave);
        this.chart =
                Style.on(
                        Buttons.plain(words.say("backentry.chart"), sequence::tryCommit),
                        Style.COMPACT);
        chart.setAccessibleText(words.say("backentry.chart.row", DisplayText.number(number)));
        chart.setDisable(true);
        for (Column column : columns) {
            fields.put(column, field(column, part, number));
        }
        fields.values().forEach(sequence::add);
        sequence.addNode(chart);
        fields.forEach((column, field) -> listen(column, field));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        tell();
    }

    private EntryField field(Column column, Part part, int number) {
        return EntryField.inGrid(
                words,
                new EntryField.Spec(
                        words.say("backentry.cell." + part, name(column), number),
                        "",
                        column.item()
                                .map(item -> words.say("treatment.vitals.help." + item))
                                .orElseGet(() -> words.say("backentry.help." + column.head())),
                        Widths.em(column)),
                text -> state(column, text));
    }

    private String name(Column column) {
        return words.say("backentry.column." + column.head());
    }

    private void listen(Column column, EntryField field) {
        field.textProperty().bindBidirectional(model.text(column));
        field.textProperty().subscribe(this::typed);
        field.messageProperty().subscribe(this::tell);
        FormScroll.saidAt(field, said);
        field.input().focusedProperty().subscribe(this::tell);
    }

    private FieldState state(Column column, String text) {
        Optional<FieldState> resting = resting(column);
        if (resting.isPresent()) {
            return resting.get();
        }
        if (text.equals(refused.get(column))) {
            return new FieldState.Refused(judge.sentence(reason(column)));
        }
        return switch (column) {
            case DATE, TIME -> judge.when(column, text, time());
            default -> judge.cell(column, text);
        };
    }

    /**
     * What a time asks in which a spray device was given too early; nothing else is asked of it.
     */
    private Optional<FieldState> resting(Column column) {
        return column == Column.TIME && time() instanceof PaperTime.Read read
                ? chart().flatMap(
                                open -> RowReading.restingAt(model.row(Set.of()), open, read.at()))
                        .map(judge::resting)
                : Optional.empty();
    }

    private Objection reason(Column column) {
        return why.getOrDefault(column, new Objection.Unfinished(column));
    }

    /** While the row is made it holds no texts yet. */
    private PaperTime time() {
        return judge.time(text(Column.DATE), text(Column.TIME));
    }

    private String text(Column column) {
        return model.text(column).get();
    }

    private void typed() {
        chart.setDisable(!model.typed());
        draftDue.typed();
        field(Column.TIME).rejudge();
        field(Column.DATE).rejudge();
        field(Column.DATE).input().setPromptText(day());
    }

    /** The day that a row without a date is of, in plain sight. */
    private String day() {
        return time() instanceof PaperTime.Read read && !text(Column.TIME).isBlank()
                ? DisplayText.date(read.at().local().toLocalDate())
                : "";
    }

    /** What is wrong in the cell at hand, or else in the first one where something is. */
    private void tell() {
        Optional<Map.Entry<Column, EntryField>> cell =
                fields.entrySet().stream()
                        .filter(one -> !one.getValue().messageProperty().get().isEmpty())
                        .min(Comparator.comparing(one -> !one.getValue().input().isFocused()));
        message.setText(
                cell.map(
                                one ->
                                        words.say(
                                                "backentry.says",
                                                name(one.getKey()),
                                                one.getValue().messageProperty().get()))
                        .orElse(""));
        boolean unusual =
                cell.map(one -> one.getValue().stateProperty().get())
                        .filter(FieldState.Unusual.class::isInstance)
                        .isPresent();
        NodeState.IS_UNUSUAL.set(said, unusual);
        NodeState.IS_REFUSED.set(said, cell.isPresent() && !unusual);
        message.setGraphic((unusual ? Icons.CAUTION : Icons.SERIOUS).node());
        Visibility.set(said, cell.isPresent());
    }

    private void save() {
        Optional<Chart> open = chart();
        if (keys.saving() || open.isEmpty()) {
            return;
        }
        switch (time()) {
            case PaperTime.Wrong(Objection objection) -> refuse(List.of(objection));
            case PaperTime.Read time -> {
                switch (RowReading.of(
                        model.row(meant()),
                        open.get(),
                        desk.clinic().plausibility(),
                        context(open.get(), time))) {
                    case RowReading.Wrong(List<Objection> objections) -> refuse(objections);
                    case RowReading.Whole(Act act) -> {
                        saving = true;
                        keys.hold();
                        draftDue.stop();
                        desk.perform(act, this::answered);
                    }
                }
            }
        }
    }

    private ActContext context(Chart open, PaperTime.Read time) {
        StaffId user = desk.user().get().id();
        StaffId by = new Hands(desk.clinic().staff()).of(text(Column.BY)).orElse(user);
        return new ActContext(
                model.entry(),
                open.id(),
                new Taken(time.at(), time.approximate(), Taken.Source.PAPER),
                by,
                user);
    }

    private Set<Column> meant() {
        Set<Column> cells = EnumSet.noneOf(Column.class);
        fields.forEach(
                (column, field) -> {
                    if (field.confirmedProperty().get()) {
                        cells.add(column);
                    }
                });
        return cells;
    }

    private void answered(Outcome outcome) {
        saving = false;
        switch (outcome) {
            case Outcome.Accepted _ -> {
                desk.dropDraft(model.entry());
                clear();
                owner.charted(this);
            }
            case Outcome.Refused(var refusal) -> refuse(List.of(new Objection.Refused(refusal)));
        }
        keys.letGo();
    }

    private void clear() {
        refused.clear();
        why.clear();
        model.begin();
        draftDue.stop();
        sequence.forgetEdits();
        chart.setDisable(true);
    }

    /** Says what is wrong in the cells that are meant; in that of the time where none is. */
    private void refuse(List<Objection> objections) {
        objections.forEach(
                objection -> {
                    Column column =
                            objection.where().filter(fields::containsKey).orElse(Column.TIME);
                    refused.put(column, text(column));
                    why.put(column, objection);
                    field(column).rejudge();
                    field(column).tell();
                });
        objections
                .getFirst()
                .where()
                .filter(fields::containsKey)
                .ifPresentOrElse(
                        column -> field(column).input().requestFocus(),
                        () -> field(Column.TIME).input().requestFocus());
    }

    private void keep() {
        model.keepDraft();
    }

    /** Keeps what is typed; the screen is left. */
    void detach() {
        draftDue.stop();
        if (!saving) {
            keep();
        }
    }

    void restore(Draft draft) {
        model.restore(draft);
        draftDue.stop();
    }

    /** The store failed: the texts are still there, and the entry is the same. */
    void letRetry() {
        saving = false;
        keys.letGo();
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    EntryField field(Column column) {
        EntryField field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("this part has no such column");
        }
        return field;
    }

    List<EntryField> fields() {
        return List.copyOf(fields.values());
    }

    Button button() {
        return chart;
    }

    /** The line that says what is wrong. */
    Node said() {
        return said;
    }

    EntrySequence sequence() {
        return sequence;
    }
}
