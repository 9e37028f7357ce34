package vigil.charting;

/**
 * The end of the store.
 *
 * @param revision number of the last fact in the store, 0 for none
 * @param hash its hash in hexadecimal digits; empty for none
 */
public record StoreHead(long revision, String hash) {}
