package vigil.proof;

import vigil.access.keys.Bytes;
import vigil.access.keys.KeyId;
import vigil.access.signing.KeyedSignature;
import vigil.access.signing.Seconded;
import vigil.access.signing.SignOff;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/**
 * Writes what a record says of a signature as the statement that is signed.
 *
 * @param store the id of the store in which the record lies
 */
public record Statements(String store) {
    private static final String STOCK = "stock";

    /** What somebody signs of a session, after so many statements about keys. */
    public SignOff of(SessionId session, Signing signing, long statements) {
        return new SignOff(
                store,
                session.value().toString(),
                signing.upto(),
                Bytes.ofHex(signing.head()),
                signing.meaning(),
                signing.signer(),
                signing.name(),
                signing.role(),
                signing.at().local(),
                statements);
    }

    /** What a second person signs, after so many statements about keys. */
    public Seconded of(SessionId session, Seconding seconding, long statements) {
        return of(session.value().toString(), seconding, statements);
    }

    /** The same of what a witness saw of the room's drug, which belongs to no session. */
    public Seconded ofStock(Seconding seconding, long statements) {
        return of(STOCK, seconding, statements);
    }

    private Seconded of(String stream, Seconding seconding, long statements) {
        return new Seconded(
                store,
                stream,
                seconding.entry().value().toString(),
                seconding.purpose().name(),
                seconding.what(),
                seconding.person(),
                seconding.role(),
                seconding.at().local(),
                statements);
    }

    /** A signature as it stands in a record. */
    public static Signature written(KeyedSignature signature, long statements) {
        return new Signature(signature.key().value(), statements, signature.signature().hex());
    }

    /** A signature as it stands in a record, to be held against a key. */
    public static KeyedSignature read(Signature signature) {
        return new KeyedSignature(new KeyId(signature.key()), Bytes.ofHex(signature.value()));
    }
}
