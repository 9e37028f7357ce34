package vigil.charting;

import java.io.Serial;

/** The store could not do what was asked; nothing that was acknowledged is lost. */
public class LedgerException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient StoreFault fault;

    /** A fault with what lies behind it. */
    public LedgerException(StoreFault fault, Throwable cause) {
        super(fault.getClass().getSimpleName(), cause);
        this.fault = fault;
    }

    /** A fault that the store found by itself. */
    public LedgerException(StoreFault fault) {
        super(fault.getClass().getSimpleName());
        this.fault = fault;
    }

    /** What is wrong. */
    public StoreFault fault() {
        return fault;
    }
}
