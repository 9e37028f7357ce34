package vigil.screen.accounts;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Notice;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;

/** The key of the store and the papers in the safe: what is due, and what can be done. */
final class KeysPanel {

    /** What can be done. */
    record Acts(
            Runnable key,
            Runnable sheet,
            Runnable card,
            Runnable envelope,
            LongConsumer acknowledge,
            LongConsumer end) {}

    private final Words words;
    private final Acts acts;
    private final VBox due = Style.on(new VBox(), Style.STACK);
    private final Panel panel;

    KeysPanel(Words words, Acts acts) {
        this.words = words;
        this.acts = acts;
        FlowPane buttons =
                Style.on(
                        new FlowPane(
                                Buttons.plain(words.say("accounts.rotate"), acts.key()),
                                Buttons.plain(words.say("accounts.sheet"), acts.sheet()),
                                Buttons.plain(words.say("accounts.emergency"), acts.card()),
                                Buttons.plain(words.say("accounts.envelope"), acts.envelope())),
                        Style.CHOICE_OPTIONS);
        Label what = Style.on(new Label(words.say("accounts.keys.text")), Style.MUTED, Style.WRAP);
        panel = new Panel(words.say("accounts.keys"), due, what, buttons);
    }

    /** Shows what is due, each with its act. */
    void show(List<Notice> notices) {
        due.getChildren().setAll(notices.stream().<Node>map(this::bar).toList());
        Visibility.set(due, !notices.isEmpty());
    }

    private MessageBar bar(Notice notice) {
        return switch (notice) {
            case Notice.RecoveryUsed _ ->
                    bar("accounts.due.recovery", "accounts.sheet", acts.sheet());
            case Notice.CardUsed(long fact) ->
                    bar(
                            "accounts.due.card",
                            "accounts.card",
                            () -> acts.acknowledge().accept(fact));
            case Notice.AnchorMissing(long fact, var _) ->
                    bar("accounts.due.anchor", "accounts.anchor", () -> acts.end().accept(fact));
            case Notice.OneAdministrator() ->
                    new MessageBar(MessageBar.Level.SHOULD, "", words.say("accounts.due.one"));
            case Notice.EpochDue(boolean left) ->
                    bar(
                            left ? "accounts.due.left" : "accounts.due.year",
                            "accounts.rotate",
                            acts.key());
            case Notice.EnvelopeDue() ->
                    bar("accounts.due.envelope", "accounts.envelope", acts.envelope());
        };
    }

    private MessageBar bar(String sentence, String act, Runnable run) {
        Button button = Buttons.plain(words.say(act), run);
        MessageBar bar = new MessageBar();
        bar.show(MessageBar.Level.SHOULD, "", words.say(sentence), button);
        return bar;
    }

    Panel node() {
        return panel;
    }
}
