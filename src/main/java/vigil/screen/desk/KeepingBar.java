package vigil.screen.desk;

import java.time.ZoneId;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;
import vigil.wording.StoreFindingText;

/** How far the work at hand is, and how the last one ended. */
public final class KeepingBar extends VBox {
    private final Words words;
    private final SessionDesk desk;
    private final KeepingDesk keeping;
    private final ZoneId zone;
    private final MessageBar said = new MessageBar();
    private final ProgressBar progress = Style.on(new ProgressBar(), Style.PROGRESS);

    /** The bar of a desk at which the store is kept. */
    public KeepingBar(Words words, SessionDesk desk, KeepingDesk keeping) {
        this.words = words;
        this.desk = desk;
        this.keeping = keeping;
        this.zone = desk.zone();
        Style.on(this, Style.STACK);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(words.say("backup.progress"));
        getChildren().addAll(said, progress);
    }

    /** Shows what is being done, or how it ended. */
    public void show(KeepingTask task) {
        boolean running = task instanceof KeepingTask.Running;
        Visibility.set(progress, running);
        switch (task) {
            case KeepingTask.Idle _ -> said.hide();
            case KeepingTask.Running of -> running(of);
            case KeepingTask.BackedUp(var backup) ->
                    said.show(
                            MessageBar.Level.SETTLED,
                            words.say("backup.made"),
                            KeepingText.backup(words, backup, zone));
            case KeepingTask.Verified(var reading) ->
                    said.show(
                            reading.sound() ? MessageBar.Level.SETTLED : MessageBar.Level.NOW,
                            words.say(reading.sound() ? "backup.sound" : "backup.damaged"),
                            reading.sound()
                                    ? words.say(
                                            "backup.sound.text",
                                            DisplayText.number(reading.head().revision()),
                                            reading.head().hash())
                                    : KeepingText.findings(
                                            words, reading.damage(), desk.sessions().get()));
            case KeepingTask.Restored restored -> restored(restored);
            case KeepingTask.Replaced(var kept) ->
                    said.show(
                            MessageBar.Level.SETTLED,
                            words.say("backup.replaced"),
                            words.say("backup.replaced.text", kept));
            case KeepingTask.Failed(var kind, var fault) ->
                    said.show(
                            MessageBar.Level.SHOULD,
                            words.say("backup.failed." + kind),
                            FaultText.of(words, fault));
        }
    }

    private void running(KeepingTask.Running of) {
        progress.setProgress(
                of.of() > 0 ? (double) of.done() / of.of() : ProgressBar.INDETERMINATE_PROGRESS);
        said.show(
                MessageBar.Level.INFO,
                words.say("backup.running." + of.kind()),
                of.of() > 0
                        ? words.say(
                                "backup.running.of",
                                DisplayText.number(of.done()),
                                DisplayText.number(of.of()))
                        : "");
    }

    private void restored(KeepingTask.Restored restored) {
        if (!restored.reading().sound()) {
            said.show(
                    MessageBar.Level.NOW,
                    words.say("backup.copy.damaged"),
                    StoreFindingText.of(words, restored.reading().damage().getFirst().finding()));
        } else if (keeping.findings().get().isEmpty()) {
            said.show(
                    MessageBar.Level.SETTLED,
                    words.say("backup.copy.sound"),
                    words.say(
                            "backup.copy.text",
                            DisplayText.number(restored.reading().head().revision()),
                            restored.folder()));
        } else {
            // The window itself says how to go on with the copy of a damaged store.
            said.hide();
        }
    }
}
