package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.charting.PreparationAct;
import vigil.people.StaffMember;
import vigil.screen.desk.PersonText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.DoseChecked;

/** The second check: the whole line is read out once more, and a second person is named. */
final class SecondCheckPart implements StepPart {
    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Label line = Style.on(new Label(), Style.LARGE, Style.STRONG, Style.WRAP);
    private final StaffChoice second;
    private final VBox box;

    SecondCheckPart(Words words, SessionDesk desk, Acting acting) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        second =
                new StaffChoice(
                        words,
                        words.say("checkin.check.second"),
                        StaffChoice.others(desk.clinic().staff(), desk.user().get()));
        Label title = Style.on(new Label(words.say("checkin.check")), Style.PANEL_TITLE);
        Label ask = Style.on(new Label(words.say("checkin.check.ask")), Style.WRAP);
        box = Style.on(new VBox(title, ask, line, second), Style.STACK);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.filter(at -> new Preparation(at).doseChecked())
                .flatMap(at -> at.latest(DoseChecked.class))
                .map(
                        one ->
                                List.of(
                                        new Line(
                                                words.say("checkin.check"),
                                                desk.clinic()
                                                        .member(one.event().second())
                                                        .map(PersonText::staff)
                                                        .orElse(one.event().second().value()))))
                .orElse(List.of());
    }

    @Override
    public boolean ready(Optional<Chart> chart) {
        return chart.map(Preparation::new).filter(Preparation::drawnUp).isPresent();
    }

    @Override
    public void show(Optional<Chart> chart) {
        StringBuilder said = new StringBuilder();
        chart.flatMap(Chart::order)
                .ifPresent(
                        order ->
                                said.append(OrderPart.dose(words, order))
                                        .append('\n')
                                        .append(
                                                new WorkingText(words)
                                                        .line(OrderPart.workings(order))));
        chart.map(Preparation::new).stream()
                .flatMap(at -> at.drawn().stream())
                .forEach(one -> said.append('\n').append(DrugPart.say(words, one)));
        line.setText(said.toString());
    }

    @Override
    public void addTo(EntrySequence sequence) {
        sequence.add(second);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<StaffMember> person = second.chosen();
        return person.<Answer>map(
                        one ->
                                new Answer.Acts(
                                        List.of(
                                                new PreparationAct.CheckDose(
                                                        acting.context("check"), one.id()))))
                .orElseGet(
                        () ->
                                new Answer.Incomplete(
                                        words.say("checkin.check.needed"), second.focusTarget()));
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of();
    }
}
