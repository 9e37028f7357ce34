package vigil.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vigil.disk.FileFault;

/** What is found wrong with a protocol, in the order in which it is found. */
final class ProtocolFaults {
    private final List<FileFault> found = new ArrayList<>();

    List<FileFault> found() {
        return List.copyOf(found);
    }

    void unless(boolean sound, FileFault fault) {
        if (!sound) {
            found.add(fault);
        }
    }

    void filled(String part, String field, String text) {
        unless(!text.isBlank(), AssetFault.EMPTY.of(part, field));
    }

    void filled(String part, String field, Collection<?> list) {
        unless(!list.isEmpty(), AssetFault.EMPTY.of(part, field));
    }

    void atLeastOne(String part, String field, int number) {
        unless(number >= 1, AssetFault.BELOW_ONE.of(part, field));
    }

    void notNegative(String part, String field, int number) {
        unless(number >= 0, AssetFault.NEGATIVE.of(part, field));
    }

    void aboveZero(String part, String field, BigDecimal number) {
        unless(number.signum() > 0, AssetFault.NOT_ABOVE_ZERO.of(part, field));
    }
}
