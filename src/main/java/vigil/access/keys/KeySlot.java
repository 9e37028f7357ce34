package vigil.access.keys;

import java.util.Optional;

/**
 * A key slot: the data key and a person's own keys, wrapped by a password. There is no separate
 * hash of the password: who can open the slot knows it.
 *
 * <p>The password is stretched to a key by Argon2id with a salt of its own. That key wraps the
 * person's keys, bound to the head, the salt and the public keys; then it wraps the data key, bound
 * to everything before. So no bit of a slot can be changed, and none of its parts moved.
 */
public final class KeySlot {
    private static final String TAG = "vigil.slot.1";
    private static final int SALT = 16;

    private final SlotHead head;
    private final PublicKeys keys;
    private final Bytes salt;
    private final Wrapped personal;
    private final Wrapped data;

    private KeySlot(SlotHead head, PublicKeys keys, Bytes salt, Wrapped personal, Wrapped data) {
        this.head = head;
        this.keys = keys;
        this.salt = salt;
        this.personal = personal;
        this.data = data;
    }

    /**
     * Makes a slot. Takes as long as the cost says. The head's epoch must be that of the data key.
     */
    public static KeySlot make(
            SlotHead head, Secret password, Unlocked content, Randomness randomness) {
        FieldReader.require(head.epoch() == content.data().epoch());
        Bytes salt = Bytes.of(randomness.bytes(SALT));
        PublicKeys keys = content.personal().publicKeys();
        try (Secret wrapping = head.cost().stretched(password, salt)) {
            Wrapped personal =
                    Wrapped.of(
                            wrapping,
                            content.personal().seed(),
                            bound(head, keys, salt).done(),
                            randomness);
            Wrapped data =
                    Wrapped.of(
                            wrapping,
                            content.data().secret(),
                            personal.into(bound(head, keys, salt)).done(),
                            randomness);
            return new KeySlot(head, keys, salt, personal, data);
        }
    }

    /**
     * Opens the slot. Takes as long as the cost says. Nothing where the password is another or the
     * slot was altered: the two cannot be told apart.
     */
    public Optional<Unlocked> open(Secret password) {
        try (Secret wrapping = head.cost().stretched(password, salt)) {
            return openWith(wrapping);
        }
    }

    Optional<Unlocked> openWith(Secret wrapping) {
        Optional<Secret> opened =
                data.opened(wrapping, personal.into(bound(head, keys, salt)).done());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        DataKey dataKey = new DataKey(head.epoch(), opened.get());
        Optional<Unlocked> unlocked =
                personal.opened(wrapping, bound(head, keys, salt).done())
                        .map(PersonalKeys::of)
                        .filter(own -> own.publicKeys().equals(keys))
                        .map(own -> new Unlocked(dataKey, own));
        if (unlocked.isEmpty()) {
            dataKey.close();
        }
        return unlocked;
    }

    /** What it says about itself; true only once it was opened. */
    public SlotHead head() {
        return head;
    }

    /** The public keys of who opens it; whose they are is for the administrators to certify. */
    public PublicKeys keys() {
        return keys;
    }

    Bytes salt() {
        return salt;
    }

    /** The slot as it is kept. */
    public byte[] bytes() {
        return data.into(personal.into(bound(head, keys, salt))).done();
    }

    /** Reads a slot; refuses every other form and every cost that is not allowed. */
    public static KeySlot parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        SlotHead head = SlotHead.of(reader);
        PublicKeys keys = PublicKeys.of(reader);
        Bytes salt = Bytes.of(reader.bytes(SALT));
        Wrapped personal = Wrapped.of(reader);
        Wrapped data = Wrapped.of(reader);
        reader.end();
        return new KeySlot(head, keys, salt, personal, data);
    }

    private static Fields bound(SlotHead head, PublicKeys keys, Bytes salt) {
        return keys.into(head.into(Fields.tagged(TAG))).bytes(salt);
    }
}
