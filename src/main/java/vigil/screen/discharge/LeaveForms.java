package vigil.screen.discharge;

import java.util.List;
import java.util.function.Consumer;
import vigil.charting.LeavingAct.ExtendObservation;
import vigil.charting.LeavingAct.LetLeaveAgainstAdvice;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.screen.desk.FormDraft;
import vigil.screen.desk.Legible;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.LeavingEvent.Transport;

/** The forms of the other ways on: watch longer, transfer, left against advice. */
final class LeaveForms {
    private static final int NOTE_LENGTH = 500;

    /** A day: nobody is watched longer in a clinic; a typing error is caught before it counts. */
    private static final int MOST_MINUTES = 1_440;

    private final Words words;
    private final LeavingActs acts;

    LeaveForms(Words words, LeavingActs acts) {
        this.words = words;
        this.acts = acts;
    }

    /** Asks for minutes and a reason. */
    FormPanel watchLonger(Runnable done, Runnable leave) {
        FormDraft draft = acts.draft("watch");
        EntryField minutes =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say("discharge.watch.minutes"),
                                words.say("discharge.watch.unit"),
                                words.say("discharge.watch.help")),
                        this::minutes);
        NoteField reason = note("discharge.reason", "discharge.reason.prompt");
        draft.field("minutes", minutes.textProperty()).field("reason", reason.textProperty());
        FormPanel[] panel = new FormPanel[1];
        panel[0] =
                form(
                        "watch",
                        () -> {
                            if (needs(panel[0], reason)
                                    && TypedNumber.whole(minutes.text(), MOST_MINUTES)
                                            instanceof Parsed.Read<Integer>(Integer read)) {
                                acts.perform(
                                        new ExtendObservation(
                                                acts.now(draft.entry()),
                                                read,
                                                reason.textProperty().get()),
                                        panel[0],
                                        done);
                            } else if (minutes.text().isBlank()) {
                                panel[0].refuse(words.say("discharge.watch.missing"));
                                minutes.input().requestFocus();
                            }
                        },
                        leave);
        return panel[0].add(minutes).add(reason);
    }

    private FieldState minutes(String typed) {
        Parsed<Integer> read = TypedNumber.whole(typed, MOST_MINUTES);
        return read instanceof Parsed.Read<Integer>(Integer minutes) && minutes == 0
                ? new FieldState.Refused(words.say("discharge.watch.missing"))
                : Legible.state(words, read);
    }

    /** Asks where to and why. */
    FormPanel transfer(Runnable done, Runnable leave) {
        FormDraft draft = acts.draft("transfer");
        LineField to = new LineField(words, words.say("discharge.transfer.to"), true);
        NoteField reason = note("discharge.reason", "discharge.reason.prompt");
        draft.field("to", to.textProperty()).field("reason", reason.textProperty());
        FormPanel[] panel = new FormPanel[1];
        panel[0] =
                form(
                        "transfer",
                        () -> {
                            if (needs(panel[0], reason)) {
                                acts.perform(
                                        new TransferPatient(
                                                acts.now(draft.entry()),
                                                to.text(),
                                                reason.textProperty().get()),
                                        panel[0],
                                        done);
                            }
                        },
                        leave);
        return panel[0].add(to).add(reason);
    }

    /** Asks how capacity was judged, and for a note. */
    FormPanel againstAdvice(Runnable done, Runnable leave) {
        FormDraft draft = acts.draft("advice");
        NoteField capacity = note("discharge.advice.capacity", "discharge.advice.capacity.prompt");
        NoteField said = note("discharge.advice.note", "discharge.advice.note.prompt");
        draft.field("capacity", capacity.textProperty()).field("note", said.textProperty());
        FormPanel[] panel = new FormPanel[1];
        panel[0] =
                form(
                        "advice",
                        () -> {
                            if (needs(panel[0], capacity)) {
                                acts.perform(
                                        new LetLeaveAgainstAdvice(
                                                acts.now(draft.entry()),
                                                capacity.textProperty().get(),
                                                said.textProperty().get()),
                                        panel[0],
                                        done);
                            }
                        },
                        leave);
        return panel[0].add(capacity).add(said);
    }

    /** Asks how the patient travels. */
    FormPanel transport(Consumer<Transport> done, Runnable leave) {
        ChoiceRow<Transport> way =
                new ChoiceRow<>(
                        words.say("discharge.assess.transport"),
                        List.of(Transport.values()),
                        one -> words.say("transport." + one));
        FormPanel[] panel = new FormPanel[1];
        panel[0] =
                form(
                        "way",
                        () ->
                                way.value()
                                        .ifPresentOrElse(
                                                done,
                                                () ->
                                                        panel[0].refuse(
                                                                words.say(
                                                                        "discharge.assess.transport.missing"))),
                        leave);
        return panel[0].add(way);
    }

    private FormPanel form(String which, Runnable commit, Runnable leave) {
        String key = "discharge." + which + ".";
        return new FormPanel(
                words,
                words.say(key + "title"),
                words.say(key + "statement"),
                words.say(key + "save"),
                commit,
                leave);
    }

    private NoteField note(String label, String prompt) {
        return new NoteField(words, words.say(label), words.say(prompt), NOTE_LENGTH);
    }

    private boolean needs(FormPanel panel, NoteField note) {
        boolean there = !note.textProperty().get().isBlank();
        if (!there) {
            panel.refuse(words.say("discharge.reason.missing"));
            note.focusTarget().requestFocus();
        }
        return there;
    }
}
