package vigil.access.keys;

import java.util.Optional;

/** Keys that stay in memory while a workstation is locked, under a key that is not there. */
public final class Asleep {
    private static final byte[] DATA = Fields.tagged("vigil.asleep.data.1").done();
    private static final byte[] PERSONAL = Fields.tagged("vigil.asleep.personal.1").done();

    private final int epoch;
    private final Wrapped data;
    private final Wrapped personal;

    private Asleep(int epoch, Wrapped data, Wrapped personal) {
        this.epoch = epoch;
        this.data = data;
        this.personal = personal;
    }

    /** Puts keys to sleep and wipes them. */
    public static Asleep of(Unlocked keys, Secret under, Randomness randomness) {
        try (keys) {
            return new Asleep(
                    keys.data().epoch(),
                    Wrapped.of(under, keys.data().secret(), DATA, randomness),
                    Wrapped.of(under, keys.personal().seed(), PERSONAL, randomness));
        }
    }

    /** The keys; nothing where the key is another. */
    public Optional<Unlocked> awake(Secret under) {
        return data.opened(under, DATA)
                .flatMap(
                        key ->
                                personal.opened(under, PERSONAL)
                                        .map(
                                                seed ->
                                                        new Unlocked(
                                                                new DataKey(epoch, key),
                                                                PersonalKeys.of(seed))));
    }
}
