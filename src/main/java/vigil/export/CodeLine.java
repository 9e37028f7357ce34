package vigil.export;

import java.util.List;
import vigil.assets.CodeRow;
import vigil.assets.CodeRow.Certainty;
import vigil.assets.CodeTable;

/**
 * A code of another vocabulary.
 *
 * @param system the address by which HL7 FHIR names the vocabulary
 * @param certainty how sure its meaning is
 */
public record CodeLine(String system, String code, String display, Certainty certainty) {

    /** The codes of a key of the table that may leave. */
    static List<CodeLine> of(CodeTable codes, String key) {
        return codes.of(key).stream().map(CodeLine::of).toList();
    }

    private static CodeLine of(CodeRow row) {
        return new CodeLine(row.system().address(), row.code(), row.display(), row.certainty());
    }
}
