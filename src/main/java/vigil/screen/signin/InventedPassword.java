package vigil.screen.signin;

import java.util.List;
import javafx.scene.layout.Region;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * The password of one of the demo's invented people, for everybody to read.
 *
 * @param roles in words
 */
public record InventedPassword(String name, String roles, String password) {

    static Panel table(Words words, List<InventedPassword> invented) {
        PlainTable table =
                new PlainTable(
                        List.of(
                                PlainTable.Column.text(words.say("signin.invented.name")),
                                PlainTable.Column.tight(words.say("signin.invented.password"))));
        table.setRows(
                invented.stream()
                        .map(
                                one ->
                                        List.of(
                                                PlainTable.cell(
                                                        words.say(
                                                                "signin.invented.who",
                                                                one.name(),
                                                                one.roles())),
                                                PlainTable.cell(one.password(), Style.STRONG)))
                        .toList());
        Panel panel = Style.on(new Panel(words.say("signin.invented"), table), Style.DOOR_SIDE);
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        return panel;
    }
}
