package vigil.access.keys;

/** What lies open to a person after their slot was opened. */
public record Unlocked(DataKey data, PersonalKeys personal) implements AutoCloseable {

    /** Wipes both. */
    @Override
    public void close() {
        data.close();
        personal.close();
    }
}
