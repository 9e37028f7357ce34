package vigil.notation;

import vigil.protocol.Protocol;

/** Treatment protocols as JSON that a clinic can read and edit, and back. Any thread may use it. */
public final class ProtocolNotation {
    private final RecordNotation<Protocol> notation = new RecordNotation<>(Protocol.class);

    /** The protocol as JSON over many lines. */
    public String write(Protocol protocol) {
        return notation.writeSpread(protocol);
    }

    /**
     * Reads a file's bytes: UTF-8, with or without a byte order mark.
     *
     * @throws NotationException as {@link #read(String)}
     */
    public Protocol read(byte[] file) {
        return read(EventNotation.utf8(file));
    }

    /**
     * Reads a text. Fields may stand in any order; an unknown one is refused, so that no misspelt
     * rule is overlooked.
     *
     * @throws NotationException if it is no protocol, with line and reason
     */
    public Protocol read(String text) {
        return notation.readEdited(text);
    }
}
