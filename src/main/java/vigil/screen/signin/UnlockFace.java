package vigil.screen.signin;

import java.util.function.Consumer;
import vigil.access.workplace.NotOpened;
import vigil.quantity.Moment;
import vigil.screen.credentials.Waiting;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/** Who locked it, or upon whom it locked itself, comes back by PIN or password. */
final class UnlockFace implements Face {
    private static final int LEAST = 6;
    private static final int MOST = 12;

    /** What becomes of what is typed. */
    record Ways(Consumer<char[]> pin, Consumer<char[]> password, Runnable other) {}

    private final Words words;
    private final Ways ways;
    private final SecretField secret;
    private final FormPanel form;
    private final Waiting waiting;

    /** A face for who is expected, by their name. */
    UnlockFace(Words words, String name, Ways ways) {
        this.words = words;
        this.ways = ways;
        secret =
                new SecretField(words, words.say("signin.pin-or"), words.say("signin.pin-or.help"))
                        .submits(this::commit);
        form =
                new FormPanel(
                                words,
                                name,
                                words.say("signin.locked"),
                                words.say("signin.unlock"),
                                this::commit,
                                ways.other())
                        .standing()
                        .add(secret)
                        .beside(Buttons.plain(words.say("signin.other"), ways.other()));
        waiting = new Waiting(words, form);
    }

    /** A password has more characters than any PIN. */
    private void commit() {
        if (!secret.settle()) {
            secret.input().requestFocus();
            return;
        }
        waiting.forget();
        char[] typed = secret.take();
        if (isPin(typed)) {
            ways.pin().accept(typed);
        } else {
            ways.password().accept(typed);
        }
    }

    private static boolean isPin(char[] typed) {
        boolean figures = true;
        for (char sign : typed) {
            figures &= sign >= '0' && sign <= '9';
        }
        return figures && typed.length >= LEAST && typed.length <= MOST;
    }

    void shut(NotOpened why, Moment now) {
        waiting.shut(why, now);
        secret.input().requestFocus();
    }

    /** The PIN was wrong, or there is none that works. */
    void wrongPin(String sentence) {
        form.say(MessageBar.Level.SHOULD, words.say("credentials.shut"), sentence);
        secret.input().requestFocus();
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
        secret.clear();
        waiting.forget();
    }
}
