package vigil.screen.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.people.Patient;
import vigil.screen.desk.ForWhom;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.SearchField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/** Where a session begins: scan a wristband, or type a name or record number. */
final class StartPanel extends VBox {

    private final Words words;
    private final BoardModel model;
    private final Consumer<Optional<ForWhom>> begin;
    private final SearchField<SessionSummary> search;
    private final MessageBar nobody = new MessageBar();
    private final Label inUse = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private Optional<String> unknown = Optional.empty();

    StartPanel(Words words, BoardModel model, Consumer<Optional<ForWhom>> begin) {
        this.words = words;
        this.model = model;
        this.begin = begin;
        search =
                new SearchField<>(
                        words,
                        words.say("board.start.label"),
                        words.say("board.start.prompt"),
                        this::found,
                        this::row);
        search.onPicked(row -> known(row.patient()));
        search.onEntered(this::entered);
        search.textProperty().subscribe(typed -> nobody.hide());
        Panel panel = new Panel(words.say("board.start"), search, nobody, inUse).hint("Ctrl+N");
        panel.body().add(Buttons.plain(words.say("board.start.new"), this::somebody));
        getChildren().add(panel);
    }

    private List<SessionSummary> found(String typed) {
        return typed.isBlank() ? List.of() : model.patients().find(typed);
    }

    private Node row(SessionSummary newest) {
        Patient patient = newest.patient();
        String born = DisplayText.born(patient.birthDate(), model.today());
        return new VBox(
                Style.on(new Label(PersonText.name(patient.name())), Style.STRONG),
                Style.on(
                        new Label(words.say("board.start.row", born, patient.mrn())),
                        Style.MUTED,
                        Style.SMALL));
    }

    private void entered(String typed) {
        if (typed.isBlank()) {
            return;
        }
        Optional<SessionSummary> scanned = model.patients().numbered(typed);
        if (scanned.isPresent()) {
            known(scanned.get().patient());
        } else if (!found(typed).isEmpty()) {
            nobody.show(MessageBar.Level.INFO, "", words.say("board.start.choose"));
        } else if (unknown.filter(typed::equals).isPresent()) {
            somebody();
        } else {
            unknown = Optional.of(typed);
            nobody.show(
                    MessageBar.Level.INFO,
                    words.say("board.start.nobody"),
                    words.say("board.start.nobody.text"));
        }
    }

    private void known(Patient patient) {
        begin.accept(Optional.of(new ForWhom.Known(patient)));
    }

    /** What was typed to find the patient goes along and is not typed a second time. */
    private void somebody() {
        String typed = search.textProperty().get();
        begin.accept(typed.isBlank() ? Optional.empty() : Optional.of(new ForWhom.NotFound(typed)));
    }

    void inUse(boolean now) {
        inUse.setText(words.say(now ? "board.start.in-use" : "board.start.free"));
    }

    void takeFocus() {
        search.input().requestFocus();
    }
}
