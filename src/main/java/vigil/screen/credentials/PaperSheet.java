package vigil.screen.credentials;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.access.keys.SlotKind;
import vigil.access.workplace.PaperKey;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * The recovery sheet or the emergency card, as it lies on paper: what it is for, the code in its
 * groups, and with what a record that left can be checked. It is printed and never written to a
 * file.
 */
final class PaperSheet extends VBox {
    private static final int LINES = 4;

    PaperSheet(Words words, PaperKey paper, String room, String date) {
        Style.on(this, Style.PAPER);
        String kind = paper.kind() == SlotKind.RECOVERY ? "sheet" : "card";
        getChildren()
                .addAll(
                        Style.on(
                                new Label(words.say("credentials.paper." + kind + ".title")),
                                Style.OVERLAY_TITLE),
                        line(words.say("credentials.paper.of", room, date)));
        for (int line = 1; line <= LINES; line++) {
            getChildren().add(line(words.say("credentials.paper." + kind + "." + line)));
        }
        getChildren()
                .addAll(
                        code(words, paper),
                        Style.on(
                                line(words.say("credentials.paper.store", paper.store())),
                                Style.SMALL),
                        Style.on(
                                line(words.say("credentials.paper.root", paper.root().grouped())),
                                Style.SMALL));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private static FlowPane code(Words words, PaperKey paper) {
        FlowPane groups = Style.on(new FlowPane(), Style.CODE_GROUPS);
        String printed = new String(paper.printed());
        groups.setAccessibleText(words.say("credentials.paper.code", printed));
        List.of(printed.split(" "))
                .forEach(
                        group ->
                                groups.getChildren()
                                        .add(Style.on(new Label(group), Style.CODE_GROUP)));
        return groups;
    }

    private static Label line(String text) {
        Label label = Style.on(new Label(text), Style.WRAP);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
