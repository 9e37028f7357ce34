package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;

/**
 * The step that is shown: what is recorded of it, what it still asks, and the one act that records.
 */
final class StepPage {
    private final Words words;
    private final EntrySequence sequence;
    private final MessageBar kept = new MessageBar();
    private final MessageBar message = new MessageBar();
    private final Button commit;
    private final Button record;
    private final Consumer<Step> go;
    private final VBox body = Style.on(new VBox(), Style.STACK_WIDE);
    private final Panel panel = new Panel("", body);
    private List<StepPart> shown = List.of();

    /**
     * A page.
     *
     * @param commit records what is typed
     * @param leave called at Esc
     * @param toRecord leads to the record, where corrections are made
     * @param go leads to another step
     */
    StepPage(Words words, Runnable commit, Runnable leave, Runnable toRecord, Consumer<Step> go) {
        this.words = words;
        this.go = go;
        this.sequence = new EntrySequence(commit, leave);
        this.commit = Style.on(Buttons.plain("", sequence::tryCommit), Style.PRIMARY);
        this.record = Buttons.quiet(words.say("checkin.amend.go"), toRecord);
        record.getStyleClass().remove(Style.COMPACT.cssClass());
    }

    Panel node() {
        return panel;
    }

    EntrySequence sequence() {
        return sequence;
    }

    /** The forms that are shown at present. */
    List<StepPart> shown() {
        return shown;
    }

    /** Shows a step; typed text stays in its forms. */
    void show(Step step, Standing standing, List<StepPart> parts, Optional<Chart> chart) {
        panel.titleProperty()
                .set(
                        words.say(
                                "checkin.step.title",
                                step.number(),
                                words.say("checkin.step." + step)));
        panel.hint(words.say("checkin.page.hint"));
        sequence.clear();
        parts.forEach(part -> part.show(chart));
        List<Node> nodes = new ArrayList<>(List.of(kept));
        recorded(parts, chart).ifPresent(nodes::add);
        boolean waits = standing instanceof Standing.Waiting;
        if (standing instanceof Standing.Waiting(Step first)) {
            nodes.add(waiting(first));
        }
        if (standing instanceof Standing.Refused(String reason)) {
            nodes.add(
                    new MessageBar(
                            MessageBar.Level.SHOULD,
                            words.say("charting.refused." + reason),
                            words.say("checkin.refused.meanwhile")));
        }
        shown = waits ? List.of() : parts.stream().filter(part -> open(part, chart)).toList();
        for (StepPart part : shown) {
            if (nodes.size() > 1) {
                nodes.add(Style.on(new Region(), Style.RULE));
            }
            nodes.add(part.node());
            part.addTo(sequence);
        }
        nodes.add(message);
        if (!shown.isEmpty()) {
            commit.setText(words.say("checkin.commit." + step));
            commit.setAccessibleText(commit.getText());
            sequence.addNode(commit);
            nodes.add(Style.on(new HBox(commit), Style.LINE));
        }
        keepingFocus(() -> body.getChildren().setAll(nodes));
    }

    /**
     * A list that was read meanwhile must not take the focus, or mark the text, of who is typing.
     */
    private void keepingFocus(Runnable change) {
        Node focused = body.getScene() == null ? null : body.getScene().getFocusOwner();
        IndexRange marked =
                focused instanceof TextInputControl typing
                        ? typing.getSelection()
                        : new IndexRange(0, 0);
        change.run();
        if (focused == null || focused.isFocused() || focused.getScene() == null) {
            return;
        }
        focused.requestFocus();
        if (focused instanceof TextInputControl typing) {
            typing.selectRange(marked.getStart(), marked.getEnd());
        }
    }

    /** Shows the question whether the treatment is called off. */
    void show(CallOffPane pane) {
        panel.titleProperty().set(words.say("checkin.calloff.title"));
        sequence.clear();
        pane.addTo(sequence);
        shown = List.of();
        body.getChildren().setAll(pane.node(), message);
    }

    private static boolean open(StepPart part, Optional<Chart> chart) {
        return part.recorded(chart).isEmpty() && part.ready(chart);
    }

    private Optional<Node> recorded(List<StepPart> parts, Optional<Chart> chart) {
        List<StepPart.Line> lines =
                parts.stream().flatMap(part -> part.recorded(chart).stream()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        VBox box = Style.on(new VBox(), Style.STACK);
        lines.forEach(line -> box.getChildren().add(line(line)));
        Label amend = Style.on(new Label(words.say("checkin.amend")), Style.MUTED, Style.WRAP);
        HBox.setHgrow(amend, Priority.ALWAYS);
        box.getChildren().add(Style.on(new HBox(amend, record), Style.LINE));
        return Optional.of(box);
    }

    /** A line of what is recorded. */
    static Node line(StepPart.Line line) {
        Label label = Style.on(new Label(line.label()), Style.RECORD_LABEL);
        Label text = Style.on(new Label(line.text()), Style.STRONG, Style.WRAP);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return Style.on(new HBox(label, text), Style.RECORD_LINE);
    }

    private Node waiting(Step first) {
        MessageBar bar = new MessageBar();
        Button there =
                Buttons.plain(
                        words.say("checkin.waiting.go", first.number()), () -> go.accept(first));
        sequence.addNode(there);
        bar.show(
                MessageBar.Level.INFO,
                words.say("checkin.waiting", first.number(), words.say("checkin.step." + first)),
                "",
                there);
        return bar;
    }

    /** Says something about what was just tried. */
    void say(MessageBar.Level level, String lead, String text) {
        message.show(level, lead, text);
    }

    /** Says that half-typed text was kept. */
    void sayKept(String lead, String text) {
        kept.show(MessageBar.Level.INFO, lead, text);
    }

    /** Says nothing any more. */
    void quiet() {
        message.hide();
        kept.hide();
    }

    /** What is said at present of what was tried. */
    String said() {
        return message.isManaged() ? message.said() : "";
    }
}
