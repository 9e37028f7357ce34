package vigil.screen.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import vigil.people.Allergies;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * Allergies in their four states (rule P4); known ones are named, with a semicolon between them.
 */
final class AllergyEntry {
    enum State {
        KNOWN,
        NONE_KNOWN,
        NOT_RECORDED,
        UNAVAILABLE
    }

    private final ChoiceRow<State> state;
    private final EntryField named;
    private final VBox box;

    AllergyEntry(Words words, String name) {
        state =
                new ChoiceRow<>(
                        words.say("checkin.allergies"),
                        List.of(State.values()),
                        one -> words.say("checkin.allergies." + one));
        named = new Fields(words).text(name);
        box = Style.on(new VBox(state, named), Style.STACK);
        state.valueProperty().subscribe(this::shown);
    }

    private void shown() {
        boolean known = state.value().filter(one -> one == State.KNOWN).isPresent();
        named.setVisible(known);
        named.setManaged(known);
    }

    VBox node() {
        return box;
    }

    EntryField named() {
        return named;
    }

    ChoiceRow<State> state() {
        return state;
    }

    void addTo(EntrySequence sequence) {
        sequence.add(state).add(named);
    }

    /** Shows what is known already. */
    void put(Allergies allergies) {
        switch (allergies) {
            case Allergies.Known(List<String> list) -> {
                named.textProperty().set(String.join("; ", list));
                choose(State.KNOWN);
            }
            case Allergies.NoneKnown() -> choose(State.NONE_KNOWN);
            case Allergies.NotRecorded() -> choose(State.NOT_RECORDED);
            case Allergies.Unavailable() -> choose(State.UNAVAILABLE);
        }
    }

    private void choose(State one) {
        state.valueProperty().set(Optional.of(one));
    }

    /** What is entered; empty while no state is chosen or known allergies have no name. */
    Optional<Allergies> value() {
        return state.value()
                .flatMap(
                        one ->
                                switch (one) {
                                    case KNOWN ->
                                            list().isEmpty()
                                                    ? Optional.empty()
                                                    : Optional.of(new Allergies.Known(list()));
                                    case NONE_KNOWN -> Optional.of(new Allergies.NoneKnown());
                                    case NOT_RECORDED -> Optional.of(new Allergies.NotRecorded());
                                    case UNAVAILABLE -> Optional.of(new Allergies.Unavailable());
                                });
    }

    private List<String> list() {
        return Arrays.stream(named.text().split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Where to go while something is missing. */
    javafx.scene.Node missing() {
        return state.value().isEmpty() ? state.focusTarget() : named.input();
    }

    /** Allergies in words. */
    static String say(Words words, Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known(List<String> list) ->
                    words.say("checkin.allergies.known", String.join(", ", list));
            case Allergies.NoneKnown() -> words.say("checkin.allergies.NONE_KNOWN");
            case Allergies.NotRecorded() -> words.say("checkin.allergies.NOT_RECORDED");
            case Allergies.Unavailable() -> words.say("checkin.allergies.UNAVAILABLE");
        };
    }
}
