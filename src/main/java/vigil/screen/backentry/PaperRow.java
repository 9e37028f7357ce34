package vigil.screen.backentry;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.charting.Draft;
import vigil.intake.Column;
import vigil.intake.Row;
import vigil.quantity.Moment;
import vigil.screen.desk.KeptDraft;
import vigil.screen.desk.SessionDesk;
import vigil.session.EntryId;
import vigil.session.SessionId;

/** One row while it is typed: exactly the typed texts, and the entry they would become. */
final class PaperRow {
    /** The form under which half-typed rows are kept as drafts. */
    static final String FORM = "backentry";

    private static final String PART = "PART";

    private final SessionDesk desk;
    private final Part part;
    private final Map<Column, StringProperty> texts = new EnumMap<>(Column.class);
    private final KeptDraft kept;
    private EntryId entry;
    private Moment opened;

    PaperRow(SessionDesk desk, Part part, List<Column> columns) {
        this.desk = desk;
        this.part = part;
        this.kept = new KeptDraft(desk);
        for (Column column : columns) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe((before, now) -> kept.typed());
            texts.put(column, text);
        }
        this.entry = desk.newEntry();
        this.opened = desk.now().get();
    }

    /** The half-typed rows of a part that are kept for a session, the one begun first first. */
    static List<Draft> kept(SessionDesk desk, SessionId session, Part part) {
        return desk.drafts().get().stream()
                .filter(draft -> draft.form().equals(FORM) && draft.session().equals(session))
                .filter(draft -> part.name().equals(draft.fields().get(PART)))
                .sorted(Comparator.comparing(Draft::started))
                .toList();
    }

    StringProperty text(Column column) {
        StringProperty text = texts.get(column);
        if (text == null) {
            throw new IllegalArgumentException("this part has no such column");
        }
        return text;
    }

    EntryId entry() {
        return entry;
    }

    boolean typed() {
        return texts.values().stream().anyMatch(text -> !text.get().isBlank());
    }

    /** Empties the row for another entry. */
    void begin() {
        entry = desk.newEntry();
        opened = desk.now().get();
        texts.values().forEach(text -> text.set(""));
    }

    void restore(Draft draft) {
        entry = draft.entry();
        opened = draft.started();
        texts.forEach((column, text) -> text.set(draft.fields().getOrDefault(column.head(), "")));
        kept.offeredBack(draft);
    }

    /** Keeps what is typed so far as a draft, or that nothing is typed any more. */
    void keepDraft() {
        kept.keep(entry, draft());
    }

    private Optional<Draft> draft() {
        if (!typed()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        texts.forEach((column, text) -> fields.put(column.head(), text.get()));
        fields.values().removeIf(String::isBlank);
        fields.put(PART, part.name());
        return desk.session()
                .get()
                .map(
                        session ->
                                new Draft(
                                        entry,
                                        session.chart().id(),
                                        FORM,
                                        fields,
                                        opened,
                                        kept.by()));
    }

    /**
     * The row as a table would hold it.
     *
     * @param meant the cells whose unusual values were confirmed
     */
    Row row(Set<Column> meant) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        texts.forEach(
                (column, text) -> {
                    if (!text.get().isBlank()) {
                        String cell = text.get();
                        cells.put(column, meant.contains(column) ? Row.meant(cell) : cell);
                    }
                });
        return new Row(1, cells);
    }
}
