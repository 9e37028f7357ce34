package vigil.screen.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

/**
 * One of many, found by typing how its label begins; labels that begin with a digit are chosen by
 * that digit.
 *
 * @param <T> what is chosen
 */
public final class ReasonPicker<T> extends MeasuredColumn implements EntryStep {

    private final PrefixSelectionComboBox<T> box = new PrefixSelectionComboBox<>();
    private final ReadOnlyObjectWrapper<Optional<T>> value =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A list named {@code label}, with spoken help on how to choose. */
    public ReasonPicker(
            String label, String help, List<T> values, Function<? super T, String> labelOf) {
        Style.on(this, Style.FORM);
        Label name = Style.on(new Label(label), Style.FORM_LABEL);
        name.setLabelFor(box);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(8);
        box.setAccessibleText(label);
        box.setAccessibleHelp(help);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T one) {
                        return one == null ? "" : labelOf.apply(one);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return values.stream()
                                .filter(one -> labelOf.apply(one).equals(text))
                                .findFirst()
                                .orElse(null);
                    }
                });
        box.valueProperty().subscribe(chosen -> value.set(Optional.ofNullable(chosen)));
        getChildren().addAll(name, box);
    }

    /** What is chosen. */
    public ReadOnlyObjectProperty<Optional<T>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** What is chosen. */
    public Optional<T> value() {
        return value.get();
    }

    /** Chooses one. */
    public void choose(T one) {
        box.setValue(one);
    }

    /** Chooses nothing. */
    public void clear() {
        box.getSelectionModel().clearSelection();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return box;
    }

    @Override
    public boolean emptyForBack() {
        return value.get().isEmpty();
    }

    @Override
    public void onEdit(Consumer<Runnable> undoable) {
        value.subscribe(
                (before, now) ->
                        undoable.accept(() -> before.ifPresentOrElse(this::choose, this::clear)));
    }

    @Override
    public void onChange(Runnable changed) {
        value.subscribe((before, now) -> changed.run());
    }
}
