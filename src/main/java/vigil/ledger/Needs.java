package vigil.ledger;

import vigil.charting.Ids;
import vigil.charting.Signer;

/**
 * What the store needs from outside.
 *
 * @param codec how content is sealed
 * @param signer who signs facts
 * @param authors who is known to have signed them
 * @param ids random ids
 * @param anchoring where the end of the store is kept outside it
 */
public record Needs(
        EventCodec codec, Signer signer, Authors authors, Ids ids, Anchoring anchoring) {

    /** The same with another codec. */
    Needs sealing(EventCodec by) {
        return new Needs(by, signer, authors, ids, anchoring);
    }

    /** The same with the end of the store kept elsewhere. */
    Needs anchoring(Anchoring at) {
        return new Needs(codec, signer, authors, ids, at);
    }

    /** A store without keys: content lies in the file as it is. */
    static Needs withoutKeys(Signer signer, Ids ids) {
        return new Needs(new PlainCodec(), signer, Authors.WITHOUT_KEYS, ids, Anchoring.NONE);
    }
}
