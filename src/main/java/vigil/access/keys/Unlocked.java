package vigil.access.keys;

/** What lies open to a person after their slot was opened. */
public record Unlocked(DataKey data, PersonalKeys personal) implements AutoCloseable {

    /** The same keys, wiped on their own. */
    public Unlocked copy() {
        return new Unlocked(data.copy(), personal.copy());
    }

    /** Wipes both. */
    @Override
    public void close() {
        data.close();
        personal.close();
    }
}
