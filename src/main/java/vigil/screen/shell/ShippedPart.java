package vigil.screen.shell;

import java.util.List;

/**
 * A library, type or list that the program is shipped with.
 *
 * @param version empty where it has none
 * @param licence its name as SPDX writes it, where it has one there
 */
record ShippedPart(String name, String version, String licence) {

    /** All of them, in the order of their names. */
    static List<ShippedPart> all() {
        return ShippedText.at("/licences/parts.txt")
                .orElseThrow()
                .lines()
                .map(ShippedPart::of)
                .toList();
    }

    private static ShippedPart of(String line) {
        String[] cells = line.split("\\|", -1);
        return new ShippedPart(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }
}
