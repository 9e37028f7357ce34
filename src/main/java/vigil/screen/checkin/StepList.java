package vigil.screen.checkin;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Icons;
import vigil.screen.kit.Panel;
import vigil.screen.kit.StepTrack;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;

/** The steps at the left, and calling the session off below them. */
final class StepList {
    private final Words words;
    private final StepTrack<Step> track;
    private final Region gap = new Region();
    private final Button off;
    private final Panel panel = new Panel("");

    StepList(Words words, Consumer<Step> go, Runnable callOff) {
        this.words = words;
        track =
                new StepTrack<>(
                        words,
                        List.of(Step.values()),
                        step -> words.say("checkin.step." + step),
                        go);
        off = Buttons.plain(words.say("checkin.calloff"), callOff);
        off.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(gap, Priority.ALWAYS);
        inALine(false);
    }

    /** In a narrow window the steps are their numbers, and the name of the one that is shown. */
    void inALine(boolean narrow) {
        panel.titleProperty().set(narrow ? "" : words.say("checkin.title"));
        panel.hint(narrow ? "" : words.say("checkin.steps.hint"));
        Pane steps = track.inALine(narrow);
        if (narrow) {
            steps.getChildren().add(off);
            panel.body().setAll(steps);
        } else {
            panel.body().setAll(steps, gap, off);
        }
    }

    /** Shows how the steps stand and which is shown at the right. */
    void show(StepBoard board, Step here) {
        track.show(step -> mark(board.of(step)), here);
    }

    private StepTrack.Mark mark(Standing standing) {
        return switch (standing) {
            case Standing.Done() ->
                    new StepTrack.Mark(words.say("checkin.standing.done"), Icons.CHECK, Tone.GOOD);
            case Standing.Open() ->
                    new StepTrack.Mark(
                            words.say("checkin.standing.open"), Icons.PLANNED, Tone.NEUTRAL);
            case Standing.Waiting(Step first) ->
                    new StepTrack.Mark(
                            words.say("checkin.standing.waiting", first.number()),
                            Icons.LOCK,
                            Tone.NEUTRAL);
            case Standing.Refused(String reason) ->
                    new StepTrack.Mark(
                            words.say("checkin.standing." + reason), Icons.CAUTION, Tone.CAUTION);
        };
    }

    Panel node() {
        return panel;
    }

    /** Puts the focus on the step that is shown. */
    void takeFocus() {
        track.takeFocus();
    }
}
