package vigil.screen.discharge;

import java.util.List;
import vigil.charting.ObservationAct.EndSideEffect;
import vigil.charting.ObservationAct.WriteNote;
import vigil.effects.EffectOutcome;
import vigil.screen.desk.FormDraft;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.SideEffectCourse;

/** Asks of a side effect that goes on how it stands as the patient leaves, and what follows. */
final class EffectForm {
    private final Words words;
    private final LeavingActs acts;
    private final SideEffectCourse effect;
    private final Runnable done;
    private final EntryId noteEntry;
    private final FormDraft draft;
    private final ChoiceRow<EffectOutcome> outcome;
    private final LineField follow;
    private final FormPanel panel;

    EffectForm(
            Words words, LeavingActs acts, SideEffectCourse effect, Runnable done, Runnable leave) {
        this.words = words;
        this.acts = acts;
        this.effect = effect;
        this.done = done;
        this.draft = acts.draft("effect." + effect.id().value());
        this.noteEntry = acts.opens();
        this.outcome =
                new ChoiceRow<>(
                        words.say("discharge.effect.now"),
                        List.of(
                                EffectOutcome.RESOLVED,
                                EffectOutcome.RECOVERING,
                                EffectOutcome.ONGOING),
                        one -> words.say("discharge.effect." + one));
        this.follow = new LineField(words, words.say("discharge.effect.follow"), false);
        draft.choice("outcome", outcome, EffectOutcome.class)
                .field("follow", follow.textProperty());
        this.panel =
                new FormPanel(
                        words,
                        words.say("discharge.effect.title"),
                        words.say(
                                "discharge.effect.statement",
                                effect.now().term().text(),
                                words.time(effect.onset().local())),
                        words.say("discharge.effect.save"),
                        this::commit,
                        leave);
        panel.add(outcome).add(follow);
        outcome.valueProperty().subscribe(panel::quiet);
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        if (outcome.value().isEmpty()) {
            panel.refuse(words.say("discharge.effect.missing"));
            outcome.focusTarget().requestFocus();
        } else {
            acts.perform(
                    new EndSideEffect(acts.now(draft.entry()), effect.id(), outcome.value().get()),
                    panel,
                    this::note);
        }
    }

    private void note() {
        if (follow.text().isBlank()) {
            done.run();
        } else {
            acts.perform(
                    new WriteNote(
                            acts.now(noteEntry),
                            words.say(
                                    "discharge.effect.note",
                                    effect.now().term().text(),
                                    follow.text())),
                    panel,
                    done);
        }
    }
}
