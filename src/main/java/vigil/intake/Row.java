package vigil.intake;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a table, its cells as they were typed.
 *
 * @param line of the file, from 1
 * @param cells only those in which something stands
 */
public record Row(long line, Map<Column, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The mark behind a value or a time that is unusual and was looked at again. */
    static final String MEANT = "!";

    /** A cell whose unusual value was looked at again. */
    public static String meant(String cell) {
        return cell.strip() + MEANT;
    }

    /** When it happened, as written, without the mark. */
    String time() {
        String cell = text(Column.TIME).strip();
        return timeMeant() ? cell.substring(0, cell.length() - MEANT.length()) : cell;
    }

    /** Whether a time that is unusual was looked at again. */
    boolean timeMeant() {
        return text(Column.TIME).strip().endsWith(MEANT);
    }

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    /** Whether a value of a set, or what goes with it, stands in the row. */
    boolean isSet() {
        return has(Column.OXYGEN)
                || cells.keySet().stream().anyMatch(column -> column.item().isPresent());
    }

    /** Whether anything but a set stands in the row. */
    boolean isHappening() {
        return has(Column.WHAT) || has(Column.AMOUNT) || has(Column.REASON);
    }

    /** The word that says what happened, in small letters; empty where none does. */
    String word() {
        String cell = text(Column.WHAT);
        int colon = cell.indexOf(':');
        return (colon < 0 ? cell : cell.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    /** What the row says besides its time, always in the same words for the same row. */
    String content() {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey() != Column.DATE && cell.getKey() != Column.TIME)
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> cell.getKey().head() + '=' + cell.getValue())
                .collect(Collectors.joining("\u001f"));
    }
}
