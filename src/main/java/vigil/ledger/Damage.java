package vigil.ledger;

/**
 * Something in the store that does not fit.
 *
 * @param fact the number of the fact in the store; 0 where the file itself is meant
 * @param finding in technical words without patient data
 */
public record Damage(long fact, String finding) {}
