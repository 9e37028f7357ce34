package vigil.ledger;

import java.nio.file.Path;
import java.util.Optional;
import vigil.access.seal.AnchorSeal;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;

/**
 * What lies in the place of an anchor cannot be read as one of this store: cut off, changed, of an
 * earlier key, of another store, or no file. Nothing is lost with it but the comparison.
 */
final class UnreadAnchorException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Path keptAs;
    private final transient Optional<AnchorSeal.Claim> claim;

    /**
     * An anchor that was not read.
     *
     * @param keptAs where it is put before another takes its place
     * @param claim what it says though nothing proves it
     */
    UnreadAnchorException(Path keptAs, Optional<AnchorSeal.Claim> claim, Exception why) {
        super(new StoreFault.Torn(Misfit.ANCHOR_UNREAD.name()), why);
        this.keptAs = keptAs;
        this.claim = claim;
    }

    Path keptAs() {
        return keptAs;
    }

    /** The number of the last fact that it names; 0 where it names none. */
    long says() {
        return claim.map(AnchorSeal.Claim::number).orElse(0L);
    }

    /** Whether it says to be of a later key than that of the store. */
    boolean laterKey() {
        return claim.filter(AnchorSeal.Claim::laterKey).isPresent();
    }
}
