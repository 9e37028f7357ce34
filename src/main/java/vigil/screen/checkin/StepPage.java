package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Outwards;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.wording.PhoneText;
import vigil.wording.UnitText;

/**
 * The step that is shown: one section for each of its forms, with what is recorded of it or what it
 * still asks, and the one act that records.
 */
final class StepPage {

    /**
     * What can be done on a page.
     *
     * @param commit records what is typed
     * @param leave called at Esc
     * @param toRecord leads to the record, where corrections are made
     * @param go leads to another step
     * @param discard throws away what was kept of the step
     */
    record Ways(
            Runnable commit,
            Runnable leave,
            Runnable toRecord,
            Consumer<Step> go,
            Runnable discard) {}

    private final Words words;
    private final Ways ways;
    private final EntrySequence sequence;
    private final MessageBar kept = new MessageBar();
    private final MessageBar message = new MessageBar();
    private final Button commit;
    private final Button record;
    private final VBox body = Style.on(new VBox(), Style.STACK_WIDE);
    private final Panel panel = new Panel("", body);
    private final Map<StepPart, Section> sections = new LinkedHashMap<>();
    private Optional<StepPart> saidOf = Optional.empty();
    private Optional<CallOffPane> asks = Optional.empty();

    /** A page. */
    StepPage(Words words, Ways ways) {
        this.words = words;
        this.ways = ways;
        this.sequence = new EntrySequence(this::commit, this::leave);
        this.commit = Style.on(Buttons.primary("", sequence::tryCommit), Style.TALL);
        this.record =
                Style.on(
                        Buttons.plain(words.say("checkin.amend.go"), ways.toRecord()), Style.QUIET);
        panel.setMaxHeight(Double.MAX_VALUE);
    }

    /**
     * Ctrl+Enter is for what has the focus: the step, a line of it that is being set aside, or
     * whether the treatment is called off.
     */
    private void commit() {
        asks.<Runnable>map(pane -> pane::confirm)
                .or(() -> aside().map(pane -> pane::confirm))
                .orElse(ways.commit())
                .run();
    }

    /** Whoever has typed no reason goes on with the step; one that is typed stays there. */
    private void leave() {
        asks.filter(CallOffPane::empty)
                .<Runnable>map(pane -> pane::goOn)
                .orElse(ways.leave())
                .run();
    }

    private Optional<AsidePane> aside() {
        Node focused = panel.getScene() == null ? null : panel.getScene().getFocusOwner();
        return Outwards.first(AsidePane.class, focused);
    }

    Panel node() {
        return panel;
    }

    EntrySequence sequence() {
        return sequence;
    }

    /** The forms that are open at present. */
    List<StepPart> shown() {
        return List.copyOf(
                sections.keySet().stream().filter(part -> sectionOf(part).open()).toList());
    }

    private Section sectionOf(StepPart part) {
        return Optional.ofNullable(sections.get(part)).orElseThrow();
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
        asks = Optional.empty();
        sequence.clear();
        parts.forEach(part -> part.show(chart));
        List<Node> nodes = new ArrayList<>(List.of(kept));
        sections.clear();
        switch (standing) {
            case Standing.Waiting(Step first) -> nodes.add(waiting(first));
            case Standing.Refused(String reason) -> {
                nodes.add(against(reason));
                parts.forEach(part -> sections.put(part, section(part, chart)));
            }
            case Standing.Done(), Standing.Open() ->
                    parts.forEach(part -> sections.put(part, section(part, chart)));
        }
        for (Section section : sections.values()) {
            if (nodes.size() > 1) {
                nodes.add(Style.on(new Region(), Style.RULE));
            }
            nodes.add(section);
        }
        foot(step, parts, chart).ifPresent(nodes::add);
        KeptFocus.during(
                body,
                () -> {
                    body.getChildren().setAll(nodes);
                    place();
                });
    }

    private Section section(StepPart part, Optional<Chart> chart) {
        Section section = new Section(words, part, chart);
        if (section.open()) {
            part.form().addTo(sequence);
        }
        return section;
    }

    private Optional<Node> foot(Step step, List<StepPart> parts, Optional<Chart> chart) {
        List<Node> foot = new ArrayList<>();
        if (!shown().isEmpty()) {
            // The baseline set has its own main act, which leads to where it is entered.
            Style.PRIMARY.set(commit, step != Step.BASELINE);
            commit.setText(words.say("checkin.commit." + step));
            commit.setAccessibleText(commit.getText());
            sequence.addNode(commit);
            foot.add(commit);
        }
        if (parts.stream().anyMatch(part -> !part.recorded(chart).isEmpty())) {
            Label amend = Style.on(new Label(words.say("checkin.amend")), Style.MUTED, Style.WRAP);
            HBox.setHgrow(amend, Priority.ALWAYS);
            foot.add(amend);
            foot.add(record);
        }
        return foot.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Style.on(new HBox(foot.toArray(Node[]::new)), Style.LINE, Style.FORM_FOOT));
    }

    /** Shows the question whether the treatment is called off. */
    void show(CallOffPane pane) {
        panel.titleProperty().set(words.say("checkin.calloff.title"));
        panel.hint(words.say("checkin.calloff.hint"));
        asks = Optional.of(pane);
        sequence.clear();
        pane.addTo(sequence);
        sections.clear();
        saidOf = Optional.empty();
        body.getChildren().setAll(pane.node(), message);
    }

    /** A line of what is recorded. */
    static Node line(StepPart.Line line) {
        Label label = Style.on(new Label(line.label()), Style.RECORD_LABEL);
        Label text =
                Style.on(
                        new Label(PhoneText.onScreen(UnitText.together(line.text()))),
                        Style.STRONG,
                        Style.WRAP);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return Style.on(new HBox(label, text), Style.RECORD_LINE);
    }

    private Node against(String reason) {
        return new MessageBar(
                MessageBar.Level.SHOULD,
                words.say("charting.refused." + reason),
                words.say("checkin.refused.meanwhile"));
    }

    private Node waiting(Step first) {
        MessageBar bar = new MessageBar();
        Button there =
                Buttons.plain(
                        words.say("checkin.waiting.go", first.number()),
                        () -> ways.go().accept(first));
        sequence.addNode(there);
        bar.show(
                MessageBar.Level.INFO,
                words.say("checkin.waiting", first.number(), words.say("checkin.step." + first)),
                "",
                there);
        return bar;
    }

    /** Says something about what was just tried, beside the form that caused it. */
    void say(Optional<StepPart> part, MessageBar.Level level, String lead, String text) {
        saidOf = part;
        message.show(level, lead, text);
        place();
    }

    private void place() {
        body.getChildren().remove(message);
        sections.values().forEach(section -> section.content().getChildren().remove(message));
        Optional<Section> beside =
                saidOf.flatMap(part -> Optional.ofNullable(sections.get(part)))
                        .filter(Section::open);
        if (beside.isPresent()) {
            beside.get().content().getChildren().add(message);
        } else {
            body.getChildren().add(Math.min(1, body.getChildren().size()), message);
        }
    }

    /** Says that half-typed text was kept. */
    void sayKept(String lead, String text) {
        kept.show(
                MessageBar.Level.INFO,
                lead,
                text,
                Buttons.plain(words.say("checkin.kept.discard"), ways.discard()));
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
