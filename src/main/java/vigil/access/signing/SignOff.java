package vigil.access.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.trust.KeyRing;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;

/**
 * What is signed when a session is signed off: with it a record shows name, role, meaning and time
 * (21 CFR 11.50), and the signature belongs to this content and no other (11.70).
 *
 * @param store the store's id
 * @param stream the session
 * @param upto the number of the last fact in the session that is signed
 * @param head the hash of that fact, 32 bytes
 * @param name of the signer, as it is printed
 * @param role in which they sign
 * @param at when, in whole milliseconds, with the offset of the clock on the wall in whole minutes
 * @param statements how many statements about keys stood then: whose key it was, under which name
 *     and in which roles, is what they say, whatever was said later
 */
public record SignOff(
        String store,
        String stream,
        long upto,
        Bytes head,
        SignatureMeaning meaning,
        StaffId signer,
        String name,
        Role role,
        OffsetDateTime at,
        long statements) {

    private static final String TAG = "vigil.sign-off.1";
    private static final int HASH = 32;
    private static final int MINUTE = 60;

    public SignOff {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        FieldReader.require(upto >= 1 && head.size() == HASH && statements >= 1);
        FieldReader.require(at.getOffset().getTotalSeconds() % MINUTE == 0);
    }

    /** The statement as it is signed and kept. */
    public byte[] bytes() {
        return Fields.tagged(TAG)
                .text(store)
                .text(stream)
                .number(upto)
                .bytes(head)
                .text(meaning.name())
                .text(signer.value())
                .text(name)
                .text(role.name())
                .time(at.toInstant())
                .number(at.getOffset().getTotalSeconds() / MINUTE)
                .number(statements)
                .done();
    }

    /** Reads a statement; refuses every other form. */
    public static SignOff parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        String store = reader.text();
        String stream = reader.text();
        long upto = reader.number();
        Bytes head = Bytes.of(reader.bytes(HASH));
        SignatureMeaning meaning = reader.constant(SignatureMeaning.class);
        String signer = reader.text();
        FieldReader.require(!signer.isBlank());
        String name = reader.text();
        Role role = reader.constant(Role.class);
        Instant at = reader.time();
        long minutes = reader.number();
        FieldReader.require(Math.abs(minutes) <= 18L * MINUTE);
        long statements = reader.number();
        reader.end();
        return new SignOff(
                store,
                stream,
                upto,
                head,
                meaning,
                new StaffId(signer),
                name,
                role,
                at.atOffset(ZoneOffset.ofTotalSeconds((int) minutes * MINUTE)),
                statements);
    }

    /**
     * Whether this was signed by whom it names, in a role and under a name that the administrators
     * had certified for the key.
     *
     * @param ring as it stood after the statements that this names; no other holds
     */
    public boolean holds(KeyRing ring, KeyedSignature signature) {
        return ring.statements() == statements
                && signature
                        .signer(ring, bytes())
                        .filter(by -> by.user().equals(signer))
                        .filter(by -> by.name().equals(name))
                        .filter(by -> by.roles().contains(role))
                        .isPresent();
    }
}
