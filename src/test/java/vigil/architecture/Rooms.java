package vigil.architecture;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of rooms: a name below the root package, and the rooms it may import. The README's
 * map says the same in words; change both together. {@code screen.*} is any screen without a row of
 * its own.
 */
final class Rooms {

    private static final String SCREEN = "screen.*";

    private static final String[] CORE = {
        "quantity",
        "people",
        "vitals",
        "effects",
        "dosing",
        "scores",
        "protocol",
        "discharge",
        "session",
        "stock"
    };

    private static final List<Row> TABLE =
            List.of(
                    row("quantity"),
                    row("disk"),
                    row("people"),
                    row("vitals", "quantity"),
                    row("effects", "quantity"),
                    row("dosing", "quantity"),
                    row("scores", "quantity", "vitals"),
                    row("protocol", "quantity", "vitals", "effects", "dosing", "scores"),
                    row(
                            "discharge",
                            "quantity",
                            "people",
                            "vitals",
                            "effects",
                            "dosing",
                            "scores",
                            "protocol"),
                    row(
                            "session",
                            "quantity",
                            "people",
                            "vitals",
                            "effects",
                            "dosing",
                            "scores",
                            "protocol",
                            "discharge"),
                    row("stock", "quantity", "people", "dosing", "session"),
                    row("charting", with(CORE, "review")),
                    row("review", CORE),
                    row("notation", CORE),
                    row("assets", with(CORE, "notation", "disk")),
                    row("access", "people"),
                    row("proof", with(CORE, "charting", "access")),
                    row("keeping", with(CORE, "charting")),
                    row("wording"),
                    row("telling", with(CORE, "review", "wording")),
                    row("drawing", with(CORE, "review", "wording", "telling")),
                    row(
                            "export",
                            with(
                                    CORE,
                                    "review",
                                    "notation",
                                    "assets",
                                    "access",
                                    "proof",
                                    "wording",
                                    "telling",
                                    "drawing",
                                    "disk")),
                    row("intake", with(CORE, "charting", "wording")),
                    row("delivery", with(CORE, "export", "charting", "disk")),
                    row(
                            "ledger",
                            with(
                                    CORE,
                                    "charting",
                                    "keeping",
                                    "review",
                                    "access",
                                    "notation",
                                    "delivery",
                                    "disk")),
                    row("screen.kit", "quantity", "wording"),
                    row(
                            "screen.desk",
                            with(
                                    CORE,
                                    "wording",
                                    "telling",
                                    "screen.kit",
                                    "charting",
                                    "keeping",
                                    "review")),
                    row(
                            "screen.credentials",
                            with(
                                    CORE,
                                    "wording",
                                    "telling",
                                    "screen.kit",
                                    "screen.desk",
                                    "charting",
                                    "access")),
                    row(
                            "screen.chart",
                            with(CORE, "wording", "telling", "drawing", "screen.kit", "review")),
                    row(SCREEN, with(CORE, onScreens())),
                    row("screen.shell", with(with(CORE, onScreens()), SCREEN)),
                    row(
                            "command",
                            with(
                                    CORE,
                                    "wording",
                                    "charting",
                                    "keeping",
                                    "review",
                                    "export",
                                    "delivery",
                                    "intake",
                                    "disk")),
                    row("app", everything()));

    /** One room: its name below the root, and the names of the rooms it may import. */
    record Row(String name, Set<String> mayImport) {}

    private Rooms() {}

    static List<Row> table() {
        return TABLE;
    }

    static Set<String> core() {
        return Set.of(CORE);
    }

    /** The row of the package, given below the root such as {@code screen.treatment.chart}. */
    static Optional<Row> of(String packageBelowRoot) {
        return TABLE.stream()
                .filter(row -> holds(row.name(), packageBelowRoot))
                .findFirst()
                .or(() -> isScreen(packageBelowRoot) ? find(SCREEN) : Optional.empty());
    }

    private static Optional<Row> find(String name) {
        return TABLE.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private static boolean holds(String room, String packageBelowRoot) {
        return packageBelowRoot.equals(room) || packageBelowRoot.startsWith(room + ".");
    }

    private static boolean isScreen(String packageBelowRoot) {
        return packageBelowRoot.startsWith("screen.");
    }

    private static Row row(String name, String... mayImport) {
        return new Row(name, new LinkedHashSet<>(Arrays.asList(mayImport)));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private static String[] onScreens() {
        return new String[] {
            "wording",
            "telling",
            "drawing",
            "screen.kit",
            "screen.desk",
            "screen.credentials",
            "screen.chart",
            "charting",
            "keeping",
            "review",
            "access",
            "intake"
        };
    }

    private static String[] everything() {
        String[] others = {
            "charting",
            "review",
            "notation",
            "disk",
            "assets",
            "access",
            "keeping",
            "proof",
            "ledger",
            "wording",
            "telling",
            "drawing",
            "export",
            "delivery",
            "intake",
            "screen.kit",
            "screen.desk",
            "screen.credentials",
            "screen.chart",
            SCREEN,
            "screen.shell",
            "command"
        };
        return with(CORE, others);
    }

    /** The whole table as text, for a failure message. */
    static String inWords() {
        return TABLE.stream()
                .map(row -> row.name() + " <- " + row.mayImport())
                .collect(Collectors.joining("\n"));
    }
}
