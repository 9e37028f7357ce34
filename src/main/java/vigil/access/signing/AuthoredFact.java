package vigil.access.signing;

import vigil.access.keys.Bytes;

/**
 * A fact of the chain, and its author's signature over its hash.
 *
 * @param signature 80 bytes, as a {@link KeyedSignature} is kept; none where nobody has keys
 */
public record AuthoredFact(ChainedFact fact, Bytes signature) {}
