package vigil.screen.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.keeping.BackupPlace;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.KeepingBar;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.KeepingTask;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.SideBySide;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;

/** Backups and restore (administrators); anybody who is signed in may verify the store. */
public final class BackupView implements Screen {
    private static final String NAME = "backup";

    private final Words words;
    private final KeepingDesk keeping;
    private final Supplier<Optional<Path>> choose;
    private final BackupList list;
    private final KeepingBar task;
    private final Label place = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final MessageBar placeSaid = new MessageBar();
    private final List<Button> acts;
    private final Button first;
    private final SideBySide root;
    private final Subscriptions listeners = new Subscriptions();

    /**
     * The screen.
     *
     * @param choose asks for a folder; empty where nobody wants another
     */
    public BackupView(
            Words words, SessionDesk desk, KeepingDesk keeping, Supplier<Optional<Path>> choose) {
        this.words = words;
        this.keeping = keeping;
        this.choose = choose;
        list = new BackupList(words, desk.zone(), this::tryOut);
        task = new KeepingBar(words, desk, keeping);
        first = Buttons.primary(words.say("backup.now"), keeping::backUp);
        Button drill = Buttons.plain(words.say("backup.try"), this::tryOut);
        Button verify = Buttons.plain(words.say("backup.verify"), keeping::verify);
        Button move = Buttons.plain(words.say("backup.move"), this::move);
        acts = List.of(first, drill, verify, move);
        Panel backups =
                new Panel(
                        words.say("backup.title"),
                        muted("backup.text"),
                        task,
                        list.node(),
                        Style.on(new FlowPane(first, drill), Style.CHOICE_OPTIONS));
        Panel where =
                new Panel(
                        words.say("backup.place"),
                        place,
                        placeSaid,
                        muted("backup.place.text"),
                        move);
        Panel store = new Panel(words.say("backup.store"), muted("backup.store.text"), verify);
        Panel lost = new Panel(words.say("backup.lost"), muted("backup.lost.text"));
        root = new SideBySide(backups, Style.on(new VBox(where, store, lost), Style.COLUMN));
    }

    private Label muted(String key) {
        return Style.on(new Label(words.say(key)), Style.MUTED, Style.WRAP);
    }

    private void tryOut() {
        list.chosen().ifPresent(keeping::restore);
    }

    private void move() {
        if (keeping.task().get() instanceof KeepingTask.Running) {
            return;
        }
        choose.get()
                .ifPresent(
                        folder ->
                                keeping.moveTo(
                                        folder,
                                        fault ->
                                                placeSaid.show(
                                                        MessageBar.Level.SHOULD,
                                                        words.say("backup.not-moved"),
                                                        FaultText.of(words, fault))));
    }

    private void place(Optional<BackupPlace> now) {
        place.setText(
                now.map(at -> at.folder().toString()).orElse(words.say("backup.place.unknown")));
        if (now.filter(BackupPlace::sameDisk).isPresent()) {
            placeSaid.show(MessageBar.Level.SHOULD, "", words.say("backup.place.same"));
        } else {
            placeSaid.hide();
        }
    }

    private void show(KeepingTask now) {
        task.show(now);
        boolean running = now instanceof KeepingTask.Running;
        acts.forEach(button -> Buttons.rest(button, running));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void opened() {
        listeners.follow(keeping.backups(), list::show);
        listeners.follow(keeping.place(), this::place);
        listeners.follow(keeping.task(), this::show);
        keeping.look();
        first.requestFocus();
    }

    @Override
    public void closed() {
        listeners.close();
    }
}
