package vigil.ledger;

/** Turns content into what lies in the file, and back. */
public interface EventCodec {
    /** Whether it can work; one that has no key cannot. */
    default boolean ready() {
        return true;
    }

    /**
     * The same on its own: it goes on working where this one is locked meanwhile, until it is
     * {@link #lock locked} itself.
     */
    default EventCodec held() {
        return this;
    }

    /** Wipes the key, where there is one. */
    default void lock() {}

    /** What was read under the key that is there now; nothing is kept where there is none. */
    default KeptFacts kept() {
        return new KeptFacts();
    }

    /**
     * Seals content.
     *
     * @param bound what the content belongs to; opening it anywhere else fails
     */
    Sealed seal(byte[] content, byte[] bound);

    /**
     * Opens what was sealed; throws a {@link vigil.charting.LedgerException} where it is damaged or
     * misplaced.
     */
    byte[] open(Sealed sealed, byte[] bound);
}
