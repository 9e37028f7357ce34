package vigil.screen.shell;

import java.util.List;
import javafx.scene.Node;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.KeepingTask;
import vigil.screen.desk.KeepingText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.wording.StoreFindingText;

/**
 * What is wrong with the store and its backups: a damaged store stays said until a sound copy took
 * its place, and each step to that is one act.
 */
final class StoreMessages {
    private final Words words;
    private final SessionDesk desk;
    private final MessageBar damaged = new MessageBar();
    private final MessageBar copy = new MessageBar();
    private final MessageBar backup = new MessageBar();
    private final MessageBar anchor = new MessageBar();
    private final MessageBar unguarded = new MessageBar();

    StoreMessages(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    List<Node> bars() {
        return List.of(damaged, copy, backup, anchor, unguarded);
    }

    Subscriptions follow(KeepingDesk keeping) {
        Subscriptions listeners = new Subscriptions();
        listeners.follow(keeping.findings(), now -> damaged(keeping));
        listeners.listen(keeping.soundBackup(), now -> damaged(keeping));
        listeners.listen(desk.sessions(), now -> damaged(keeping));
        listeners.listen(
                keeping.task(),
                now -> {
                    damaged(keeping);
                    copy(keeping, now);
                });
        listeners.follow(
                keeping.noBackup(),
                fault ->
                        fault.ifPresentOrElse(
                                why ->
                                        backup.show(
                                                MessageBar.Level.SHOULD,
                                                words.say("shell.no-backup.lead"),
                                                FaultText.of(words, why),
                                                Buttons.plain(
                                                        words.say("shell.no-backup.retry"),
                                                        keeping::backUp)),
                                backup::hide));
        listeners.follow(
                keeping.standing().noAnchor(), fault -> notAnchored(keeping, fault.isPresent()));
        listeners.follow(keeping.standing().unguarded(), this::unguarded);
        return listeners;
    }

    private void notAnchored(KeepingDesk keeping, boolean fails) {
        if (fails) {
            anchor.show(
                    MessageBar.Level.SHOULD,
                    words.say("shell.no-anchor.lead"),
                    words.say("shell.no-anchor.text"),
                    Buttons.plain(words.say("shell.no-anchor.retry"), keeping::look));
        } else {
            anchor.hide();
        }
    }

    private void unguarded(boolean was) {
        if (was) {
            unguarded.show(
                    MessageBar.Level.SHOULD,
                    words.say("shell.unguarded.lead"),
                    words.say("shell.unguarded.text"),
                    Buttons.plain(words.say("shell.seen"), unguarded::hide));
        }
    }

    private void damaged(KeepingDesk keeping) {
        if (keeping.findings().get().isEmpty()) {
            damaged.hide();
            return;
        }
        String lead = words.say("shell.damaged.lead");
        String text =
                words.say(
                        "shell.damaged.text",
                        KeepingText.findings(
                                words, keeping.findings().get(), desk.sessions().get()),
                        offered(keeping));
        keeping.soundBackup()
                .get()
                .ifPresentOrElse(
                        newest ->
                                damaged.show(
                                        MessageBar.Level.NOW,
                                        lead,
                                        text,
                                        Buttons.plain(
                                                words.say("shell.damaged.restore"),
                                                () -> keeping.restore(newest))),
                        () -> damaged.show(MessageBar.Level.NOW, lead, text));
    }

    private String offered(KeepingDesk keeping) {
        boolean looking =
                keeping.task().get() instanceof KeepingTask.Running running
                        && running.kind() == KeepingTask.Kind.FIND_SOUND_BACKUP;
        return keeping.soundBackup()
                .get()
                .map(
                        newest ->
                                words.say(
                                        "shell.damaged.sound",
                                        KeepingText.backup(words, newest, desk.zone())))
                .orElseGet(
                        () ->
                                words.say(
                                        looking
                                                ? "shell.damaged.looking"
                                                : "shell.damaged.no-backup"));
    }

    private void copy(KeepingDesk keeping, KeepingTask task) {
        switch (task) {
            case KeepingTask.Restored restored when restored.reading().sound() ->
                    restored(keeping, restored);
            case KeepingTask.Restored restored ->
                    notRestored(
                            StoreFindingText.of(
                                    words, restored.reading().damage().getFirst().finding()));
            case KeepingTask.Replaced(var kept) ->
                    copy.show(
                            MessageBar.Level.SETTLED,
                            words.say("shell.replaced.lead"),
                            words.say("shell.replaced.text", kept),
                            Buttons.plain(words.say("shell.seen"), copy::hide));
            case KeepingTask.Failed(var kind, var fault) when offersCopy(kind) ->
                    notRestored(FaultText.of(words, fault));
            case KeepingTask.Failed _ -> {}
            case KeepingTask.Idle _ -> {}
            case KeepingTask.Running _ -> {}
            case KeepingTask.BackedUp _ -> {}
            case KeepingTask.Verified _ -> {}
        }
    }

    private static boolean offersCopy(KeepingTask.Kind kind) {
        return kind == KeepingTask.Kind.RESTORE || kind == KeepingTask.Kind.REPLACE;
    }

    private void restored(KeepingDesk keeping, KeepingTask.Restored restored) {
        if (keeping.findings().get().isEmpty()) {
            return;
        }
        copy.show(
                MessageBar.Level.SHOULD,
                words.say("shell.restored.lead"),
                words.say(
                        "shell.restored.text",
                        restored.folder(),
                        restored.reading().head().revision(),
                        KeepingText.made(restored.backup(), desk.zone())),
                Buttons.plain(
                        words.say("shell.restored.go-on"),
                        () -> keeping.replaceBy(restored.folder())));
    }

    private void notRestored(String why) {
        copy.show(
                MessageBar.Level.NOW,
                words.say("shell.not-restored.lead"),
                why,
                Buttons.plain(words.say("shell.seen"), copy::hide));
    }
}
