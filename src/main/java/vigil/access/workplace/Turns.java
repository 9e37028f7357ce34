package vigil.access.workplace;

import java.util.function.Supplier;

/**
 * Whose turn it is at the store. In a window what is asked waits behind everything that the
 * ledger's thread was asked before; on the command line it is done at once.
 */
public interface Turns {
    /** There is only one thread. */
    Turns HERE =
            new Turns() {
                @Override
                public <T> T take(Supplier<T> asked) {
                    return asked.get();
                }
            };

    /**
     * Does what is asked on the ledger's thread, behind what was asked of it before, and waits for
     * it; what it throws is thrown here. From the ledger's own thread it is done at once. Never
     * called on the FX thread.
     */
    <T> T take(Supplier<T> asked);
}
