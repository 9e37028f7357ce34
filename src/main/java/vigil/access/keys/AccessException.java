package vigil.access.keys;

import java.io.Serial;

/** A key, a signature or bytes of this room were refused; nothing secret is in it. */
public final class AccessException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final AccessFault fault;

    /** A refusal. */
    public AccessException(AccessFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    /** What was wrong. */
    public AccessFault fault() {
        return fault;
    }
}
