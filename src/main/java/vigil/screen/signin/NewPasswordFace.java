package vigil.screen.signin;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.NotOpened;
import vigil.quantity.Moment;
import vigil.screen.credentials.NewPassword;
import vigil.screen.credentials.Waiting;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;

/** A temporary password was right and gives way to a person's own before anything else. */
final class NewPasswordFace implements Face {
    private final char[] temporary;
    private final NewPassword fresh;
    private final FormPanel form;
    private final Waiting waiting;
    private final BiConsumer<char[], char[]> change;

    /**
     * A face.
     *
     * @param temporary taken over, and overwritten when this is left
     * @param change given a copy of the temporary one and the new one
     */
    NewPasswordFace(
            Words words,
            PasswordRules rules,
            List<String> own,
            char[] temporary,
            BiConsumer<char[], char[]> change,
            Runnable back) {
        this.temporary = temporary;
        this.change = change;
        fresh = new NewPassword(words, rules, () -> own);
        form =
                new FormPanel(
                                words,
                                words.say("signin.new.title"),
                                words.say("signin.new.text"),
                                words.say("signin.new.act"),
                                this::commit,
                                back)
                        .standing()
                        .beside(Buttons.plain(words.say("signin.back"), back));
        fresh.fields().forEach(form::add);
        fresh.fields().getLast().submits(form::commit);
        waiting = new Waiting(words, form);
    }

    private void commit() {
        waiting.forget();
        change.accept(temporary.clone(), fresh.take());
    }

    void refuse(String why) {
        fresh.refuse(why);
        takeFocus();
    }

    void shut(NotOpened why, Moment now) {
        waiting.shut(why, now);
        takeFocus();
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
        Arrays.fill(temporary, '\0');
        fresh.clear();
        waiting.forget();
    }
}
