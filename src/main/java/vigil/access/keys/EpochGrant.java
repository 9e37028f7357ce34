package vigil.access.keys;

import java.util.Optional;
import vigil.people.StaffId;

/**
 * The data key of a new epoch, sealed to one person's public key and signed by the administrator
 * who began the epoch. So a leaver's key is replaced at once, while everybody else's password, card
 * and recovery sheet stay as they are.
 *
 * <p>Sealed with AES-256-GCM under HKDF-SHA256 of the X25519 secret between the person's key and a
 * key that is used this once; everything in the grant is bound to it.
 */
public final class EpochGrant {
    private static final String TAG = "vigil.grant.1";
    private static final String SIGNED = "vigil.grant.signed.1";
    private static final int POINT = 32;
    private static final int SIGNATURE = 64;

    private final Head head;
    private final Wrapped data;
    private final Bytes signature;

    private EpochGrant(Head head, Wrapped data, Bytes signature) {
        this.head = head;
        this.data = data;
        this.signature = signature;
    }

    /** What a grant says about itself. */
    private record Head(
            String store, int epoch, StaffId user, KeyId recipient, KeyId issuer, Bytes once) {

        Fields into(Fields fields) {
            return fields.text(store)
                    .number(epoch)
                    .text(user.value())
                    .bytes(recipient.bytes())
                    .bytes(issuer.bytes())
                    .bytes(once);
        }

        byte[] bound() {
            return into(Fields.tagged(TAG)).done();
        }
    }

    /** Grants a data key to the holder of public keys. */
    public static EpochGrant make(
            String store,
            DataKey data,
            StaffId user,
            PublicKeys recipient,
            PersonalKeys issuer,
            Randomness randomness) {
        try (PersonalKeys once = PersonalKeys.random(randomness)) {
            Head head =
                    new Head(
                            store,
                            data.epoch(),
                            user,
                            recipient.id(),
                            issuer.id(),
                            once.publicKeys().agreeing());
            try (Secret wrapping =
                    once.agreed(recipient.agreeing())
                            .map(agreed -> wrapping(agreed, head))
                            .orElseThrow(() -> new AccessException(AccessFault.NOT_TRUSTED))) {
                Wrapped wrapped = Wrapped.of(wrapping, data.secret(), head.bound(), randomness);
                return new EpochGrant(head, wrapped, issuer.sign(signed(head, wrapped)));
            }
        }
    }

    /**
     * The key granted; nothing where it is meant for other keys or was not signed by the issuer.
     */
    public Optional<DataKey> open(PersonalKeys recipient, PublicKeys issuer) {
        if (!head.recipient().equals(recipient.id())
                || !head.issuer().equals(issuer.id())
                || !issuer.verify(signed(head, data), signature)) {
            return Optional.empty();
        }
        return recipient
                .agreed(head.once())
                .flatMap(
                        agreed -> {
                            try (Secret wrapping = wrapping(agreed, head)) {
                                return data.opened(wrapping, head.bound());
                            }
                        })
                .map(secret -> new DataKey(head.epoch(), secret));
    }

    /** The store it is for. */
    public String store() {
        return head.store();
    }

    /** The epoch it opens. */
    public int epoch() {
        return head.epoch();
    }

    /** Who it is for. */
    public StaffId user() {
        return head.user();
    }

    /** The keys it is for. */
    public KeyId recipient() {
        return head.recipient();
    }

    /** Whose signature it carries. */
    public KeyId issuer() {
        return head.issuer();
    }

    /** The grant as it is kept. */
    public byte[] bytes() {
        return data.into(head.into(Fields.tagged(TAG))).bytes(signature).done();
    }

    /** Reads a grant; refuses every other form. */
    public static EpochGrant parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        String store = reader.text();
        int epoch = reader.count();
        String user = reader.text();
        FieldReader.require(epoch >= 1 && !user.isBlank());
        Head head =
                new Head(
                        store,
                        epoch,
                        new StaffId(user),
                        KeyId.of(reader),
                        KeyId.of(reader),
                        Bytes.of(reader.bytes(POINT)));
        Wrapped data = Wrapped.of(reader);
        Bytes signature = Bytes.of(reader.bytes(SIGNATURE));
        reader.end();
        return new EpochGrant(head, data, signature);
    }

    private static Secret wrapping(Secret agreed, Head head) {
        try (agreed) {
            return agreed.derived(head.bound(), DataKey.SIZE);
        }
    }

    private static byte[] signed(Head head, Wrapped data) {
        return data.into(head.into(Fields.tagged(SIGNED))).done();
    }
}
