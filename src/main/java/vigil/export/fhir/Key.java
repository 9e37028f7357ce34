package vigil.export.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vigil.session.EntryId;

/**
 * What a resource is known by in every revision: what it rests on, and its part in it.
 *
 * @param base the id of an entry, a session or a patient
 */
record Key(UUID base, String part) {

    static Key of(EntryId entry, String part) {
        return new Key(entry.value(), part);
    }

    /** The same for the same key, on every machine. */
    UUID uuid() {
        return UUID.nameUUIDFromBytes(
                ("vigil:fhir:" + base + ":" + part).getBytes(StandardCharsets.UTF_8));
    }

    /** How other resources name it. */
    String urn() {
        return "urn:uuid:" + uuid();
    }
}
