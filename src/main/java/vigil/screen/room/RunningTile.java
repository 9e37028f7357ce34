package vigil.screen.room;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.quantity.Moment;
import vigil.review.Flowsheet;
import vigil.review.RoomBoard;
import vigil.screen.chart.Sparkline;
import vigil.screen.desk.ClockText;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Chip;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.Icons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.telling.VitalText;
import vigil.vitals.VitalItem;
import vigil.wording.DisplayText;

/** The session in which the patient is here, or that the room is free. */
final class RunningTile extends VBox {

    private final Words words;
    private final BoardText text;
    private final ClockText clock;
    private final VitalText vitals;
    private final Panel panel = new Panel("");
    private final Button openButton;
    private Optional<SessionId> shown = Optional.empty();

    RunningTile(Words words, Consumer<SessionId> open) {
        this.words = words;
        this.text = new BoardText(words);
        this.clock = new ClockText(words);
        this.vitals = new VitalText(words);
        openButton = Buttons.primary(words.say("board.open"), () -> shown.ifPresent(open));
        Style.on(openButton, Style.BEDSIDE);
        getChildren().add(panel);
    }

    /** Shows the session, and what was typed in it and not saved. */
    void show(Optional<RoomBoard.Running> running, Optional<Unsaved> unsaved, Moment now) {
        shown = running.map(one -> one.session().id());
        Style.TONE_INFO.set(panel, running.isPresent());
        if (running.isEmpty()) {
            say("board.free", "board.free.text");
        } else {
            panel.titleProperty().set("");
            fill(running.get(), unsaved, now);
        }
    }

    /** Says that the session which runs is still being read. */
    void await() {
        shown = Optional.empty();
        Style.TONE_INFO.set(panel, false);
        say("board.awaited", "board.awaited.text");
    }

    private void say(String title, String text) {
        panel.titleProperty().set(words.say(title));
        panel.body().setAll(Style.on(new Label(words.say(text)), Style.MUTED, Style.WRAP));
    }

    private void fill(RoomBoard.Running running, Optional<Unsaved> unsaved, Moment now) {
        SessionSummary session = running.session();
        Label name =
                Style.on(new Label(PersonText.name(session.patient().name())), Style.PERSON_NAME);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Chip chip =
                new Chip(
                        BoardText.tone(session.stage()),
                        clock.phase(running.clock(), session.stage()));
        FlowLine head = new FlowLine(Style.TILE_FACTS);
        head.show(List.of(name), List.of(chip));
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
        FlowLine facts = new FlowLine(Style.TILE_FACTS);
        facts.show(List.of(nextSet(running, now), lastSet(running)), List.of(spark(running)));
        Label dose = Style.on(new Label(doseLine(running)), Style.MUTED, Style.WRAP);
        HBox.setHgrow(dose, Priority.ALWAYS);
        dose.setMinHeight(Region.USE_PREF_SIZE);
        boolean hadFocus = openButton.isFocused();
        panel.body().setAll(head, who, facts, Style.on(new HBox(openButton, dose), Style.LINE));
        unsaved.ifPresent(left -> panel.body().add(notSaved(left, now)));
        if (hadFocus) {
            openButton.requestFocus();
        }
    }

    private Node notSaved(Unsaved unsaved, Moment now) {
        Label said =
                new Label(
                        words.say("board.not-saved", text.forms(unsaved), text.begun(unsaved, now)),
                        Icons.CAUTION.node());
        Style.on(said, Style.CAUTION, Style.WRAP);
        said.setMinHeight(Region.USE_PREF_SIZE);
        return said;
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
                                                                "chart.grade."
                                                                        + effect.now().grade()))));
        return line.toString();
    }

    private Node nextSet(RoomBoard.Running running, Moment now) {
        Optional<ClockText.Due> due = clock.next(running.status(), now);
        Label time =
                Style.on(new Label(due.map(ClockText.Due::time).orElse("–")), Style.BIG_NUMBER);
        Label in = new Label(due.map(ClockText.Due::said).orElse(words.say("board.no-set")));
        boolean late = due.filter(ClockText.Due::late).isPresent();
        Style.MUTED.set(in, !late);
        Style.CAUTION.set(in, late);
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
        Label pressure = new Label(cell(column, VitalItem.BLOOD_PRESSURE));
        String rest =
                words.say(
                        "board.last-set.rest",
                        cell(column, VitalItem.HEART_RATE),
                        cell(column, VitalItem.OXYGEN_SATURATION));
        HBox values =
                Style.on(
                        new HBox(
                                Style.on(pressure, Style.STRONG, Style.LARGE),
                                Style.on(new Label(rest), Style.MUTED),
                                strut()),
                        Style.LINE);
        values.setAlignment(Pos.BASELINE_LEFT);
        return fact(
                words.say("board.last-set.at", words.time(column.taken().at().local())), values);
    }

    /** As high as the time of the next set: what stands beside it has its label level with it. */
    private static Node strut() {
        return Style.on(new Label(), Style.BIG_NUMBER);
    }

    private String cell(Flowsheet.Column column, VitalItem item) {
        return switch (column.cell(item).content()) {
            case Flowsheet.Content.Value value -> marked(value);
            case Flowsheet.Content.NotTaken _ -> words.say("board.not-taken");
            case Flowsheet.Content.NotPartOfSet _ -> "–";
        };
    }

    /** A value beyond a limit has its mark: up or down, twice where it asks to pause or stop. */
    private String marked(Flowsheet.Content.Value value) {
        String said = vitals.cell(value.value());
        return value.crossed().stream()
                .max(Comparator.comparing(Crossed::severity))
                .map(crossed -> said + " " + mark(crossed))
                .orElse(said);
    }

    private String mark(Crossed crossed) {
        String mark =
                words.say(
                        crossed.direction() == Limit.Side.ABOVE
                                ? "board.mark.above"
                                : "board.mark.below");
        return crossed.severity() == Crossed.Severity.TWO ? mark + mark : mark;
    }

    private Node spark(RoomBoard.Running running) {
        String label = words.say("board.systolic");
        return fact(label, new Sparkline(running.trend(), label).small());
    }

    private static Node fact(String label, Node value) {
        return Style.on(new VBox(Style.on(new Label(label), Style.FACT_LABEL), value), Style.FACT);
    }

    Button openButton() {
        return openButton;
    }
}
