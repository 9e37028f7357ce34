package vigil.screen.review;

import java.util.List;

/** Puts the sessions that are shown on paper. Called on the thread of files. */
@FunctionalInterface
public interface ListPaper {

    /**
     * What stands on it.
     *
     * @param room whose sessions they are
     * @param what which of them and how many, in words
     * @param lines in the order of the screen
     */
    record Sheet(String room, String what, List<Row> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** One session in words. */
    record Row(String when, String patient, String standsOut, String state) {}

    /** Writes it and answers with the path of the file. */
    String write(Sheet sheet);
}
