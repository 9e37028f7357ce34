package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Style;

/**
 * The fields of one form in their order: what is shown, where the keyboard stops, and what of it a
 * draft keeps. A draft keeps what was typed or chosen, as text; never a tick, which one person sets
 * at one moment, and never what the form itself opened with.
 */
final class Form {
    private final VBox box = Style.on(new VBox(), Style.STACK);
    private final List<Consumer<EntrySequence>> stops = new ArrayList<>();
    private final List<Form> parts = new ArrayList<>();
    private final List<CheckLine> ticks = new ArrayList<>();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, String> offered = new HashMap<>();

    /** Takes everything away, for fields that depend on what is on the record. */
    void reset() {
        box.getChildren().clear();
        stops.clear();
        parts.clear();
        ticks.clear();
        texts.clear();
        offered.clear();
    }

    /** Adds a field whose text is kept under a name. */
    EntryField add(String name, EntryField field) {
        keep(name, field.textProperty());
        return stop(field);
    }

    /**
     * Adds a choice that is kept under a name.
     *
     * @param code what stands for a value in a draft
     */
    <T> ChoiceRow<T> add(
            String name, ChoiceRow<T> row, List<T> values, Function<? super T, String> code) {
        StringProperty text = new SimpleStringProperty("");
        row.valueProperty().subscribe(value -> text.set(value.map(code).orElse("")));
        text.subscribe(
                (before, now) -> {
                    Optional<T> wanted =
                            values.stream().filter(one -> code.apply(one).equals(now)).findFirst();
                    if (!row.value().equals(wanted)) {
                        row.valueProperty().set(wanted);
                    }
                });
        keep(name, text);
        return stop(row);
    }

    /** Adds a line to tick; it is not kept. */
    CheckLine add(CheckLine tick) {
        ticks.add(tick);
        return stop(tick);
    }

    /** Adds a stop of the keyboard that keeps nothing by itself. */
    <S extends EntryStep> S stop(S step) {
        stops.add(sequence -> sequence.add(step));
        return say(step.node(), step);
    }

    /** Adds a button; Enter presses it too. */
    void press(ButtonBase button) {
        stop(new Press(button, false));
    }

    /** Adds a button that leads elsewhere: Enter presses it, and does not come to it by itself. */
    void beside(ButtonBase button) {
        stop(new Press(button, true));
    }

    private record Press(Node node, boolean besideTheWay) implements EntryStep {

        @Override
        public Node focusTarget() {
            return node;
        }
    }

    /** Adds something that is only read. */
    <N extends Node> N say(N node) {
        return say(node, node);
    }

    private <R> R say(Node node, R answer) {
        box.getChildren().add(node);
        return answer;
    }

    /** Takes the fields of a smaller form in. */
    void add(Form part) {
        say(part.node());
        parts.add(part);
        stops.add(part::addTo);
    }

    /** Keeps a text that some control shows. */
    void keep(String name, StringProperty text) {
        texts.put(name, text);
    }

    /** What the record says of a field already; whoever answers for it shows it. */
    void know(String name, String text) {
        offered.put(name, text);
    }

    /** Fills a field in with what is known already; a draft does not keep it unless it changes. */
    void offer(String name, String text) {
        know(name, text);
        Optional.ofNullable(texts.get(name)).ifPresent(field -> field.set(text));
    }

    VBox node() {
        return box;
    }

    void addTo(EntrySequence sequence) {
        stops.forEach(stop -> stop.accept(sequence));
    }

    /** Every text by its name. */
    Map<String, StringProperty> texts() {
        Map<String, StringProperty> all = new LinkedHashMap<>(texts);
        parts.forEach(part -> all.putAll(part.texts()));
        return all;
    }

    /** What differs from what the form opened with. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        texts.forEach(
                (name, text) -> {
                    String before = offered.getOrDefault(name, "");
                    boolean blank = text.get().isBlank() && before.isBlank();
                    if (!blank && !text.get().equals(before)) {
                        typed.put(name, text.get());
                    }
                });
        parts.forEach(part -> typed.putAll(part.typed()));
        return typed;
    }

    /** Puts texts of a draft back; names that this form does not have are passed over. */
    void put(Map<String, String> kept) {
        texts().forEach((name, field) -> Optional.ofNullable(kept.get(name)).ifPresent(field::set));
    }

    /** As the form opened. */
    void clear() {
        texts.forEach((name, text) -> text.set(offered.getOrDefault(name, "")));
        ticks.forEach(tick -> tick.tickedProperty().set(false));
        parts.forEach(Form::clear);
    }
}
