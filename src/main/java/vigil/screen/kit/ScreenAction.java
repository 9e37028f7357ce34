package vigil.screen.kit;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

/**
 * One thing that can be done: the same object makes the button, the key, the palette line and the
 * shortcut sheet.
 *
 * @param id unique in the program, e.g. {@code treatment.vitals}
 * @param naming key of its visible name, which may change with what is done
 * @param keys the key; at most one modifier wherever possible (rule K5)
 * @param scope where the key works
 * @param run what is done
 * @param enabled whether it can be done now
 * @param whyNot the sentence to say while it cannot
 */
public record ScreenAction(
        String id,
        ObservableStringValue naming,
        KeyCombination keys,
        Scope scope,
        Runnable run,
        ObservableBooleanValue enabled,
        Supplier<String> whyNot) {

    /** Where a key works. */
    public sealed interface Scope {

        /** Everywhere. */
        record Global() implements Scope {}

        /** On one screen, whose visible name is said by {@code "screen." + name} of its words. */
        record Screen(String name) implements Scope {}

        /**
         * While the focus is in one pane of one screen and not in a text; single letters are
         * allowed here only (rule A4).
         */
        record Pane(String screen, String pane) implements Scope {}

        /** Whether one key press could mean an action of either scope. */
        default boolean overlaps(Scope other) {
            return switch (this) {
                case Global() -> true;
                case Screen(String name) ->
                        switch (other) {
                            case Global() -> true;
                            case Screen(String otherName) -> name.equals(otherName);
                            case Pane(String screen, String pane) -> name.equals(screen);
                        };
                case Pane(String screen, String pane) ->
                        switch (other) {
                            case Global() -> true;
                            case Screen(String name) -> screen.equals(name);
                            case Pane(String otherScreen, String otherPane) ->
                                    screen.equals(otherScreen) && pane.equals(otherPane);
                        };
            };
        }
    }

    /** An action that can always be done. */
    public static ScreenAction always(
            String id, String wordsKey, String keys, Scope scope, Runnable run) {
        return named(id, new ReadOnlyStringWrapper(wordsKey), keys, scope, run);
    }

    /** An action that can always be done, and whose name follows what it does at present. */
    public static ScreenAction named(
            String id, ObservableStringValue naming, String keys, Scope scope, Runnable run) {
        return new ScreenAction(
                id,
                naming,
                KeyCombination.valueOf(keys),
                scope,
                run,
                Bindings.createBooleanBinding(() -> true),
                () -> "");
    }

    /** An action that can be done while {@code enabled}; {@code whyNot} is said otherwise. */
    public static ScreenAction when(
            String id,
            String wordsKey,
            String keys,
            Scope scope,
            Runnable run,
            ObservableBooleanValue enabled,
            Supplier<String> whyNot) {
        return new ScreenAction(
                id,
                new ReadOnlyStringWrapper(wordsKey),
                KeyCombination.valueOf(keys),
                scope,
                run,
                enabled,
                whyNot);
    }

    /** The key of the name that it has now. */
    public String wordsKey() {
        return naming.get();
    }

    /** The key as it is written on screen. */
    public String keyName() {
        return KeyNames.of(keys);
    }
}
