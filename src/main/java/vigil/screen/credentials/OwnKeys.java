package vigil.screen.credentials;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.Kept;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** Who is signed in chooses a PIN for this time, or another password. */
public final class OwnKeys extends VBox {
    private final Words words;
    private final Door door;
    private final DoorText text;
    private final SecretField pin;
    private final SecretField before;
    private final NewPassword fresh;
    private final FormPanel pinForm;
    private final FormPanel passwordForm;

    /**
     * A card.
     *
     * @param own words close to the person, which are no part of a password
     */
    public OwnKeys(Words words, Door door, PasswordRules rules, List<String> own, Runnable close) {
        this.words = words;
        this.door = door;
        this.text = new DoorText(words);
        Style.on(this, Style.CONFIRM);
        pin =
                new SecretField(
                                words,
                                words.say("credentials.own.pin"),
                                words.say("credentials.pin.help"))
                        .hint(words.say("credentials.pin.help"))
                        .typedByHand();
        pinForm = form("pin", this::choosePin, close).add(pin);
        pin.submits(pinForm::commit);
        before =
                new SecretField(
                        words,
                        words.say("credentials.own.before"),
                        words.say("credentials.password.help"));
        fresh = new NewPassword(words, rules, () -> own);
        passwordForm = form("password", this::changePassword, close).add(before);
        fresh.fields().forEach(passwordForm::add);
        fresh.fields().getLast().submits(passwordForm::commit);
        passwordForm.beside(Buttons.plain(words.say("credentials.own.close"), close));
        VBox both = Style.on(new VBox(pinForm.node(), passwordForm.node()), Style.COLUMN);
        both.setMinHeight(USE_PREF_SIZE);
        getChildren().add(new FormScroll(both));
    }

    private FormPanel form(String what, Runnable commit, Runnable close) {
        return new FormPanel(
                        words,
                        words.say("credentials.own." + what + ".title"),
                        words.say("credentials.own." + what + ".text"),
                        words.say("credentials.own." + what + ".act"),
                        commit,
                        close)
                .standing();
    }

    private void choosePin() {
        pinForm.quiet();
        char[] typed = pin.take();
        pinForm.busy(true);
        door.onKeys(
                at -> at.choosePin(typed),
                entry -> {
                    pinForm.busy(false);
                    text.of(entry)
                            .ifPresentOrElse(
                                    pin::refuse, () -> done(pinForm, "credentials.own.pin.done"));
                },
                fault -> FaultText.notDone(words, pinForm, fault));
    }

    private void changePassword() {
        passwordForm.quiet();
        char[] old = before.take();
        char[] next = fresh.take();
        passwordForm.busy(true);
        door.onKeys(
                at -> at.accountKeeping().changePassword(old, next),
                this::changed,
                fault -> FaultText.notDone(words, passwordForm, fault));
    }

    private void changed(Kept kept) {
        passwordForm.busy(false);
        Optional<String> why = text.of(kept);
        if (why.isPresent()) {
            passwordForm.say(MessageBar.Level.SHOULD, words.say("desk.not-done"), why.get());
            before.input().requestFocus();
        } else {
            done(passwordForm, "credentials.own.password.done");
        }
    }

    private void done(FormPanel form, String key) {
        form.say(MessageBar.Level.SETTLED, "", words.say(key));
    }

    /** Puts the focus into the PIN. */
    public void takeFocus() {
        pinForm.takeFocus();
    }

    /** Forgets what is typed. */
    public void forget() {
        pin.clear();
        before.clear();
        fresh.clear();
    }
}
