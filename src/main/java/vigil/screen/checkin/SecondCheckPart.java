package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import vigil.charting.Act;
import vigil.charting.PreparationAct;
import vigil.dosing.DoseOrder;
import vigil.people.StaffMember;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.telling.PersonText;

/** The second check: the whole line is read out once more, and a second person is named. */
final class SecondCheckPart implements StepPart {
    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Form form = new Form();
    private final Label asked = Style.on(new Label(), Style.WRAP);
    private final ReadOut readOut;
    private StaffMember first;
    private StaffChoice second;
    private ConfirmedInPlace<Act> confirmed;
    private EntryId entry;

    SecondCheckPart(Words words, SessionDesk desk, Acting acting) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        readOut = new ReadOut(words);
        first = desk.user().get();
        entry = desk.newEntry();
        second = choice();
        confirmed = confirmed();
        arrange();
    }

    private ConfirmedInPlace<Act> confirmed() {
        return ConfirmedInPlace.ofSession(words, desk, this::act).of(second.chosenProperty());
    }

    private Optional<Act> act() {
        return second.chosen()
                .map(one -> new PreparationAct.CheckDose(acting.context("check", entry), one.id()));
    }

    private StaffChoice choice() {
        return StaffChoice.second(
                words, words.say("checkin.check.second"), desk.clinic().staff(), first);
    }

    private void arrange() {
        form.reset();
        form.say(asked);
        form.say(readOut.node());
        form.stop(second);
        form.stop(confirmed);
    }

    @Override
    public String heading() {
        return words.say("checkin.check");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.filter(at -> new Preparation(at).doseChecked())
                .flatMap(at -> at.latest(DoseChecked.class))
                .map(one -> one.event().second())
                .map(id -> desk.clinic().member(id).map(PersonText::staff).orElse(id.value()))
                .map(name -> List.of(new Line(words.say("checkin.check"), name)))
                .orElse(List.of());
    }

    @Override
    public boolean ready(Optional<Chart> chart) {
        return chart.map(Preparation::new)
                .filter(Preparation::drawnUp)
                .filter(at -> at.orderedForAnotherWeight().isEmpty())
                .isPresent();
    }

    @Override
    public void show(Optional<Chart> chart) {
        if (!first.id().equals(desk.user().get().id())) {
            first = desk.user().get();
            second = choice();
            confirmed = confirmed();
            arrange();
        }
        boolean pump = chart.flatMap(Chart::order).flatMap(DoseOrder::minutes).isPresent();
        asked.setText(words.say(pump ? "checkin.check.ask" : "checkin.check.ask.at-once"));
        chart.ifPresent(readOut::show);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        Optional<Act> act = act();
        if (act.isEmpty()) {
            return new Answer.Incomplete(words.say("checkin.check.needed"), second.focusTarget());
        }
        return confirmed
                .confirmed(act.get())
                .<Answer>map(Answer.Acts::new)
                .orElseGet(
                        () ->
                                new Answer.Incomplete(
                                        words.say("checkin.second.unconfirmed"),
                                        confirmed.focusTarget()));
    }

    @Override
    public void done() {
        entry = desk.newEntry();
        second.clear();
    }
}
