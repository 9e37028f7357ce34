package vigil.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.notation.RecordNotation;

/**
 * Codes of other people's vocabularies, by our own keys. Refuses a row without an origin, one whose
 * check digit is wrong, and the same code twice for one key.
 */
public final class CodeTable {
    private static final List<String> FILES = List.of("drugs", "effects", "observations", "units");

    private final List<CodeRow> rows;

    /** A table of rows. */
    public CodeTable(List<CodeRow> rows) {
        this.rows = checked(rows);
    }

    private CodeTable(WhenAsked<CodeRow> rows) {
        this.rows = rows;
    }

    /** The table that comes with the program, read when something is first asked of it. */
    public static CodeTable shipped() {
        return new CodeTable(new WhenAsked<>(() -> checked(read())));
    }

    private static List<CodeRow> read() {
        RecordNotation<CodeFile> notation = new RecordNotation<>(CodeFile.class);
        List<CodeRow> rows = new ArrayList<>();
        for (String file : FILES) {
            byte[] bytes = Shipped.bytes("codes/" + file + ".json");
            rows.addAll(notation.read(new String(bytes, StandardCharsets.UTF_8)).rows());
        }
        return rows;
    }

    private static List<CodeRow> checked(List<CodeRow> rows) {
        Set<String> seen = new LinkedHashSet<>();
        for (CodeRow row : rows) {
            if (!row.fault().isEmpty()) {
                throw new IllegalArgumentException(row.key() + ": " + row.fault());
            }
            if (!seen.add(row.key() + " " + row.system() + " " + row.code())) {
                throw new IllegalArgumentException(row.key() + ": the same code twice");
            }
        }
        return List.copyOf(rows);
    }

    /** Every row, those that are not for use included. */
    public List<CodeRow> rows() {
        return rows;
    }

    /** The codes of a key that may leave in a record; empty for an unknown key. */
    public List<CodeRow> of(String key) {
        return rows.stream().filter(row -> row.key().equals(key) && row.exportable()).toList();
    }

    /**
     * A file of codes.
     *
     * @param about what the file holds, for its reader
     */
    public record CodeFile(String about, List<CodeRow> rows) {
        public CodeFile {
            rows = List.copyOf(rows);
        }
    }
}
