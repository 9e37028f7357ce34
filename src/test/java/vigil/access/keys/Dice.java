package vigil.access.keys;

import java.util.Random;

/** Random bytes that come again with the same seed. */
public final class Dice implements Randomness {
    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A number below a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
