package vigil.screen.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import vigil.screen.desk.Program;
import vigil.screen.kit.Words;

/**
 * What program this is, where its files lie, and what it is made of with the licence of each part
 * (screens.md, S17).
 */
final class AboutPage extends SheetPage {

    AboutPage(Words words, Program program) {
        super(words.say("shell.about"), told(words, program), words.say("shell.about.close"));
    }

    private static List<Label> told(Words words, Program program) {
        List<Label> told = new ArrayList<>();
        told.add(
                line(
                        words.say(
                                "shell.about.version",
                                program.version(),
                                Runtime.version().toString())));
        told.add(line(words.say("shell.about.what")));
        told.add(heading(words.say("shell.about.folders")));
        told.add(line(words.say("shell.about.data", program.data())));
        told.add(line(words.say("shell.about.logs", program.logs())));
        told.add(heading(words.say("shell.about.licences")));
        told.add(line(words.say("shell.about.own")));
        ShippedPart.all().forEach(part -> told.add(line(said(words, part))));
        return told;
    }

    private static String said(Words words, ShippedPart part) {
        return part.version().isEmpty()
                ? words.say("shell.about.part", part.name(), part.licence())
                : words.say(
                        "shell.about.part.version", part.name(), part.version(), part.licence());
    }
}
