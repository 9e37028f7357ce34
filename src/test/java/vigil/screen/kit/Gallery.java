package vigil.screen.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A made-up screen of everything in the kit, to be looked at and audited. It holds no clinical
 * limit that is used.
 */
final class Gallery {

    final Words words = Words.of();
    final EntryField pressure =
            entry("BP", "mmHg", "152/92 at 14:25", text -> new FieldState.Fine());
    final EntryField pulse = entry("HR", "per min", "72 at 14:25", text -> new FieldState.Fine());
    final EntryField oxygen =
            entry(
                    "SpO₂",
                    "%",
                    "96 on air",
                    text ->
                            text.equals("104")
                                    ? new FieldState.Refused("More than 100 %.")
                                    : new FieldState.Fine());
    final EntryField breaths =
            entry(
                    "RR",
                    "per min",
                    "13",
                    text ->
                            text.equals("4")
                                    ? new FieldState.Unusual("Slower than most people awake.")
                                    : new FieldState.Fine());
    final Overlay overlay;
    final BorderPane root = new BorderPane();

    Gallery() {
        HBox columns = Style.on(new HBox(left(), right()), Style.WORK);
        overlay = new Overlay(columns);
        root.setTop(new VBox(topline(), new DemoBand(words), banner(), strip()));
        root.setCenter(overlay);
        root.setBottom(keybar());
    }

