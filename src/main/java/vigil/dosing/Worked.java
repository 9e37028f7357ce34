package vigil.dosing;

/**
 * An amount that was calculated, together with how.
 *
 * @param value the result as a quantity
 */
public record Worked<Q>(Q value, Working working) {

    /** Whether digits of the result were cut, see {@link Quotient}. */
    public boolean rounded() {
        return working.rounded();
    }
}
