package vigil.screen.discharge;

import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.PreparationAct.SetLineAside;
import vigil.discharge.Finding;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.FormDraft;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;

/** Sets an open criterion aside: a reason, and a second person. */
final class OverrideForm {
    private static final int REASON_LENGTH = 500;

    private final Words words;
    private final LeavingActs acts;
    private final Finding finding;
    private final Runnable done;
    private final FormDraft draft;
    private final NoteField reason;
    private final StaffChoice second;
    private final ConfirmedInPlace<Act> confirmed;
    private final FormPanel panel;

    OverrideForm(
            Words words,
            LeavingActs acts,
            Finding finding,
            String criterion,
            Runnable done,
            Runnable leave) {
        this.words = words;
        this.acts = acts;
        this.finding = finding;
        this.done = done;
        this.draft = acts.draft("aside." + Readiness.code(finding.criterion()));
        this.reason =
                new NoteField(
                        words,
                        words.say("discharge.reason"),
                        words.say("discharge.reason.prompt"),
                        REASON_LENGTH);
        draft.field("reason", reason.textProperty());
        this.second =
                StaffChoice.second(
                        words,
                        words.say("discharge.aside.second"),
                        acts.desk().clinic().staff(),
                        acts.desk().user().get());
        draft.person("second", second);
        this.panel =
                new FormPanel(
                        words,
                        words.say("discharge.aside.title"),
                        criterion,
                        words.say("discharge.aside.save"),
                        this::commit,
                        leave);
        this.confirmed =
                ConfirmedInPlace.ofSession(words, acts.desk(), this::act)
                        .of(second.chosenProperty());
        panel.add(reason).add(second).add(confirmed);
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        if (reason.textProperty().get().isBlank()) {
            panel.refuse(words.say("discharge.reason.missing"));
            reason.focusTarget().requestFocus();
        } else if (second.chosen().isEmpty()) {
            panel.refuse(words.say("discharge.aside.second.missing"));
            second.takeFocus();
        } else {
            act().flatMap(confirmed::confirmed)
                    .ifPresentOrElse(
                            signed -> acts.perform(signed, panel, done),
                            () -> confirmed.focusTarget().requestFocus());
        }
    }

    private Optional<Act> act() {
        String why = reason.textProperty().get();
        return why.isBlank()
                ? Optional.empty()
                : second.chosen()
                        .map(
                                one ->
                                        new SetLineAside(
                                                acts.now(draft.entry()),
                                                Checklist.Kind.DISCHARGE,
                                                Readiness.code(finding.criterion()),
                                                why,
                                                one.id()));
    }
}
