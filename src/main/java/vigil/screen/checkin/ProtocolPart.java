package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import vigil.charting.Act;
import vigil.charting.PreparationAct.ChooseProtocol;
import vigil.charting.PreparationAct.PlanSession;
import vigil.protocol.Citation;
import vigil.protocol.Protocol;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.wording.Isolated;

/** Step 2: chooses the protocol; with it the session comes into being. */
final class ProtocolPart implements StepPart {
    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Supplier<Optional<PatientPart.Chosen>> chosen;
    private final Form form = new Form();
    private final ChoiceRow<Protocol> choice;
    private final VBox what = Style.on(new VBox(), Style.STACK, Style.INSET);
    private final ToggleButton sources;
    private final VBox cited = Style.on(new VBox(), Style.STACK);

    ProtocolPart(
            Words words,
            SessionDesk desk,
            Acting acting,
            Supplier<Optional<PatientPart.Chosen>> chosen) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        this.chosen = chosen;
        List<Protocol> protocols = desk.clinic().protocols();
        ChoiceRow<Protocol> row =
                new ChoiceRow<>("", words.say("checkin.protocol"), protocols, Protocol::title);
        choice = form.add("protocol", row.oneBelowTheOther(), protocols, Protocol::id);
        desk.clinic()
                .notes()
                .forEach(note -> form.say(new MessageBar(MessageBar.Level.INFO, "", note)));
        form.say(what);
        sources = new ToggleButton(words.say("checkin.protocol.sources"));
        form.beside(sources);
        form.say(cited);
        choice.valueProperty().subscribe(this::shown);
        sources.selectedProperty().subscribe(this::shown);
        shown();
    }

    private void shown() {
        Optional<Protocol> protocol = choice.value();
        what.getChildren().clear();
        protocol.stream()
                .flatMap(one -> lines(one).stream())
                .map(StepPage::line)
                .forEach(what.getChildren()::add);
        Visibility.set(what, protocol.isPresent());
        Visibility.set(sources, protocol.isPresent());
        cited.getChildren().clear();
        if (sources.isSelected()) {
            protocol.map(Protocol::sources).orElse(List.of()).forEach(this::cite);
        }
        Visibility.set(cited, sources.isSelected());
    }

    private List<Line> lines(Protocol one) {
        return List.of(
                new Line(
                        words.say("checkin.protocol.drug"),
                        one.brand().isBlank()
                                ? one.drug()
                                : Isolated.of(one.drug()) + " (" + Isolated.of(one.brand()) + ")"),
                new Line(
                        words.say("checkin.protocol.route"),
                        words.say("chart.route." + one.route())),
                new Line(
                        words.say("checkin.protocol.check"),
                        words.say(
                                one.secondCheck()
                                        ? "checkin.protocol.second"
                                        : "checkin.protocol.alone")),
                new Line(
                        words.say("checkin.protocol.version"),
                        words.say("checkin.protocol.numbered", one.version())));
    }

    private void cite(Citation citation) {
        Label said =
                new Label(
                        words.say("checkin.protocol.source", citation.about(), citation.source()));
        cited.getChildren().add(Style.on(said, Style.MUTED, Style.WRAP));
    }

    @Override
    public Form form() {
        return form;
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
                                                words.say("chart.route." + one.route()))))
                .orElse(List.of());
    }

    @Override
    public boolean ready(Optional<Chart> chart) {
        return chart.isPresent() || chosen.get().isPresent();
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
}
