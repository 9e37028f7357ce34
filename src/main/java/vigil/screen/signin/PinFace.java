package vigil.screen.signin;

import java.util.function.Consumer;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/** Who has come in may choose a PIN for this time; Enter in the empty field goes on without. */
final class PinFace implements Face {
    private final SecretField pin;
    private final FormPanel form;

    PinFace(Words words, Consumer<char[]> choose, Runnable without) {
        Runnable commit =
                () -> {
                    if (this.pin().isEmpty()) {
                        without.run();
                    } else {
                        choose.accept(this.pin().take());
                    }
                };
        pin =
                new SecretField(words, words.say("signin.pin"), words.say("signin.pin.help"))
                        .hint(words.say("signin.pin.help"))
                        .typedByHand()
                        .submits(commit);
        form =
                new FormPanel(
                                words,
                                words.say("signin.pin.title"),
                                words.say("signin.pin.text"),
                                words.say("signin.pin.act"),
                                commit,
                                without)
                        .standing()
                        .beside(Buttons.plain(words.say("signin.pin.without"), without));
        form.add(pin);
    }

    private SecretField pin() {
        return pin;
    }

    void refuse(String why) {
        pin.refuse(why);
    }

    @Override
    public FormPanel form() {
        return form;
    }

    @Override
    public void forget() {
        pin.clear();
    }
}
