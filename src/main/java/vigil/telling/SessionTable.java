package vigil.telling;

import java.util.List;

/** A part of a session as a table of words. */
public record SessionTable(String title, List<Head> heads, List<List<String>> rows) {
    public SessionTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The head of a column.
     *
     * @param name may be empty
     */
    public record Head(String name, Width width) {}

    /** How much room a column takes. */
    public enum Width {
        /** As much as its words. */
        TIGHT,
        /** What is left. */
        WIDE,
        /** As much as its numbers, which end at the right. */
        DIGITS
    }
}
