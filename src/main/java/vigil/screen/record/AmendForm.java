package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.RecordAct;
import vigil.charting.RecordAct.AmendEntry;
import vigil.charting.RecordAct.StrikeOutEntry;
import vigil.charting.Refusal;
import vigil.quantity.TypedTime;
import vigil.review.Timeline.Line;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SpunTime;
import vigil.screen.desk.TimeTyped;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.RecordEvent.Reason;
import vigil.session.Taken;
import vigil.telling.LineText;

/** Corrects one entry, or strikes it out; always with a reason. */
final class AmendForm {
    private final Words words;
    private final SessionDesk desk;
    private final Line line;
    private final Runnable done;
    private final EntryId entry;
    private final Optional<Correction> correction;
    private final TimeTyped typedTime;
    private final EntryField time;
    private final ChoiceRow<Reason> reason;
    private final LineField note;
    private final ConfirmedInPlace<Act> confirmed;
    private final FormPanel panel;

    /** What the form does. */
    enum Mode {
        AMEND,
        STRIKE
    }

    AmendForm(
            Words words,
            SessionDesk desk,
            Chart chart,
            Line line,
            LineText text,
            Mode mode,
            Runnable done,
            Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.line = line;
        this.done = done;
        this.entry = desk.newEntry();
        this.correction =
                mode == Mode.AMEND
                        ? Optional.of(new Corrections(words, desk).of(chart, line.content()))
                        : Optional.empty();
        this.typedTime = TimeTyped.orAbout(desk);
        this.time = timeField(text);
        this.reason =
                new ChoiceRow<>(
                        words.say("record.amend.reason"),
                        List.of(Reason.values()),
                        one -> words.say("amendReason." + one));
        this.note = new LineField(words, words.say("record.amend.note"), false);
        String key = mode == Mode.AMEND ? "record.amend." : "record.strike.";
        this.panel =
                new FormPanel(
                        words,
                        words.say(key + "title"),
                        text.time(line) + " · " + text.content(line),
                        words.say(key + "save"),
                        this::commit,
                        leave);
        this.confirmed =
                ConfirmedInPlace.ofSession(
                        words, desk, () -> Optional.of(act(reason.value().orElse(Reason.OTHER))));
        correction.ifPresent(
                fields -> {
                    fields.stops().stream().limit(fields.saidBelow()).forEach(panel::add);
                    fields.said().ifPresent(panel::say);
                    fields.stops().stream().skip(fields.saidBelow()).forEach(panel::add);
                    fields.second()
                            .ifPresent(second -> panel.add(confirmed.of(second.chosenProperty())));
                    panel.add(time);
                });
        panel.add(reason).add(note);
    }

    private EntryField timeField(LineText text) {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say("record.amend.time"),
                                words.say("record.unit.clock"),
                                words.say("record.amend.help.time")),
                        this::judgeTime);
        field.previousProperty().set(words.say("record.amend.was", text.time(line)));
        SpunTime.on(field, words, desk, line.taken());
        return field;
    }

    private FieldState judgeTime(String typed) {
        if (typed.isBlank()) {
            return new FieldState.Empty();
        }
        return Legible.state(words, typedTime.read(typed));
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        if (reason.value().isEmpty()) {
            panel.refuse(words.say("record.amend.reason.missing"));
            reason.focusTarget().requestFocus();
            return;
        }
        confirmed
                .confirmed(act(reason.value().get()))
                .ifPresentOrElse(this::perform, () -> confirmed.focusTarget().requestFocus());
    }

    private void perform(Act act) {
        desk.perform(
                act,
                outcome -> {
                    switch (outcome) {
                        case Outcome.Accepted _ -> done.run();
                        case Outcome.Refused(Refusal refusal) ->
                                panel.refuse(words.say("charting.refused." + refusal.reason()));
                    }
                });
    }

    private RecordAct act(Reason why) {
        ActContext context = desk.context(entry, Taken.observed(desk.now().get()));
        return correction
                .<RecordAct>map(
                        fields ->
                                new AmendEntry(
                                        context,
                                        line.entry().id(),
                                        fields.content(),
                                        taken(),
                                        why,
                                        note.text()))
                .orElseGet(() -> new StrikeOutEntry(context, line.entry().id(), why, note.text()));
    }

    private Optional<Taken> taken() {
        Taken old = line.taken();
        return Optional.of(time.text())
                .filter(text -> !text.isBlank())
                .flatMap(text -> typedTime.read(text).ifRead())
                .map(at -> new Taken(at, TypedTime.approximate(time.text()), old.source()))
                .filter(said -> !said.equals(old));
    }
}
