package vigil.charting;

/**
 * The end of one session in the store.
 *
 * @param revision number of its last fact, 0 for none
 * @param hash by which that fact hangs on all before it, in hexadecimal digits; empty for none
 */
public record SessionHead(long revision, String hash) {}
