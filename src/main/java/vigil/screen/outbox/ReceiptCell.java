package vigil.screen.outbox;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.desk.Receipt;
import vigil.screen.kit.Chip;
import vigil.screen.kit.RowCell;
import vigil.screen.kit.SharedRow;
import vigil.screen.kit.Style;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;

/** One record on its way to one system: whose it is, what was answered, how it stands. */
final class ReceiptCell extends RowCell<Receipt> {
    private static final double GAP = 10;

    private final Words words;
    private final Function<Receipt, String> said;
    private final Function<Receipt, String> who;
    private final Label whose = wrapped(Style.STRONG);
    private final Label sentence = wrapped(Style.MUTED);
    private final Chip chip = new Chip(Tone.NEUTRAL, "");
    private final SharedRow row =
            new SharedRow(GAP)
                    .share(Style.on(new VBox(whose, sentence), Style.BRIEF_WHO), 1)
                    .own(Style.on(new VBox(chip), Style.BRIEF_STATE));

    ReceiptCell(Words words, Function<Receipt, String> said, Function<Receipt, String> who) {
        this.words = words;
        this.said = said;
        this.who = who;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected Region shown(Receipt receipt) {
        whose.setText(who.apply(receipt));
        sentence.setText(said.apply(receipt));
        ReceiptState state = ReceiptState.of(receipt.standing());
        chip.show(state.tone(), words.say(state.word()));
        setAccessibleText(String.join(", ", whose.getText(), chip.getText(), sentence.getText()));
        return row;
    }
}
