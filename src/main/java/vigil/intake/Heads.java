package vigil.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vigil.intake.DowntimeTable.Misfit;
import vigil.intake.DowntimeTable.Rows;
import vigil.intake.DowntimeTable.Unreadable;

/**
 * The first line of a table, by which the lines below are read: each name is that of a column, or
 * of one half of a pressure, as monitors write it.
 */
record Heads(List<String> names) {
    static final String SYSTOLIC = "sys";
    static final String DIASTOLIC = "dia";

    Heads {
        names = List.copyOf(names);
    }

    /** Reads a table: its first line, and the rows below. */
    static DowntimeTable read(List<CsvRecord> lines) {
        Heads heads =
                new Heads(
                        lines.getFirst().getFields().stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList());
        List<CsvRecord> below = lines.subList(1, lines.size());
        Optional<Unreadable> fault = heads.fault(lines.getFirst().getFields(), below);
        return fault.isPresent() ? fault.get() : heads.rows(below);
    }

    private static boolean known(String name) {
        return half(name) || Column.named(name).isPresent();
    }

    private static boolean half(String name) {
        return name.equals(SYSTOLIC) || name.equals(DIASTOLIC);
    }

    private Optional<Unreadable> fault(List<String> written, List<CsvRecord> below) {
        // A first line that is a row already is not said again: it may hold what must not be.
        if (names.stream().noneMatch(Heads::known)) {
            return Optional.of(new Unreadable(FileFault.NO_HEAD));
        }
        List<String> unknown =
                IntStream.range(0, names.size())
                        .filter(at -> !names.get(at).isEmpty() && !known(names.get(at)))
                        .mapToObj(at -> written.get(at).strip())
                        .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(
                    new Unreadable(FileFault.UNKNOWN_COLUMN, String.join(", ", unknown)));
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < names.size(); at++) {
            if (names.get(at).isEmpty()) {
                if (filled(at, below)) {
                    return Optional.of(
                            new Unreadable(FileFault.NAMELESS_COLUMN, Integer.toString(at + 1)));
                }
            } else if (!seen.add(names.get(at))) {
                return Optional.of(new Unreadable(FileFault.COLUMN_TWICE, written.get(at)));
            }
        }
        return missing(seen).map(Unreadable::new);
    }

    private static Optional<FileFault> missing(Set<String> seen) {
        boolean whole = seen.contains(Column.PRESSURE.head());
        boolean upper = seen.contains(SYSTOLIC);
        boolean lower = seen.contains(DIASTOLIC);
        if (upper != lower) {
            return Optional.of(FileFault.HALF_A_PRESSURE);
        }
        if (whole && upper) {
            return Optional.of(FileFault.PRESSURE_TWICE);
        }
        return seen.contains(Column.TIME.head())
                ? Optional.empty()
                : Optional.of(FileFault.NO_TIME);
    }

    private static boolean filled(int at, List<CsvRecord> below) {
        return below.stream()
                .anyMatch(line -> at < line.getFieldCount() && !line.getField(at).isBlank());
    }

    private Rows rows(List<CsvRecord> lines) {
        List<Row> rows = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        for (CsvRecord line : lines) {
            if (fits(line)) {
                rows.add(
                        new Row(
                                line.getStartingLineNumber(),
                                new WrittenCells(names, line.getFields()).byColumn()));
            } else {
                misfits.add(
                        new Misfit(
                                line.getStartingLineNumber(), line.getFieldCount(), names.size()));
            }
        }
        return new Rows(rows, misfits);
    }

    /** Blank cells behind the last column hold nothing that could be lost. */
    private boolean fits(CsvRecord line) {
        return line.getFieldCount() >= names.size()
                && line.getFields().stream().skip(names.size()).allMatch(String::isBlank);
    }
}
