package vigil.disk;

import java.io.Serial;

/** A part of a file cannot be taken over. The message is for developers. */
public final class FaultyPartException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient FileFault fault;

    public FaultyPartException(FileFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** Why. */
    public FileFault fault() {
        return fault;
    }
}
