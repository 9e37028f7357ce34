package vigil.screen.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import vigil.charting.DiskSpace;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.Icons;
import vigil.screen.kit.KeyHint;
import vigil.screen.kit.NodeState;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;

/** The bottom bar: what can be done here with its key, and whether the last act is on disk. */
final class KeyBar extends StackPane {

    /** Narrower than this, in em, the keys stand closer, so that they need fewer rows. */
    private static final double CLOSE_EM = 80;

    /** So many keys leave no room for what is saved unless they stand closest of all. */
    private static final int MANY = 8;

    /** Sooner than this a disk answers, and nobody sees what is said for less. */
    private static final Duration SLOW = Duration.millis(200);

    private final Words words;
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final FlowLine line = new FlowLine(Style.KEYBAR);
    private final Label status = Style.on(new Label(), Style.STATUSLINE);
    private final Label onDisk = Icons.CHECK.node();
    private final Label disk = Style.on(new Label(), Style.STATUSLINE, Style.SERIOUS);
    private boolean many;

    KeyBar(Words words) {
        this.words = words;
        slow.setOnFinished(over -> say(new SaveState.Saving()));
        status.setMinWidth(Region.USE_PREF_SIZE);
        // Always there: put in anew with every entry saved it would be styled anew each time.
        status.setGraphic(onDisk);
        onDisk.setVisible(false);
        disk.setMinWidth(Region.USE_PREF_SIZE);
        Visibility.set(disk, false);
        getChildren().add(line);
        widthProperty().subscribe(this::wider);
        status.fontProperty().subscribe(this::judge);
    }

    /** A change of its look while it is laid out would otherwise be seen a frame too late. */
    private void wider() {
        judge();
        line.applyCss();
    }

    private void judge() {
        double em = status.getFont().getSize();
        boolean close = getWidth() > 0 && getWidth() < CLOSE_EM * em;
        NodeState.IS_CLOSE.set(line, close);
        NodeState.IS_TIGHT.set(line, close && many);
    }

    /** In a tight frame the bar is one row; help, which is always in it, tells the other keys. */
    void tight(boolean tight) {
        line.keepToOneRow(tight);
    }

    /** The keys of a screen, then help. */
    void keys(List<ScreenAction> actions, ScreenAction help) {
        List<KeyHint> hints = new ArrayList<>();
        actions.forEach(action -> hints.add(hint(action)));
        hints.add(hint(help));
        many = hints.size() > MANY;
        line.show(hints, List.of(disk, status));
        judge();
    }

    private KeyHint hint(ScreenAction action) {
        KeyHint hint = new KeyHint(words, action);
        hint.setFocusTraversable(false);
        return hint;
    }

    /**
     * Says how far the last act came. That one is on its way to the disk is said only where it
     * takes longer than a person notices: drawing it would hold up what she waits for.
     */
    void saved(SaveState state) {
        slow.stop();
        if (state instanceof SaveState.Saving) {
            slow.playFromStart();
        } else {
            say(state);
        }
    }

    /**
     * What stood there keeps its room while an act is on its way: with a shorter text the keys
     * could stand in fewer rows for that moment, and all above them would be laid out anew.
     */
    void say(SaveState state) {
        status.setMinWidth(
                state instanceof SaveState.Saving ? status.getWidth() : Region.USE_PREF_SIZE);
        status.setText(StatusText.of(words, state));
        onDisk.setVisible(state instanceof SaveState.Saved);
        Style.SERIOUS.set(
                status,
                state instanceof SaveState.NotSaved || state instanceof SaveState.Unreadable);
    }

    /** Says how much room the disk has while it is filling. */
    void space(Optional<DiskSpace> space) {
        Optional<DiskSpace> filling = space.filter(DiskSpace::filling);
        disk.setText(
                filling.map(
                                left ->
                                        words.say(
                                                left.tooLittleToBegin()
                                                        ? "shell.disk.too-full"
                                                        : "shell.disk.filling",
                                                left.mebibytes()))
                        .orElse(""));
        Visibility.set(disk, filling.isPresent());
    }

    /** What is said of the last act. */
    ReadOnlyStringProperty statusProperty() {
        return status.textProperty();
    }

    String status() {
        return disk.isManaged() ? disk.getText() + " " + status.getText() : status.getText();
    }
}
