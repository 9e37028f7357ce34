package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.charting.Act;
import vigil.charting.PreparationAct.ChooseProtocol;
import vigil.charting.PreparationAct.PlanSession;
import vigil.protocol.Citation;
import vigil.protocol.Protocol;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;

/** Step 2: chooses the protocol; with it the session comes into being. */
final class ProtocolPart implements StepPart {
    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Supplier<Optional<PatientPart.Chosen>> chosen;
    private final ChoiceRow<Protocol> choice;
    private final Label what = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final ToggleButton sources;
    private final VBox cited = Style.on(new VBox(), Style.STACK);
    private final VBox box;

    ProtocolPart(
            Words words,
            SessionDesk desk,
            Acting acting,
            Supplier<Optional<PatientPart.Chosen>> chosen) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        this.chosen = chosen;
        choice =
                new ChoiceRow<>(
                        "",
                        words.say("checkin.protocol"),
                        desk.clinic().protocols(),
                        Protocol::title);
        sources = new ToggleButton(words.say("checkin.protocol.sources"));
        HBox line = Style.on(new HBox(sources), Style.LINE);
        box = Style.on(new VBox(choice, what, line, cited), Style.STACK_WIDE);
        choice.valueProperty().subscribe(this::shown);
        sources.selectedProperty().subscribe(this::shown);
    }

    private void shown() {
        Optional<Protocol> protocol = choice.value();
        what.setText(
                protocol.map(
                                one ->
                                        words.say(
                                                "checkin.protocol.what",
                                                one.drug(),
                                                words.say("route." + one.route()),
                                                words.say(
                                                        one.secondCheck()
                                                                ? "checkin.protocol.second"
                                                                : "checkin.protocol.alone"),
                                                one.version()))
                        .orElse(""));
        boolean any = protocol.isPresent();
        what.setVisible(any);
        what.setManaged(any);
        sources.setVisible(any);
        cited.getChildren().clear();
        if (sources.isSelected()) {
            protocol.map(Protocol::sources).orElse(List.of()).forEach(this::cite);
        }
    }

    private void cite(Citation citation) {
        cited.getChildren()
                .add(
                        Style.on(
                                new Label(
                                        words.say(
                                                "checkin.protocol.source",
                                                citation.about(),
                                                citation.source())),
                                Style.MUTED,
                                Style.WRAP));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(Chart::protocol)
                .map(
                        one ->
                                List.of(
                                        new Line(words.say("checkin.protocol"), one.title()),
                                        new Line(
                                                words.say("checkin.protocol.route"),
                                                words.say("route." + one.route()))))
                .orElse(List.of());
    }

    @Override
    public boolean ready(Optional<Chart> chart) {
        return chart.isPresent() || chosen.get().isPresent();
    }

    @Override
    public void show(Optional<Chart> chart) {
        shown();
    }

    @Override
    public void addTo(EntrySequence sequence) {
        sequence.add(choice).addNode(sources);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<Protocol> protocol = choice.value();
        if (protocol.isEmpty()) {
            return new Answer.Incomplete(
                    words.say("checkin.protocol.needed"), choice.focusTarget());
        }
        List<Act> acts = new ArrayList<>();
        if (chart.isEmpty()) {
            chosen.get().ifPresent(one -> acts.add(plan(one)));
        }
        acts.add(new ChooseProtocol(acting.context("protocol"), protocol.get()));
        return new Answer.Acts(acts);
    }

    private PlanSession plan(PatientPart.Chosen one) {
        return new PlanSession(
                acting.context("plan"),
                one.patient(),
                desk.clinic().room(),
                one.series(),
                acting.context("plan").taken().at(),
                desk.zone(),
                desk.clinic().demo());
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of();
    }
}
