package vigil.stock;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A fact as the book counts it.
 *
 * @param lot of which drug
 * @param pieces by how many the unopened pieces became more or, below zero, fewer
 * @param milligrams by how much the room holds more or, below zero, less by it: opening changes
 *     nothing
 * @param struckBy by what it was struck out; then it counts for nothing
 */
public record StockLine(
        StockFact fact,
        LotId lot,
        int pieces,
        BigDecimal milligrams,
        Optional<StockFact> struckBy) {

    /** Whether it was struck out. */
    public boolean struck() {
        return struckBy.isPresent();
    }
}
