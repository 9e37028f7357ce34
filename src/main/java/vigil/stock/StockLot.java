package vigil.stock;

import java.math.BigDecimal;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;

/**
 * One lot as the book has it.
 *
 * @param product as it was last received
 * @param each what one piece holds
 * @param unopened pieces
 * @param opened pieces
 * @param restRemoved what was taken away of opened pieces, in mg
 */
public record StockLot(
        Product product, Milligrams each, int unopened, int opened, BigDecimal restRemoved) {

    /** What opened pieces held, without what was taken away of it; in mg. */
    public BigDecimal openedMilligrams() {
        return each.amount().multiply(BigDecimal.valueOf(opened)).subtract(restRemoved);
    }
}
