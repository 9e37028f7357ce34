package vigil.quantity;

/** Refuses to build a value that would be nonsense. */
final class Refusal {
    private Refusal() {}

    static void unless(boolean sound, String why) {
        if (!sound) {
            throw new IllegalArgumentException(why);
        }
    }
}
