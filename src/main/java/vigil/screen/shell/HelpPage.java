package vigil.screen.shell;

import java.util.List;
import javafx.scene.control.Label;
import vigil.screen.kit.Words;

/**
 * The help of one screen, from a text that is shipped with the program: lines that begin with # are
 * headings.
 */
final class HelpPage extends SheetPage {

    HelpPage(Words words, String screen) {
        super(
                words.say("shell.help.title", words.say("screen." + screen)),
                told(words, screen),
                words.say("shell.help.close"));
    }

    private static List<Label> told(Words words, String screen) {
        return ShippedText.at("/help/" + screen + ".txt")
                .orElse(words.say("shell.help.none"))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("#") ? heading(line.substring(1).strip()) : line(line))
                .toList();
    }
}
