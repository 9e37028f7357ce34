package vigil.screen.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffMember;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SearchField;
import vigil.screen.kit.StrayScan;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/**
 * Chooses one named member of staff: type a part of the name, Down and Enter; Enter alone takes the
 * only name that fits; a second person by a digit as well. Used to sign in, and for the second
 * person and the witness of an act.
 */
public final class StaffChoice extends MeasuredColumn implements EntryStep {
    /** As many as there are digits to choose them by. */
    private static final int DIGITS = 9;

    private final Words words;
    private final String label;
    private final List<StaffMember> staff;
    private final Function<StaffMember, String> nameOf;
    private final SearchField<StaffMember> search;
    private final MessageBar problem = new MessageBar();
    private final Label name = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Button change;
    private final HBox result;
    private final ReadOnlyObjectWrapper<Optional<StaffMember>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean byDigit;
    private Consumer<StaffMember> onChosen = member -> {};
    private Runnable goOn = () -> {};
    private Consumer<Runnable> undoable = undo -> {};

    /**
     * A choice.
     *
     * @param label visible and spoken name, for example {@code Checked by}
     * @param staff who may be chosen; a second person is never the first one, so leave that one out
     */
    public StaffChoice(Words words, String label, List<StaffMember> staff) {
        this(words, label, staff, PersonText::staff);
    }

    /**
     * The same with names written another way, as they are certified before anybody signed in.
     *
     * @param nameOf the name as it is shown, and found by any part of it
     */
    public StaffChoice(
            Words words,
            String label,
            List<StaffMember> staff,
            Function<StaffMember, String> nameOf) {
        this.words = words;
        this.label = label;
        this.staff = List.copyOf(staff);
        this.nameOf = nameOf;
        Style.on(this, Style.FORM);
        search =
                new SearchField<>(
                        words, label, words.say("desk.staff.prompt"), this::find, this::row);
        search.onPicked(this::choose);
        search.onEntered(this::entered);
        search.textProperty().subscribe(text -> problem.hide());
        Label title = Style.on(new Label(label), Style.FORM_LABEL);
        title.setLabelFor(search.input());
        change = new Button(words.say("desk.staff.change"));
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(event -> again());
        result = Style.on(new HBox(Icons.PERSON.node(), name, change), Style.LINE);
        getChildren().addAll(title, search, result, problem);
        shown();
        if (staff.isEmpty()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("desk.staff.empty"));
        }
    }

    /**
     * The second person or the witness of what the first one does: one way on every screen.
     *
     * @param label visible and spoken name
     */
    public static StaffChoice second(
            Words words, String label, List<StaffMember> staff, StaffMember first) {
        return new StaffChoice(words, label, seconds(staff, first)).byDigit();
    }

    /**
     * Chooses by a digit as well, as long as nothing is typed: one key, with gloves on. Where there
     * are more people than digits, or a user name holds digits, which may be what is typed, names
     * are typed alone.
     */
    private StaffChoice byDigit() {
        byDigit =
                staff.size() <= DIGITS
                        && staff.stream()
                                .noneMatch(
                                        one ->
                                                one.id()
                                                        .value()
                                                        .chars()
                                                        .anyMatch(Character::isDigit));
        if (byDigit) {
            search.input().setPromptText(words.say("desk.staff.prompt.digit"));
            search.input().addEventFilter(KeyEvent.KEY_TYPED, this::digit);
            StrayScan.digitsChooseIn(search.input());
        }
        return this;
    }

    private void digit(KeyEvent event) {
        int at = "123456789".indexOf(event.getCharacter());
        if (search.textProperty().get().isEmpty()
                && event.getCharacter().length() == 1
                && at >= 0
                && at < staff.size()) {
            event.consume();
            choose(staff.get(at));
        }
    }

    /** Who may be second to somebody. */
    public static List<StaffMember> seconds(List<StaffMember> staff, StaffMember first) {
        return staff.stream()
                .filter(member -> !member.id().equals(first.id()))
                .filter(member -> Permissions.allow(member.roles(), Permission.SECOND))
                .toList();
    }

    private List<StaffMember> find(String typed) {
        List<String> parts =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return staff.stream()
                .filter(member -> parts.stream().allMatch(searched(member)::contains))
                .toList();
    }

    private String searched(StaffMember member) {
        return (nameOf.apply(member) + " " + member.id().value()).toLowerCase(Locale.ROOT);
    }

    private Node row(StaffMember member) {
        Label row = new Label(nameOf.apply(member));
        if (byDigit && search.textProperty().get().isEmpty()) {
            row.setGraphic(
                    Style.on(new Label(String.valueOf(staff.indexOf(member) + 1)), Style.DIGIT));
        }
        return row;
    }

    private void entered(String typed) {
        List<StaffMember> found = typed.isBlank() ? List.of() : find(typed);
        if (found.size() == 1) {
            choose(found.getFirst());
        } else {
            String key =
                    found.isEmpty() && !typed.isBlank() ? "desk.staff.none" : "desk.staff.several";
            problem.show(MessageBar.Level.SHOULD, "", words.say(key));
        }
    }

    /** Chooses one, as a person would. */
    public void choose(StaffMember member) {
        Optional<StaffMember> before = chosen.get();
        undoable.accept(() -> set(before));
        set(Optional.of(member));
        onChosen.accept(member);
        goOn.run();
    }

    /** Chooses nobody, and empties the field. */
    public void clear() {
        set(Optional.empty());
    }

    private void again() {
        clear();
        search.input().requestFocus();
    }

    private void set(Optional<StaffMember> member) {
        boolean hadFocus = search.input().isFocused();
        chosen.set(member);
        search.textProperty().set("");
        shown();
        if (hadFocus && member.isPresent()) {
            change.requestFocus();
        }
    }

    private void shown() {
        boolean done = chosen.get().isPresent();
        Visibility.set(search, !done);
        Visibility.set(result, done);
        name.setText(chosen.get().map(nameOf).orElse(""));
        name.setAccessibleText(words.say("desk.staff.chosen", label, name.getText()));
        change.setAccessibleText(
                words.say("desk.staff.chosen", label, words.say("desk.staff.change")));
    }

    /** What to do once somebody is chosen. */
    public void onChosen(Consumer<StaffMember> act) {
        onChosen = act;
    }

    /** Who is chosen. */
    public ReadOnlyObjectProperty<Optional<StaffMember>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Who is chosen. */
    public Optional<StaffMember> chosen() {
        return chosen.get();
    }

    /** The names offered at present. */
    public List<StaffMember> offered() {
        return search.offered();
    }

    /** What is wrong at present. */
    public Optional<String> problem() {
        return problem.isManaged() ? Optional.of(problem.said()) : Optional.empty();
    }

    /** Puts the focus where the name is typed, or on what changes a choice. */
    public void takeFocus() {
        focusTarget().requestFocus();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return chosen.get().isPresent() ? change : search.input();
    }

    @Override
    public boolean emptyForBack() {
        return chosen.get().isEmpty() && search.textProperty().get().isEmpty();
    }

    @Override
    public boolean keepsEnter() {
        return chosen.get().isEmpty();
    }

    @Override
    public void onComplete(Runnable step) {
        goOn = step;
    }

    @Override
    public void onEdit(Consumer<Runnable> listener) {
        undoable = listener;
    }

    @Override
    public void onChange(Runnable changed) {
        chosen.subscribe((before, now) -> changed.run());
    }
}