    private EntryField entry(
            String label,
            String unit,
            String previous,
            java.util.function.Function<String, FieldState> judge) {
        EntryField.Spec spec = new EntryField.Spec(label, unit, "A number");
        EntryField field =
                new EntryField(
                        words,
                        spec,
                        text -> text.isEmpty() ? new FieldState.Empty() : judge.apply(text));
        field.previousProperty().set(previous);
        return field;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Node topline() {
        return Style.on(
                new HBox(
                        Style.on(new Label("Vigil"), Style.PRODUCT),
                        new Label("Infusion room 1"),
                        new HBox(
                                4,
                                Style.on(new Label("Room board ·"), Style.CRUMB),
                                Style.on(new Label("Session"), Style.CRUMB_HERE),
                                Style.on(new Label("· Review"), Style.CRUMB)),
                        gap(),
                        Style.on(new Label("OSEI, Naomi (RN)"), Style.MUTED),
                        Style.on(new Label("Lock Ctrl+L"), Style.MUTED),
                        Style.on(new Label("14:27"), Style.CLOCK),
                        Style.on(new Label("24 h"), Style.CLOCK_HINT)),
                Style.TOPLINE);
    }

    private static Node banner() {
        Label allergies = Style.on(new Label("Known allergies penicillin (rash)"), Style.ALLERGIES);
        allergies.setGraphic(Icons.CAUTION.node());
        return Style.on(
                new HBox(
                        Style.on(new Label("HARGREAVES, Miriam (Ms)"), Style.PERSON_NAME),
                        new Fact("Born", "04-Mar-1980 (46y)"),
                        new Fact("Gender", "Female"),
                        new Fact("MRN", "123 456"),
                        new Fact("Weight today", "70 kg"),
                        new Fact("Session", "3 of 6"),
                        allergies),
                Style.BANNER);
    }

    private static Node strip() {
        ProgressBar progress = Style.on(new ProgressBar(0.55), Style.PROGRESS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Infusion");
        VBox state =
                new VBox(
                        Style.on(new Label("Dosing"), Style.SCREEN_TITLE),
                        Style.on(new Label("minute 22 of 40 · 18min left"), Style.MUTED));
        state.setMinWidth(Region.USE_PREF_SIZE);
        VBox order =
                new VBox(
                        4,
                        new HBox(
                                4,
                                Style.on(new Label("ketamine"), Style.STRONG),
                                new Label("— DOSE"),
                                Style.on(new Label("35 mg"), Style.STRONG),
                                new Label("— intravenous infusion — over 40 min")),
                        progress,
                        Style.on(
                                new Label(
                                        "given 19.3 mg (0.28 mg per kg, 55% of the order) · 0 pauses"),
                                Style.MUTED,
                                Style.SMALL));
        HBox.setHgrow(order, Priority.ALWAYS);
        MessageBar message =
                new MessageBar(
                        MessageBar.Level.SETTLED, "All sets complete.", "Next set 14:30, in 3min");
        message.setPrefWidth(330);
        VBox leave =
                new VBox(
                        new HBox(
                                4,
                                Style.on(new Label("Earliest discharge"), Style.MUTED),
                                Style.on(new Label("15:45"), Style.STRONG)),
                        Style.on(new Label("1hr after the end of the infusion"), Style.MUTED));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        return Style.on(new HBox(state, order, message, leave), Style.STRIP);
    }

    private PlainTable today() {
        PlainTable today =
                new PlainTable(
                        List.of(
                                PlainTable.Column.tight("Time"),
                                PlainTable.Column.text("Patient"),
                                PlainTable.Column.tight("State"),
                                PlainTable.Column.text("Next")));
        today.setRows(
                List.of(
                        row(
                                "09:00",
                                "OKAFOR, Daniel (Mr)",
                                new Chip(Tone.GOOD, "Discharged 11:41"),
                                "signed · in the EHR 11:44"),
                        row(
                                "11:15",
                                "LINDQVIST, Aino (Mx)",
                                new Chip(Tone.CAUTION, "Not signed"),
                                "waste 15 mg has no witness"),
                        row(
                                "13:50",
                                "HARGREAVES, Miriam (Ms)",
                                new Chip(Tone.INFO, "Dosing"),
                                "set due 14:30"),
                        row(
                                "16:00",
                                "ABARA, Chidi (Mr)",
                                new Chip(Tone.NEUTRAL, "Planned"),
                                "check-in from 15:40")));
        return today;
    }

    private static PlainTable sets() {
        PlainTable sets =
                new PlainTable(
                        List.of(
                                PlainTable.Column.text("time"),
                                PlainTable.Column.digits("14:10"),
                                PlainTable.Column.digits("14:15"),
                                PlainTable.Column.digits("14:25")));
        sets.setRows(
                List.of(
                        List.of(
                                PlainTable.cell("BP mmHg", Style.MUTED),
                                PlainTable.cell("134/82"),
                                PlainTable.cell("141/86"),
                                PlainTable.cell("152/92", Style.STRONG)),
                        List.of(
                                PlainTable.cell("HR per min", Style.MUTED),
                                PlainTable.cell("63"),
                                PlainTable.cell("67"),
                                PlainTable.cell("72", Style.STRONG)),
                        List.of(
                                PlainTable.cell("SpO₂ % (air)", Style.MUTED),
                                PlainTable.cell("98"),
                                PlainTable.cell("97"),
                                PlainTable.cell("96", Style.STRONG))));
        return sets;
    }

    private Node left() {
        PlainTable today = today();
        PlainTable sets = sets();
        VBox column =
                Style.on(
                        new VBox(
                                new Panel("Today", today).hint("Sunday 22-Nov-2026"),
                                new Panel("Flowsheet", sets),
                                new MessageBar(
                                        MessageBar.Level.NOW,
                                        "Not saved.",
                                        "The disk is full. What you typed is still here."),
                                withAction(),
                                new MessageBar(
                                        MessageBar.Level.INFO, "", "Backup finished 11:44.")),
                        Style.COLUMN);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static MessageBar withAction() {
        MessageBar bar = new MessageBar();
        bar.show(
                MessageBar.Level.SHOULD,
                "Set overdue 3min.",
                "Check the monitor.",
                Style.on(new Button("Open vitals"), Style.COMPACT));
        return bar;
    }

    private static List<Node> row(String time, String who, Chip state, String next) {
        VBox patient =
                new VBox(
                        PlainTable.cell(who, Style.STRONG),
                        PlainTable.cell("MRN 118 204 · session 6 of 6", Style.MUTED));
        return List.of(PlainTable.cell(time), patient, state, PlainTable.cell(next));
    }

    private Node right() {
        HBox buttons =
                Style.on(
                        new HBox(
                                Buttons.primary("Save", () -> {}),
                                Buttons.plain("Eyes-on only", () -> {}),
                                Buttons.plain("Not taken…", () -> {})),
                        Style.LINE);
        Button greyed = new Button("Discharge… 2 open");
        Style.on(greyed, Style.PRIMARY).setDisable(true);
        Panel vitals =
                new Panel("Vitals set", pressure, pulse, oxygen, breaths, buttons)
                        .hint("taken 14:27 · Enter next · Ctrl+Enter saves");
        FlowPane effects = Style.on(new FlowPane(), Style.CHOICE_OPTIONS);
        for (String name : List.of("Dissociation", "Nausea", "Vomiting", "Dizziness")) {
            ToggleButton effect = Style.on(new ToggleButton(name), Style.PILL);
            effect.setSelected(name.equals("Dissociation"));
            effects.getChildren().add(effect);
        }
        ChoiceRow<Integer> sedation =
                new ChoiceRow<>("Sedation", List.of(0, 1, 2, 3, 4, 5), String::valueOf);
        sedation.valueProperty().set(Optional.of(4));
        ChoiceRow<String> severity =
                new ChoiceRow<>("Severity", List.of("mild", "moderate", "severe"), text -> text);
        severity.valueProperty().set(Optional.of("moderate"));
        ReasonPicker<String> reason =
                new ReasonPicker<>(
                        "Reason",
                        "Type the digit",
                        List.of("1 unavailable", "2 refused"),
                        text -> text);
        reason.choose("2 refused");
        VBox column =
                Style.on(
                        new VBox(
                                vitals,
                                new Panel("Side effects", effects, severity, sedation).hint("F4"),
                                new Panel(
                                        "",
                                        new CheckLine(
                                                "Escort present, identity checked", "Space ticks"),
                                        reason,
                                        new NoteField(words, "Remark", "Optional", 500),
                                        greyed)),
                        Style.COLUMN);
        column.setStyle("-fx-pref-width: 29.4em; -fx-min-width: 29.4em;");

        return column;
    }

    private Node keybar() {
        Label saved = new Label("Saved 14:25:41, on disk · EHR: nothing waiting");
        saved.setGraphic(Icons.CHECK.node());
        HBox bar =
                Style.on(
                        new HBox(
                                new KeyHint("F2", "Vitals", () -> {}),
                                new KeyHint("F3", "Scores", () -> {}),
                                new KeyHint("F4", "Side effect", () -> {}),
                                new KeyHint("F7", "Infusion", () -> {}),
                                gap(),
                                Style.on(saved, Style.STATUSLINE)),
                        Style.KEYBAR);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    ActionRegistry registry() {
        ActionRegistry registry = new ActionRegistry(words);
        ScreenAction.Scope here = new ScreenAction.Scope.Screen("gallery");
        registry.screenProperty().set("gallery");
        registry.add(
                ScreenAction.always("a", "kit.palette.title", "Ctrl+F", here, () -> {}),
                ScreenAction.always(
                        "b",
                        "kit.palette.title",
                        "Ctrl+P",
                        new ScreenAction.Scope.Global(),
                        () -> {}),
                ScreenAction.when(
                        "c",
                        "kit.palette.title",
                        "Ctrl+Enter",
                        here,
                        () -> {},
                        new SimpleBooleanProperty(false),
                        () -> "2 criteria are open."),
                ScreenAction.always(
                        "d",
                        "kit.palette.title",
                        "Ctrl+Comma",
                        new ScreenAction.Scope.Global(),
                        () -> {}));
        return registry;
    }

    Parent root() {
        return root;
    }
}
