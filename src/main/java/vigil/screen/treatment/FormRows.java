package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.people.StaffMember;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.ReasonPicker;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;

/**
 * The rows of a form, each bound to one field of its text. They are built anew whenever another
 * part of the form opens.
 */
final class FormRows {
    /** The room for running text beside a label. */
    static final double WIDE_EM = 15;

    /** The least height in which rows can be answered: a question and its answers. */
    static final double LEAST_HEIGHT_EM = 8;

    /** Room for the focus ring at the left and for the scroll bar at the right. */
    private static final Insets AROUND = new Insets(5, 14, 5, 6);

    private static final int NOTE_LENGTH = 4000;
    private static final String TICKED = "yes";

    private record Conditional(Node node, BooleanSupplier shown) {}

    private record Saying(Label label, Supplier<String> text) {}

    private final Words words;
    private final FormText text;
    private final EntrySequence sequence;
    private final VBox box = Style.on(new VBox(), Style.STACK_WIDE);
    private final List<Conditional> conditional = new ArrayList<>();
    private final List<EntryStep> steps = new ArrayList<>();
    private final List<Saying> sayings = new ArrayList<>();

    FormRows(Words words, FormText text, EntrySequence sequence) {
        this.words = words;
        this.text = text;
        this.sequence = sequence;
        box.setPadding(AROUND);
    }

    /**
     * Puts the focus behind so many stops that are shown, or into another node where there is none.
     */
    void focusAfter(int stops, Node otherwise) {
        steps.stream()
                .filter(step -> step.node().isVisible())
                .skip(stops)
                .map(EntryStep::focusTarget)
                .findFirst()
                .orElse(otherwise)
                .requestFocus();
    }

    VBox box() {
        return box;
    }

    void clear() {
        box.getChildren().clear();
        conditional.clear();
        sayings.clear();
        steps.clear();
        sequence.clear();
    }

    /** A stop that stays the same however often the rows are built. */
    void fixed(EntryStep step) {
        sequence.add(step);
        steps.add(step);
        box.getChildren().add(step.node());
    }

    <S extends EntryStep> S add(S step) {
        fixed(step);
        return step;
    }

    void node(Node node) {
        box.getChildren().add(node);
    }

    /** One of a few, kept under the name of what is chosen. */
    <T> ChoiceRow<T> choice(
            String field,
            String label,
            List<T> values,
            Function<T, String> code,
            Function<T, String> say) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a choice has something to choose from");
        }
        ChoiceRow<T> row = new ChoiceRow<>(label, values, say);
        row.valueProperty().set(chosen(field, values, code).stream().findFirst());
        row.valueProperty().subscribe((before, now) -> text.set(field, now.map(code).orElse("")));
        return add(row);
    }

    /** One of the constants of an enumeration, said in the words of charting. */
    <E extends Enum<E>> ChoiceRow<E> choice(
            String field, String label, List<E> values, String wordsOf) {
        return choice(
                field, label, values, Enum::name, value -> words.say(wordsOf + "." + value.name()));
    }

    /** One of many, found by how it begins. */
    <T> ReasonPicker<T> pick(
            String field,
            String label,
            List<T> values,
            Function<T, String> code,
            Function<T, String> say) {
        ReasonPicker<T> picker =
                new ReasonPicker<>(label, words.say("treatment.form.pick.help"), values, say);
        chosen(field, values, code).forEach(picker::choose);
        picker.valueProperty()
                .subscribe((before, now) -> text.set(field, now.map(code).orElse("")));
        return add(picker);
    }

    /** Who is second to what somebody does, kept under the user name. */
    StaffChoice second(String field, String label, List<StaffMember> staff, StaffMember first) {
        StaffChoice row = StaffChoice.second(words, label, staff, first);
        chosen(field, StaffChoice.seconds(staff, first), one -> one.id().value())
                .forEach(row::choose);
        row.chosenProperty()
                .subscribe(
                        (before, now) ->
                                text.set(field, now.map(one -> one.id().value()).orElse("")));
        return add(row);
    }

    private <T> List<T> chosen(String field, List<T> values, Function<T, String> code) {
        return values.stream()
                .filter(value -> code.apply(value).equals(text.get(field)))
                .limit(1)
                .toList();
    }

    /** A text of one line in which anything may stand. */
    EntryField line(String field, String label) {
        return line(
                field,
                label,
                typed -> typed.isBlank() ? new FieldState.Empty() : new FieldState.Fine());
    }

    /** A text of one line. */
    EntryField line(String field, String label, Function<String, FieldState> judge) {
        return entry(
                field,
                new EntryField.Spec(label, "", words.say("treatment.form.line.help"), WIDE_EM),
                judge);
    }

    /** A number or a short text with its unit. */
    EntryField entry(String field, EntryField.Spec spec, Function<String, FieldState> judge) {
        EntryField row = new EntryField(words, spec, judge);
        row.textProperty().set(text.get(field));
        row.textProperty().subscribe((before, now) -> text.set(field, now));
        return add(row);
    }

    NoteField note(String field, String label) {
        NoteField row =
                new NoteField(words, label, words.say("treatment.form.note.prompt"), NOTE_LENGTH);
        row.textProperty().set(text.get(field));
        row.textProperty().subscribe((before, now) -> text.set(field, now));
        return add(row);
    }

    CheckLine tick(String field, String label) {
        CheckLine row = new CheckLine(label, words.say("treatment.form.tick.help"));
        row.tickedProperty().set(ticked(text, field));
        row.tickedProperty().subscribe((before, now) -> text.set(field, now ? TICKED : ""));
        return add(row);
    }

    static boolean ticked(FormText text, String field) {
        return text.get(field).equals(TICKED);
    }

    /** A sentence between the rows. */
    Label say(String sentence, Style... styles) {
        Label label = Style.on(new Label(sentence), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().add(label);
        return label;
    }

    /** A sentence that follows what is typed; without words it takes no room. */
    void say(Supplier<String> sentence, Style... styles) {
        sayings.add(new Saying(say("", styles), sentence));
    }

    /** Shows a row only while something holds. */
    void when(EntryStep step, BooleanSupplier shown) {
        conditional.add(new Conditional(step.node(), shown));
    }

    /**
     * Shows what is to be shown of the rows for what is typed now; true where a row came or went.
     */
    boolean refresh() {
        boolean changed = false;
        for (Conditional row : conditional) {
            boolean shown = row.shown().getAsBoolean();
            changed |= shown != row.node().isVisible();
            Visibility.set(row.node(), shown);
        }
        sayings.forEach(
                saying -> {
                    String now = saying.text().get();
                    saying.label().setText(now);
                    Visibility.set(saying.label(), !now.isEmpty());
                });
        return changed;
    }
}
