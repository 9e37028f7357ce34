package vigil.screen.setup;

import java.util.List;
import javafx.scene.layout.VBox;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** What was found of the computer, each with what to do about it. */
final class CheckPage {
    private final Words words;
    private final SetUpModel model;
    private final VBox found = Style.on(new VBox(), Style.STACK);
    private final FormPanel form;

    CheckPage(Words words, SetUpModel model) {
        this.words = words;
        this.model = model;
        form =
                new FormPanel(
                                words,
                                words.say("setup.check.title"),
                                words.say("setup.check.text"),
                                words.say("setup.check.act"),
                                model::checked,
                                () -> {})
                        .standing()
                        .say(found)
                        .beside(Buttons.plain(words.say("setup.check.again"), this::look));
        look();
    }

    private void look() {
        model.work()
                .onFiles(
                        () -> model.founding().check(),
                        this::show,
                        failure -> FaultText.notDone(words, form, FaultText.fault(failure)));
    }

    private void show(List<Founding.Check> checks) {
        found.getChildren().setAll(checks.stream().map(this::bar).toList());
    }

    private MessageBar bar(Founding.Check check) {
        MessageBar.Level level =
                switch (check.finding()) {
                    case GOOD -> MessageBar.Level.SETTLED;
                    case LOOK -> MessageBar.Level.SHOULD;
                    case BAD -> MessageBar.Level.NOW;
                };
        String key = "setup.check." + check.subject();
        return new MessageBar(
                level, words.say(key), words.say(key + "." + check.finding(), check.detail()));
    }

    FormPanel form() {
        return form;
    }
}
