package vigil.screen.signin;

import java.util.Optional;
import java.util.function.BiConsumer;
import vigil.access.workplace.NotOpened;
import vigil.quantity.Moment;
import vigil.screen.credentials.CodeField;
import vigil.screen.credentials.Waiting;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/** Somebody comes in by the sealed emergency card, with their words on record. */
final class CardFace implements Face {
    private static final int LONGEST = 200;

    private final CodeField code;
    private final LineField reason;
    private final FormPanel form;
    private final Waiting waiting;
    private final BiConsumer<char[], String> use;

    CardFace(Words words, BiConsumer<char[], String> use, Runnable back) {
        this.use = use;
        code = new CodeField(words, words.say("signin.card.code"));
        reason =
                new LineField(words, words.say("signin.card.reason"), true)
                        .prompt(words.say("signin.card.reason.prompt"))
                        .judgedBy(
                                text ->
                                        text.length() > LONGEST
                                                ? Optional.of(
                                                        words.say(
                                                                "credentials.person.long", LONGEST))
                                                : Optional.empty());
        form =
                new FormPanel(
                                words,
                                words.say("signin.card.title"),
                                words.say("signin.card.text"),
                                words.say("signin.card.act"),
                                this::commit,
                                back)
                        .standing()
                        .add(reason)
                        .add(code.field())
                        .beside(Buttons.plain(words.say("signin.back"), back));
        waiting = new Waiting(words, form);
    }

    private void commit() {
        waiting.forget();
        use.accept(code.typed(), reason.text().strip());
    }

    void shut(NotOpened why, Moment now) {
        waiting.paperShut(why, now);
        code.opensNothing(why);
    }

    void refuse(String why) {
        code.refuse(why);
    }

    @Override
    public FormPanel form() {
        return form;
    }

    @Override
    public void tick(Moment now) {
        waiting.tick(now);
    }

    @Override
    public void forget() {
        code.clear();
        reason.textProperty().set("");
        waiting.forget();
    }
}
