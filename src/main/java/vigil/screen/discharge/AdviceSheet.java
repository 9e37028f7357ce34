package vigil.screen.discharge;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.Gate;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SheetPrinter;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.telling.AftercareText;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;
import vigil.wording.PhoneText;

/** The advice sheet as it will be printed, and what can be done with it. */
final class AdviceSheet extends VBox {
    private final Words words;
    private final SessionDesk desk;
    private final VBox paper = Style.on(new VBox(), Style.PAPER);
    private final MessageBar said = new MessageBar();
    private final Button print;

    /** A preview. */
    AdviceSheet(Words words, SessionDesk desk, Gate gate, Runnable close) {
        this.words = words;
        this.desk = desk;
        Style.on(this, Style.CONFIRM);
        Chart chart = gate.chart();
        AftercareText text = new AftercareText(words);
        Label title = Style.on(new Label(text.title()), Style.OVERLAY_TITLE);
        paper.getChildren()
                .addAll(
                        title,
                        line(
                                words.say(
                                        "discharge.sheet.for",
                                        PersonText.name(chart.patient().name()),
                                        DisplayText.date(gate.now().local().toLocalDate()),
                                        desk.clinic().room())));
        text.lines(chart).forEach(each -> paper.getChildren().add(line(each)));
        print = Buttons.primary(words.say("discharge.sheet.print"), this::print);
        FlowPane buttons =
                Style.on(
                        new FlowPane(
                                print,
                                Buttons.plain(words.say("discharge.sheet.save"), this::save),
                                Buttons.plain(words.say("discharge.sheet.close"), close)),
                        Style.CHOICE_OPTIONS);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        paper.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new FormScroll(paper), said, buttons);
    }

    private static Label line(String text) {
        return Style.on(new Label(PhoneText.onScreen(text)), Style.WRAP);
    }

    void takeFocus() {
        print.requestFocus();
    }

    private void print() {
        switch (SheetPrinter.print(paper)) {
            case PRINTED ->
                    said.show(MessageBar.Level.SETTLED, "", words.say("discharge.sheet.printed"));
            case NOT_PRINTED ->
                    said.show(MessageBar.Level.SHOULD, "", words.say("discharge.sheet.notprinted"));
            case NO_PRINTER ->
                    said.show(
                            MessageBar.Level.SHOULD,
                            words.say("discharge.sheet.noprinter"),
                            words.say("discharge.sheet.noprinter.text"));
        }
    }

    private void save() {
        desk.session()
                .get()
                .ifPresent(
                        open ->
                                desk.export(
                                        open.chart().id(),
                                        RecordOut.Form.AFTERCARE_SHEET,
                                        this::saved));
    }

    private void saved(RecordOut.Result result) {
        switch (result) {
            case RecordOut.Result.Written(String path, long _, String _) ->
                    said.show(
                            MessageBar.Level.SETTLED, "", words.say("discharge.sheet.saved", path));
            case RecordOut.Result.NotWritten(String why) ->
                    said.show(
                            MessageBar.Level.SHOULD,
                            "",
                            words.say("discharge.sheet.notsaved", why));
        }
    }
}
