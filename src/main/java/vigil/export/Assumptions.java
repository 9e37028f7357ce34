package vigil.export;

import java.util.List;

/** What a receiver must not take for granted, said in every record. */
final class Assumptions {
    static final List<String> ALL =
            List.of(
                    "The entries are the record; every other part is computed from them for the"
                            + " receiver.",
                    "Codes of certainty C have a valid check digit but were not read in an"
                            + " authoritative source; codes of the system urn:vigil:local are our"
                            + " own.",
                    "Values marked as computed, such as a mean pressure, were not measured.",
                    "Delivered milligrams are the sum of rates over time as charted, not a reading"
                            + " of a pump.",
                    "A value that was not taken is absent and has a reason; it is never 0.",
                    "Times with approximate set to true are only about right; the time recorded is"
                            + " when the entry was made.",
                    "The demo mark, where present, means that nobody named here exists.",
                    "Severity grades follow CTCAE; severe is not serious.",
                    "The record carries no signature unless one stands in signatures.",
                    "Where proof is there, the entries, their authors and the signatures can be"
                            + " checked without the store; the fingerprint of the first"
                            + " administrator that this begins with is not in the record and has"
                            + " to come from elsewhere.");

    private Assumptions() {}
}
