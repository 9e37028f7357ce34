package vigil.screen.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.desk.ReceiptText;
import vigil.screen.desk.Receipts;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/** Where a record went, what each system answered, and a way to send it once more. */
final class DeliveryLines {
    private final Words words;
    private final ReceiptText text;
    private final Receipts receipts;
    private final VBox lines = Style.on(new VBox(), Style.STACK);
    private final Panel panel;

    DeliveryLines(Words words, ZoneId zone, Receipts receipts) {
        this.words = words;
        this.text = new ReceiptText(words, zone);
        this.receipts = receipts;
        this.panel = new Panel(words.say("record.delivery.title"), lines);
    }

    Panel node() {
        return panel;
    }

    /** Shows those of a session as it now stands; nothing where it was never to be sent. */
    void show(SessionId session, long now) {
        // A revision that a later one replaced has the line of the later one.
        List<Receipt> all =
                receipts.of(session).stream()
                        .filter(one -> !(one.standing() instanceof Standing.Replaced))
                        .toList();
        List<Node> shown = new ArrayList<>();
        all.forEach(one -> shown.add(line(one, now)));
        if (all.stream().anyMatch(one -> one.standing() instanceof Standing.Refused)) {
            shown.add(
                    Buttons.plain(
                            words.say("record.delivery.again"), () -> receipts.again(session)));
        }
        lines.getChildren().setAll(shown);
        Visibility.set(panel, !all.isEmpty());
    }

    private Label line(Receipt receipt, long now) {
        return label(text.of(receipt, now), style(receipt.standing()));
    }

    private static Style style(Standing standing) {
        return switch (standing) {
            case Standing.There _ -> Style.STRONG;
            case Standing.Refused _ -> Style.CAUTION;
            case Standing.Waiting(var due, Optional<String> last) ->
                    last.isPresent() ? Style.CAUTION : Style.MUTED;
            case Standing.OnItsWay _, Standing.TakenOut _, Standing.Replaced _ -> Style.MUTED;
        };
    }

    private static Label label(String said, Style style) {
        Label label = Style.on(new Label(said), style, Style.WRAP);
        label.setAccessibleText(said);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
