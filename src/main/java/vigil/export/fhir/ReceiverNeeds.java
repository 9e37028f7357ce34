package vigil.export.fhir;

import java.util.Set;

/**
 * What one receiver of vital signs and pages asks besides (field.md 6.3), as the clinic wrote it
 * down.
 *
 * @param without LOINC codes of vital signs for which it has no row; they are not sent as
 *     observations of their own, and stand in the pages
 * @param signer whether each vital sign names who signed the record as its legal authenticator
 */
public record ReceiverNeeds(Set<String> without, boolean signer) {
    /** Nothing besides. */
    public static final ReceiverNeeds NONE = new ReceiverNeeds(Set.of(), false);

    public ReceiverNeeds {
        without = Set.copyOf(without);
    }
}
