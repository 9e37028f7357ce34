package vigil.screen.accounts;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import vigil.access.accounts.Account;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Fact;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/** The account at hand, and what can be done with it. */
final class AccountPanel {

    /** What can be done with an account. */
    interface Acts {
        void temporaryPassword(Account account);

        void roles(Account account);

        void badge(Account account);

        void close(Account account);
    }

    private final Words words;
    private final FlowPane facts = Style.on(new FlowPane(), Style.FACTS);
    private final FlowPane buttons = Style.on(new FlowPane(), Style.CHOICE_OPTIONS);
    private final Label note = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final Button first;
    private final Panel panel = new Panel("");
    private Optional<Account> shown = Optional.empty();

    AccountPanel(Words words, Acts acts) {
        this.words = words;
        first = button("accounts.password", acts::temporaryPassword);
        buttons.getChildren()
                .addAll(
                        first,
                        button("accounts.roles", acts::roles),
                        button("accounts.badge", acts::badge),
                        button("accounts.close", acts::close));
        panel.body().addAll(facts, buttons, note);
    }

    private Button button(String key, Consumer<Account> act) {
        return Buttons.plain(words.say(key), () -> shown.ifPresent(act));
    }

    void show(Account account) {
        shown = Optional.of(account);
        boolean here = account.state() == Account.State.ACTIVE;
        panel.titleProperty().set(PersonText.staff(account.member()));
        facts.getChildren()
                .setAll(
                        new Fact(words.say("accounts.fact.user"), account.member().id().value()),
                        new Fact(
                                words.say("accounts.fact.badge"),
                                account.badge()
                                        .map(badge -> badge.code())
                                        .orElse(words.say("accounts.fact.none"))));
        Visibility.set(buttons, here);
        note.setText(here ? words.say("accounts.note") : words.say("accounts.note.left"));
    }

    void takeFocus() {
        first.requestFocus();
    }

    Panel node() {
        return panel;
    }
}
