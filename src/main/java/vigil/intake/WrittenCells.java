package vigil.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vigil.vitals.VitalItem;

/**
 * The cells of one line, by the names above them, as a person would have written them: of what a
 * monitor or a spreadsheet writes into a measured column, marks for no value are blank, decimals
 * that say nothing are left out, and two halves are one pressure. No value becomes another one.
 */
record WrittenCells(List<String> names, List<String> fields) {
    private static final Pattern NO_VALUE =
            Pattern.compile("-{1,3}|nan|n/a", Pattern.CASE_INSENSITIVE);

    /** Not a comma and three digits: {@code 1,000} could be a thousand. */
    private static final Pattern IDLE_DECIMALS =
            Pattern.compile("(?<![0-9.,])([0-9]+)(?!,000(?![0-9]))[.,]0+(?![0-9.,])");

    private static final Pattern IDLE_BEHIND_ONE =
            Pattern.compile("(?<![0-9.,])([0-9]+[.,][0-9])0+(?![0-9.,])");

    /** What stands in each column; nothing where a cell is blank. */
    Map<Column, String> byColumn() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < names.size(); at++) {
            String cell = fields.get(at);
            Column.named(names.get(at))
                    .ifPresent(column -> put(cells, column, plain(column, cell)));
        }
        put(cells, Column.PRESSURE, pressure());
        return cells;
    }

    private static void put(Map<Column, String> cells, Column column, String cell) {
        if (!cell.isBlank()) {
            cells.put(column, cell);
        }
    }

    /** Half a pressure stays half a pressure, and is refused as such. */
    private String pressure() {
        String upper = half(Heads.SYSTOLIC);
        String lower = half(Heads.DIASTOLIC);
        boolean notTaken = upper.startsWith("x") && (lower.isEmpty() || lower.equals(upper));
        if (notTaken || (upper.isEmpty() && lower.isEmpty())) {
            return upper;
        }
        String both = (upper + '/' + lower).replace(Row.MEANT, "");
        return upper.endsWith(Row.MEANT) || lower.endsWith(Row.MEANT) ? Row.meant(both) : both;
    }

    private String half(String name) {
        int at = names.indexOf(name);
        return at < 0 ? "" : plain(Column.PRESSURE, fields.get(at)).strip();
    }

    private static String plain(Column column, String cell) {
        return column.item().map(item -> plain(item, cell)).orElse(cell);
    }

    private static String plain(VitalItem item, String cell) {
        return switch (item) {
            case BLOOD_PRESSURE, HEART_RATE, OXYGEN_SATURATION, RESPIRATORY_RATE, END_TIDAL_CO2 ->
                    IDLE_DECIMALS.matcher(value(cell)).replaceAll("$1");
            case TEMPERATURE -> IDLE_BEHIND_ONE.matcher(value(cell)).replaceAll("$1");
            case SEDATION, DISSOCIATION, PAIN, NAUSEA, CONSCIOUSNESS -> cell;
        };
    }

    private static String value(String cell) {
        return NO_VALUE.matcher(cell.strip()).matches() ? "" : cell;
    }
}
