package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * How a key is written on screen: {@code F2}, {@code Ctrl+Enter}; the same on every system and in
 * every language.
 */
public final class KeyNames {

    private KeyNames() {}

    /** The written form of a combination. */
    public static String of(KeyCombination keys) {
        List<String> parts = new ArrayList<>();
        if (down(keys.getControl()) || down(keys.getShortcut())) {
            parts.add("Ctrl");
        }
        if (down(keys.getAlt())) {
            parts.add("Alt");
        }
        if (down(keys.getShift())) {
            parts.add("Shift");
        }
        parts.add(keys instanceof KeyCodeCombination code ? name(code.getCode()) : keys.getName());
        return String.join("+", parts);
    }

    /** The written form of a key that was pressed. */
    static String of(KeyEvent pressed) {
        return of(
                new KeyCodeCombination(
                        pressed.getCode(),
                        pressed.isShiftDown() ? ModifierValue.DOWN : ModifierValue.UP,
                        pressed.isControlDown() ? ModifierValue.DOWN : ModifierValue.UP,
                        pressed.isAltDown() ? ModifierValue.DOWN : ModifierValue.UP,
                        ModifierValue.UP,
                        ModifierValue.UP));
    }

    /** How many keys are held down at once. */
    static int count(KeyCombination keys) {
        return of(keys).replace("++", "+x").split("\\+").length;
    }

    private static boolean down(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case ESCAPE -> "Esc";
            case SLASH -> "/";
            case COMMA -> ",";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "−";
            case BACK_SPACE -> "Backspace";
            case DELETE -> "Del";
            default -> {
                String name = code.getName();
                yield name.length() <= 1 || (name.charAt(0) == 'F' && name.length() <= 3)
                        ? name
                        : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
            }
        };
    }
}
