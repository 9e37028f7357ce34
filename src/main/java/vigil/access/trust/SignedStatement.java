package vigil.access.trust;

import java.util.Optional;
import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.keys.KeyId;
import vigil.access.keys.PersonalKeys;

/**
 * A statement about a key with the signature of the administrator who makes it and, where there are
 * two, of the second.
 */
public record SignedStatement(
        KeyStatement statement,
        KeyId issuer,
        Bytes signature,
        Optional<Countersignature> countersignature) {

    private static final String TAG = "vigil.key-statement.1";
    private static final String ISSUED = "vigil.key-statement.issued.1";
    private static final String COUNTERSIGNED = "vigil.key-statement.countersigned.1";
    private static final int SIGNATURE = 64;

    /** The signature of a second administrator over statement and first signature. */
    public record Countersignature(KeyId by, Bytes signature) {}

    /** Signs a statement. */
    public static SignedStatement of(KeyStatement statement, PersonalKeys issuer) {
        KeyId id = issuer.id();
        return new SignedStatement(
                statement, id, issuer.sign(issued(statement, id)), Optional.empty());
    }

    /** The same, countersigned. */
    public SignedStatement countersigned(PersonalKeys second) {
        KeyId by = second.id();
        return new SignedStatement(
                statement,
                issuer,
                signature,
                Optional.of(new Countersignature(by, second.sign(countersigned(by)))));
    }

    /** What the issuer signs. */
    byte[] issued() {
        return issued(statement, issuer);
    }

    /** What the second administrator signs. */
    byte[] countersigned(KeyId by) {
        return statement
                .into(Fields.tagged(COUNTERSIGNED))
                .bytes(issuer.bytes())
                .bytes(signature)
                .bytes(by.bytes())
                .done();
    }

    /** The statement as it is kept. */
    public byte[] bytes() {
        Fields fields =
                statement
                        .into(Fields.tagged(TAG))
                        .bytes(issuer.bytes())
                        .bytes(signature)
                        .flag(countersignature.isPresent());
        countersignature.ifPresent(
                second -> fields.bytes(second.by().bytes()).bytes(second.signature()));
        return fields.done();
    }

    /** Reads a statement; refuses every other form. Whether it is to be trusted, the ring says. */
    public static SignedStatement parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        KeyStatement statement = KeyStatement.of(reader);
        KeyId issuer = KeyId.of(reader);
        Bytes signature = Bytes.of(reader.bytes(SIGNATURE));
        Optional<Countersignature> second =
                reader.flag()
                        ? Optional.of(
                                new Countersignature(
                                        KeyId.of(reader), Bytes.of(reader.bytes(SIGNATURE))))
                        : Optional.empty();
        reader.end();
        return new SignedStatement(statement, issuer, signature, second);
    }

    private static byte[] issued(KeyStatement statement, KeyId issuer) {
        return statement.into(Fields.tagged(ISSUED)).bytes(issuer.bytes()).done();
    }
}
