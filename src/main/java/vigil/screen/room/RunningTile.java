package vigil.screen.room;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.review.DueSet;
import vigil.review.Flowsheet;
import vigil.review.RoomBoard;
import vigil.screen.chart.VitalText;
import vigil.screen.desk.PersonText;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Chip;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.vitals.VitalItem;

/** The session in which the patient is here, or that the room is free. */
final class RunningTile extends VBox {

    private final Words words;
    private final BoardText text;
    private final VitalText vitals;
    private final Panel panel = new Panel("");
    private final Button openButton;
    private Optional<SessionId> shown = Optional.empty();

    RunningTile(Words words, Consumer<SessionId> open) {
        this.words = words;
        this.text = new BoardText(words);
        this.vitals = new VitalText(words);
        openButton = Buttons.primary(words.say("board.open"), () -> shown.ifPresent(open));
        Style.on(openButton, Style.BEDSIDE);
        getChildren().add(panel);
    }

    void show(Optional<RoomBoard.Running> running, Moment now) {
        shown = running.map(one -> one.session().id());
        Style.TONE_INFO.set(panel, running.isPresent());
        if (running.isEmpty()) {
            panel.titleProperty().set(words.say("board.free"));
            panel.body()
                    .setAll(
                            Style.on(
                                    new Label(words.say("board.free.text")),
                                    Style.MUTED,
                                    Style.WRAP));
        } else {
            panel.titleProperty().set("");
            fill(running.get(), now);
        }
    }

    private void fill(RoomBoard.Running running, Moment now) {
        SessionSummary session = running.session();
        Label name =
                Style.on(new Label(PersonText.name(session.patient().name())), Style.PERSON_NAME);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Chip chip =
                new Chip(
                        BoardText.tone(session.stage()),
                        text.phase(running.clock(), session.stage()));
        HBox head = Style.on(new HBox(name, chip), Style.LINE);
        head.setAlignment(Pos.TOP_LEFT);
        Label who =
                Style.on(
                        new Label(
                                words.say(
                                        "board.born",
                                        DisplayText.born(
                                                session.patient().birthDate(),
                                                now.local().toLocalDate()),
                                        text.who(session))),
                        Style.MUTED,
                        Style.WRAP);
        FlowPane facts = new FlowPane(40, 10, nextSet(running, now), lastSet(running));
        facts.getChildren().add(spark(running));
        Label dose = Style.on(new Label(doseLine(running)), Style.MUTED, Style.WRAP);
        HBox.setHgrow(dose, Priority.ALWAYS);
        dose.setMinHeight(Region.USE_PREF_SIZE);
        boolean hadFocus = openButton.isFocused();
        panel.body().setAll(head, who, facts, Style.on(new HBox(openButton, dose), Style.LINE));
        if (hadFocus) {
            openButton.requestFocus();
        }
    }

    private String doseLine(RoomBoard.Running running) {
        StringBuilder line = new StringBuilder(text.dose(running.dose()));
        running.ongoing()
                .forEach(
                        effect ->
                                line.append(" · ")
                                        .append(
                                                words.say(
                                                        "board.effect",
                                                        effect.now().term().text(),
                                                        words.say(
                                                                "board.grade."
                                                                        + effect.now().grade()))));
        return line.toString();
    }

    private Node nextSet(RoomBoard.Running running, Moment now) {
        Optional<Moment> due =
                running.status().missing().stream()
                        .filter(vigil.review.Missing.SetOverdue.class::isInstance)
                        .map(missing -> ((vigil.review.Missing.SetOverdue) missing).set().due())
                        .findFirst()
                        .or(() -> running.status().next().map(DueSet::due));
        Label time = Style.on(new Label(due.map(BoardText::time).orElse("–")), Style.BIG_NUMBER);
        Label in = new Label(due.map(at -> text.in(at, now)).orElse(words.say("board.no-set")));
        Style.MUTED.set(in, due.filter(at -> !now.isAfter(at)).isPresent());
        Style.CAUTION.set(in, due.filter(now::isAfter).isPresent());
        HBox value = Style.on(new HBox(time, in), Style.LINE);
        value.setAlignment(Pos.BASELINE_LEFT);
        return fact(words.say("board.next-set"), value);
    }

    private Node lastSet(RoomBoard.Running running) {
        Optional<Flowsheet.Column> last = running.lastSet();
        if (last.isEmpty()) {
            return fact(words.say("board.last-set"), new Label(words.say("board.last-set.none")));
        }
        Flowsheet.Column column = last.get();
        HBox values = Style.on(new HBox(), Style.LINE);
        values.setAlignment(Pos.BASELINE_LEFT);
        values.getChildren()
                .add(
                        Style.on(
                                new Label(cell(column, VitalItem.BLOOD_PRESSURE)),
                                Style.STRONG,
                                Style.LARGE));
        String rest =
                words.say(
                        "board.last-set.rest",
                        cell(column, VitalItem.HEART_RATE),
                        cell(column, VitalItem.OXYGEN_SATURATION));
        values.getChildren().add(Style.on(new Label(rest), Style.MUTED));
        return fact(words.say("board.last-set.at", BoardText.time(column.taken().at())), values);
    }

    private String cell(Flowsheet.Column column, VitalItem item) {
        return switch (column.cell(item).content()) {
            case Flowsheet.Content.Value value ->
                    value.crossed().isEmpty()
                            ? vitals.cell(value.value())
                            : vitals.cell(value.value()) + " ▲";
            case Flowsheet.Content.NotTaken ignored -> words.say("board.not-taken");
            case Flowsheet.Content.NotPartOfSet ignored -> "–";
        };
    }

    private Node spark(RoomBoard.Running running) {
        String label = words.say("board.systolic");
        return fact(label, new Sparkline(running.trend(), label));
    }

    private static Node fact(String label, Node value) {
        return Style.on(new VBox(Style.on(new Label(label), Style.FACT_LABEL), value), Style.FACT);
    }

    Button openButton() {
        return openButton;
    }
}
