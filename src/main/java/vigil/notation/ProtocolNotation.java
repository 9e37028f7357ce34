package vigil.notation;

import java.util.List;
import vigil.protocol.Protocol;

/** Treatment protocols as JSON that a clinic can read and edit, and back. Any thread may use it. */
public final class ProtocolNotation {
    private final RecordNotation<Protocol> notation = new RecordNotation<>(Protocol.class);

    /** What came of reading a protocol. */
    public sealed interface Outcome {
        /** The protocol. */
        record Read(Protocol protocol) implements Outcome {}

        /**
         * No protocol, and why.
         *
         * @param line from 1; 0 where the whole text is meant
         * @param column from 1; 0 where the whole text is meant
         * @param named what the sentence of the problem names, in its order
         */
        record Faulty(int line, int column, Problem problem, List<String> named)
                implements Outcome {}
    }

    /** The protocol as JSON over many lines. */
    public String write(Protocol protocol) {
        return notation.writeSpread(protocol);
    }

    /** Reads a file's bytes: UTF-8, with or without a byte order mark. */
    public Outcome read(byte[] file) {
        try {
            return read(EventNotation.utf8(file));
        } catch (NotationException e) {
            return faulty(e);
        }
    }

    /**
     * Reads a text. Fields may stand in any order; an unknown one is refused, so that no misspelt
     * rule is overlooked.
     */
    public Outcome read(String text) {
        try {
            return new Outcome.Read(notation.readEdited(text));
        } catch (NotationException e) {
            return faulty(e);
        }
    }

    private static Outcome faulty(NotationException e) {
        return new Outcome.Faulty(e.line(), e.column(), e.problem(), e.named());
    }
}
