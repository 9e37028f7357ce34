package vigil.screen.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.people.Allergies;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.wording.Isolated;

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

    private final Form form = new Form();
    private final ChoiceRow<State> state;
    private final EntryField named;

    /**
     * A choice.
     *
     * @param label visible above it; empty where a heading says it
     */
    AllergyEntry(Words words, String label) {
        List<State> states = List.of(State.values());
        state =
                form.add(
                        "allergies.state",
                        new ChoiceRow<>(
                                label,
                                words.say("checkin.allergies"),
                                states,
                                one -> words.say("checkin.allergies." + one)),
                        states,
                        State::name);
        named = form.add("allergies", new Fields(words).text("allergies"));
        state.valueProperty().subscribe(this::shown);
        shown();
    }

    private void shown() {
        Visibility.set(named, state.value().equals(Optional.of(State.KNOWN)));
    }

    Form form() {
        return form;
    }

    /** Shows what is known already. */
    void put(Allergies allergies) {
        switch (allergies) {
            case Allergies.Known(List<String> list) -> {
                form.offer("allergies", String.join("; ", list));
                offer(State.KNOWN);
            }
            case Allergies.NoneKnown() -> offer(State.NONE_KNOWN);
            case Allergies.NotRecorded() -> offer(State.NOT_RECORDED);
            case Allergies.Unavailable() -> offer(State.UNAVAILABLE);
        }
    }

    private void offer(State one) {
        form.offer("allergies.state", one.name());
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
    Node missing() {
        return state.value().isEmpty() ? state.focusTarget() : named.input();
    }

    /** Allergies in words. */
    static String say(Words words, Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known(List<String> list) ->
                    words.say("checkin.allergies.known", Isolated.joined(", ", list));
            case Allergies.NoneKnown() -> words.say("checkin.allergies.NONE_KNOWN");
            case Allergies.NotRecorded() -> words.say("checkin.allergies.NOT_RECORDED");
            case Allergies.Unavailable() -> words.say("checkin.allergies.UNAVAILABLE");
        };
    }
}
