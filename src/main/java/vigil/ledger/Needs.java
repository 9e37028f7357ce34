package vigil.ledger;

import vigil.charting.Ids;
import vigil.charting.Signer;

/** What the store needs from outside: how content is sealed, who signs, and random ids. */
record Needs(EventCodec codec, Signer signer, Ids ids) {}
