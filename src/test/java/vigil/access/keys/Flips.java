package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Changes bytes in every small way and asks whether somebody would still take them. */
public final class Flips {
    private Flips() {}

    /** No single flipped bit, no cut and nothing behind the end is accepted. */
    public static void noneIsAccepted(byte[] sound, Predicate<byte[]> accepted) {
        assertThat(accepted.test(sound)).as("the sound bytes are accepted").isTrue();
        List<String> taken = new ArrayList<>();
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (takes(accepted, flipped)) {
                taken.add("bit " + bit);
            }
        }
        for (int length = 0; length < sound.length; length++) {
            if (takes(accepted, Arrays.copyOf(sound, length))) {
                taken.add("cut at " + length);
            }
        }
        if (takes(accepted, Arrays.copyOf(sound, sound.length + 1))) {
            taken.add("one byte more");
        }
        assertThat(taken).isEmpty();
    }

    private static boolean takes(Predicate<byte[]> accepted, byte[] bytes) {
        try {
            return accepted.test(bytes);
        } catch (AccessException e) {
            return false;
        }
    }
}
