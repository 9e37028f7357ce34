package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Parsed;
import vigil.screen.desk.Legible;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Taken.Source;
import vigil.vitals.Cuff;
import vigil.vitals.OxygenSupply;
import vigil.vitals.TypedOxygen;

/**
 * What was so around a set: oxygen, arm, position, cuff and how it was read, and where late numbers
 * come from. Shown only where it is asked.
 */
final class VitalsCircumstances {
    private final Words words;
    private final VitalsModel model;
    private final Runnable changed;
    private final VBox rows = new VBox();
    private final ToggleButton oxygen;
    private final EntryField flow;
    private final ChoiceRow<Source> source;
    private final ChoiceRow<Cuff.Arm> arm;
    private final ChoiceRow<Cuff.Position> position;
    private final ChoiceRow<Cuff.Size> size;
    private final ChoiceRow<Cuff.Method> method;
    private boolean refreshing;

    VitalsCircumstances(Words words, VitalsModel model, Runnable changed) {
        this.words = words;
        this.model = model;
        this.changed = changed;
        this.oxygen = new ToggleButton(words.say("treatment.vitals.oxygen"));
        this.flow =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say("treatment.vitals.flow"),
                                words.say("treatment.vitals.flow.unit"),
                                words.say("treatment.vitals.flow.help")),
                        this::judgeFlow);
        this.source =
                new ChoiceRow<>(
                        words.say("treatment.vitals.source"),
                        List.of(
                                Source.TYPED_FROM_MONITOR,
                                Source.MONITOR_MEMORY,
                                Source.PAPER,
                                Source.RECOLLECTION),
                        value -> words.say("treatment.source." + value));
        this.arm = row("arm", Cuff.Arm.values());
        this.position = row("position", Cuff.Position.values());
        this.size = row("size", Cuff.Size.values());
        this.method = row("method", Cuff.Method.values());
        rows.getChildren()
                .addAll(
                        flow,
                        source.node(),
                        arm.node(),
                        position.node(),
                        size.node(),
                        method.node());
        Visibility.set(flow, false);
        Visibility.set(source.node(), false);
        showMore(false);
        oxygen.selectedProperty().subscribe(this::oxygenChosen);
        flow.textProperty().subscribe(this::flowTyped);
        source.valueProperty().subscribe(chosen -> chosen.ifPresent(model.source()::set));
        Stream.of(arm, position, size, method)
                .forEach(row -> row.valueProperty().subscribe(this::cuffChosen));
    }

    /** All that can be said of one part; that nothing is said is no choice. */
    private <E extends Enum<E>> ChoiceRow<E> row(String part, E[] values) {
        return new ChoiceRow<>(
                words.say("treatment.vitals." + part),
                Stream.of(values)
                        .filter(value -> !value.name().equals(Cuff.Arm.NOT_SAID.name()))
                        .toList(),
                value -> words.say("treatment." + part + "." + value));
    }

    private FieldState judgeFlow(String text) {
        return text.isBlank()
                ? new FieldState.Refused(words.say("treatment.vitals.flow.needed"))
                : Legible.state(words, TypedOxygen.flow(text));
    }

    private void oxygenChosen(boolean added) {
        Visibility.set(flow, added);
        if (!added) {
            model.supply().set(new OxygenSupply.RoomAir());
            changed.run();
        } else if (!refreshing) {
            flow.input().requestFocus();
        }
    }

    private void flowTyped(String text) {
        if (oxygen.isSelected()
                && TypedOxygen.flow(text)
                        instanceof Parsed.Read<LitresPerMinute>(LitresPerMinute litres)) {
            model.supply().set(new OxygenSupply.AddedOxygen(litres));
            changed.run();
        }
    }

    private void cuffChosen() {
        // While it is refreshed, one row after the other says what the model holds already.
        if (refreshing) {
            return;
        }
        model.cuff()
                .set(
                        new Cuff(
                                arm.value().orElse(Cuff.Arm.NOT_SAID),
                                position.value().orElse(Cuff.Position.NOT_SAID),
                                size.value().orElse(Cuff.Size.NOT_SAID),
                                method.value().orElse(Cuff.Method.NOT_SAID)));
    }

    /** Shows what the model holds: the oxygen of the set before is carried on in plain sight. */
    void refresh() {
        refreshing = true;
        switch (model.supply().get()) {
            case OxygenSupply.RoomAir() -> oxygen.setSelected(false);
            case OxygenSupply.AddedOxygen(LitresPerMinute litres) -> {
                oxygen.setSelected(true);
                flow.textProperty().set(litres.amount().toPlainString());
            }
        }
        Cuff worn = model.cuff().get();
        source.valueProperty()
                .set(
                        Optional.of(model.source().get())
                                .filter(from -> from != Source.TYPED_FROM_MONITOR));
        arm.valueProperty().set(Optional.of(worn.arm()).filter(on -> on != Cuff.Arm.NOT_SAID));
        position.valueProperty()
                .set(Optional.of(worn.position()).filter(how -> how != Cuff.Position.NOT_SAID));
        size.valueProperty().set(Optional.of(worn.size()).filter(of -> of != Cuff.Size.NOT_SAID));
        method.valueProperty()
                .set(Optional.of(worn.method()).filter(by -> by != Cuff.Method.NOT_SAID));
        refreshing = false;
    }

    void askSource(boolean asked) {
        Visibility.set(source.node(), asked);
    }

    void showMore(boolean more) {
        Visibility.set(arm.node(), more);
        Visibility.set(position.node(), more);
        Visibility.set(size.node(), more);
        Visibility.set(method.node(), more);
    }

    void addTo(EntrySequence sequence) {
        sequence.add(flow);
        sequence.add(source);
        sequence.add(arm);
        sequence.add(position);
        sequence.add(size);
        sequence.add(method);
    }

    ToggleButton supplyToggle() {
        return oxygen;
    }

    Node node() {
        return rows;
    }
}
