package vigil.stock;

import java.math.BigDecimal;
import vigil.dosing.Product;

/**
 * Which drug it is: lot, drug and strength together, for vials of 10, 50 and 100 mg per mL exist.
 * 10 is 10.0.
 *
 * @param strength the form and its strength, for example {@code vial 50}; empty where it is unknown
 */
public record LotId(String lot, String drug, String strength) {

    /** The lot of a product. */
    public static LotId of(Product product) {
        return new LotId(product.lot(), product.drug(), strength(product.form()));
    }

    private static String strength(Product.Form form) {
        return switch (form) {
            case Product.Form.Vial vial -> "vial " + plain(vial.strength().amount());
            case Product.Form.SprayDevice device -> "device " + plain(device.each().amount());
            case Product.Form.SolidDose solid -> "solid " + plain(solid.each().amount());
        };
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
