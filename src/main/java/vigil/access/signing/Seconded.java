package vigil.access.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.trust.KeyRing;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * What a second person signs in place: that they checked a dose, saw waste, or agreed to setting
 * something aside. It belongs to one entry and to what that entry says of it.
 *
 * @param store the store's id
 * @param stream the session
 * @param event the id of the entry
 * @param what is confirmed, in the words and digits of the record
 * @param at when, in whole milliseconds, with the offset of the clock on the wall in whole minutes
 * @param statements how many statements about keys stood then
 */
public record Seconded(
        String store,
        String stream,
        String event,
        String purpose,
        List<String> what,
        StaffId person,
        Role role,
        OffsetDateTime at,
        long statements) {

    private static final String TAG = "vigil.second.1";
    private static final int MINUTE = 60;

    public Seconded {
        what = List.copyOf(what);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        FieldReader.require(statements >= 1);
        FieldReader.require(at.getOffset().getTotalSeconds() % MINUTE == 0);
    }

    /** The statement as it is signed. */
    public byte[] bytes() {
        Instant instant = at.toInstant();
        Fields fields = Fields.tagged(TAG).text(store).text(stream).text(event).text(purpose);
        fields.number(what.size());
        what.forEach(fields::text);
        return fields.text(person.value())
                .text(role.name())
                .time(instant)
                .number(at.getOffset().getTotalSeconds() / MINUTE)
                .number(statements)
                .done();
    }

    /**
     * Whether this was signed by whom it names, in a role that the administrators had certified for
     * the key.
     *
     * @param ring as it stood after the statements that this names; no other holds
     */
    public boolean holds(KeyRing ring, KeyedSignature signature) {
        return ring.statements() == statements
                && signature
                        .signer(ring, bytes())
                        .filter(by -> by.user().equals(person))
                        .filter(by -> by.roles().contains(role))
                        .isPresent();
    }
}
