package vigil.screen.audit;

import java.util.List;

/** Puts lines of the audit on paper. Called on the thread of files. */
@FunctionalInterface
public interface AuditPaper {

    /**
     * What stands on it.
     *
     * @param room whose audit it is
     * @param what which part of it, in words
     * @param lines the newest first
     */
    record Sheet(String room, String what, List<Row> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** One line in words. */
    record Row(String when, String who, String what) {}

    /** Writes it and answers with the path of the file. */
    String write(Sheet sheet);
}
