package vigil.screen.treatment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is typed into a form, by the name of the field: texts exactly as typed, choices by the name
 * of what is chosen.
 */
final class FormText {
    /** The part of the form that is open; being somewhere is not yet typing. */
    static final String WHERE = "WHERE";

    /** The time at which it happened. */
    static final String TIME = "TIME";

    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Runnable changed;
    private Map<String, String> ground = Map.of();

    /**
     * A form in which nothing is typed.
     *
     * @param changed called at every change of a text
     */
    FormText(Runnable changed) {
        this.changed = changed;
    }

    StringProperty property(String field) {
        return texts.computeIfAbsent(
                field,
                name -> {
                    StringProperty text = new SimpleStringProperty("");
                    text.subscribe((before, now) -> changed.run());
                    return text;
                });
    }

    String get(String field) {
        return property(field).get();
    }

    boolean has(String field) {
        return !get(field).isBlank();
    }

    void set(String field, String text) {
        property(field).set(text);
    }

    /** Empties every field; nothing is typed any more. */
    void clear() {
        texts.values().forEach(text -> text.set(""));
        ground = Map.of();
    }

    /** What stands in the fields now was there beforehand and is not yet typing. */
    void settle() {
        ground = contents();
    }

    /** Whether anything was typed or chosen that would be lost. */
    boolean typed() {
        return !contents().equals(ground);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = fields();
        contents.remove(WHERE);
        return contents;
    }

    /** Every field that is not empty. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        texts.forEach((field, text) -> fields.put(field, text.get()));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Puts texts back into their fields, every other field is emptied. */
    void restore(Map<String, String> fields) {
        clear();
        fields.forEach(this::set);
    }
}
