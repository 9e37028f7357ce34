package vigil.access.signing;

import java.util.Optional;
import java.util.function.Function;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Fields;
import vigil.access.keys.PersonalKeys;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.people.StaffId;

/**
 * Signs the hash of each fact in the name of its author, who must be signed in. Has the shape of
 * charting's port: {@code Signer signer = authorship::sign}.
 */
public final class Authorship {
    private static final String TAG = "vigil.author.1";

    private final Function<StaffId, Optional<PersonalKeys>> signedIn;

    /**
     * Signs with the keys of who is signed in.
     *
     * @param signedIn the keys of a person, while they lie open
     */
    public Authorship(Function<StaffId, Optional<PersonalKeys>> signedIn) {
        this.signedIn = signedIn;
    }

    /** The signature over a hash; refuses an author who is not signed in. */
    public byte[] sign(StaffId author, byte[] hash) {
        PersonalKeys keys =
                signedIn.apply(author)
                        .orElseThrow(() -> new AccessException(AccessFault.NOT_SIGNED_IN));
        return KeyedSignature.of(keys, message(hash)).bytes();
    }

    /**
     * Whether a fact with this hash was signed by this author; bytes of another form are no.
     *
     * @param ring as it stands, or as it stood when the fact was recorded: the first also takes
     *     what a key signed after it was withdrawn
     */
    public static boolean holds(KeyRing ring, StaffId author, byte[] hash, byte[] signature) {
        try {
            return KeyedSignature.parse(signature)
                    .signer(ring, message(hash))
                    .map(Certificate::user)
                    .filter(author::equals)
                    .isPresent();
        } catch (AccessException e) {
            return false;
        }
    }

    /** Whether a signature names a key of this author, without asking whether it holds. */
    static boolean names(KeyRing ring, StaffId author, byte[] signature) {
        return ring.certificate(KeyedSignature.parse(signature).key())
                .map(Certificate::user)
                .filter(author::equals)
                .isPresent();
    }

    private static byte[] message(byte[] hash) {
        return Fields.tagged(TAG).bytes(hash).done();
    }
}
