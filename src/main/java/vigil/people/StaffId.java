package vigil.people;

/** A staff member's short id, for example {@code osei}. Refuses an empty one. */
public record StaffId(String value) {
    public StaffId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a staff id is needed");
        }
    }
}
