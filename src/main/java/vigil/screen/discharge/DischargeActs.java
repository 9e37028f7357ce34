package vigil.screen.discharge;

import java.util.Optional;
import vigil.charting.LeavingAct.DischargePatient;
import vigil.charting.PreparationAct.AnswerChecklist;
import vigil.discharge.Finding;
import vigil.protocol.Checklist;
import vigil.review.Gate;
import vigil.screen.desk.FormDraft;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ConfirmPanel;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.Transport;
import vigil.session.SessionId;
import vigil.session.SideEffectCourse;
import vigil.telling.FindingText;
import vigil.telling.PersonText;

/** What the nurse does here, from the form or question to the record. */
final class DischargeActs {
    private final DischargeView view;
    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final FindingText text;
    private final LeavingActs acts;
    private final LeaveForms forms;
    private Optional<DischargePatient> asked = Optional.empty();
    private Optional<EntryId> leaving = Optional.empty();
    private boolean taughtHere;

    DischargeActs(
            DischargeView view, Words words, SessionDesk desk, Navigation ways, FindingText text) {
        this.view = view;
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.text = text;
        this.acts = new LeavingActs(words, desk);
        this.forms = new LeaveForms(words, acts);
    }

    /** Opens the answer to a line of the discharge list. */
    void answer(String code) {
        view.gate()
                .ifPresent(
                        gate ->
                                gate.line(code)
                                        .ifPresent(
                                                line ->
                                                        view.open(
                                                                new AssessForm(
                                                                                words,
                                                                                acts,
                                                                                gate,
                                                                                line,
                                                                                view::answered,
                                                                                view::cancelForm)
                                                                        .panel())));
    }

    /** Opens the form that sets a criterion aside. */
    void setAside(Finding finding) {
        view.gate()
                .ifPresent(
                        gate ->
                                view.open(
                                        new OverrideForm(
                                                        words,
                                                        acts,
                                                        finding,
                                                        text.criterion(gate, finding.criterion()),
                                                        view::answered,
                                                        view::cancelForm)
                                                .panel()));
    }

    void watch() {
        view.open(forms.watchLonger(view::answered, view::cancelForm));
    }

    void transfer() {
        view.open(forms.transfer(this::over, view::cancelForm));
    }

    void against() {
        view.open(forms.againstAdvice(this::over, view::cancelForm));
    }

    /** Shows the advice sheet as it will be printed. */
    void sheet() {
        view.gate()
                .ifPresent(
                        gate -> {
                            asked = Optional.empty();
                            AdviceSheet sheet =
                                    new AdviceSheet(words, desk, gate, view.overlay()::close);
                            view.overlay().show(sheet, sheet::takeFocus);
                        });
    }

    /** Answers the line of the advice by the tick that it was taught back. */
    void taught(boolean yes) {
        if (view.gate().flatMap(gate -> gate.line(Gate.AFTERCARE)).isEmpty()) {
            taughtHere = yes;
            return;
        }
        acts.perform(
                new AnswerChecklist(
                        acts.now(acts.opens()),
                        Checklist.Kind.DISCHARGE,
                        Gate.AFTERCARE,
                        yes ? Checklist.Answer.YES : Checklist.Answer.NO,
                        ""),
                view.leave()::refuse,
                () -> {});
    }

    /** Asks once more, with what will be recorded; says what is missing instead. */
    void discharge() {
        view.leave().clear();
        Optional<Gate> gate = view.gate();
        if (gate.isEmpty()) {
            return;
        }
        Going going = Going.of(words, gate.get());
        Optional<SideEffectCourse> goesOn = gate.get().unasked().stream().findFirst();
        if (!gate.get().ready()) {
            view.leave().refuse(words.say("charting.refused.CRITERIA_OPEN"));
        } else if (goesOn.isPresent()) {
            view.open(
                    new EffectForm(
                                    words,
                                    acts,
                                    goesOn.get(),
                                    this::effectAnswered,
                                    view::cancelForm)
                            .panel());
        } else {
            going.transport()
                    .ifPresentOrElse(
                            way -> ask(gate.get(), going, way), () -> askWay(gate.get(), going));
        }
    }

    /** On to the next effect, or to the question. */
    private void effectAnswered() {
        view.closeForm();
        discharge();
    }

    /** What is typed into the open form stays there after the screen is left. */
    void keepDraft() {
        acts.endDraft(FormDraft::keep);
        desk.refresh();
    }

    /** Says in a form that opens that it was kept, and offers to throw away what stands in it. */
    void sayKept(FormPanel form) {
        acts.begun().ifPresent(begun -> form.kept(words.time(begun.local()), view::discardForm));
    }

    void stopDraft() {
        acts.endDraft(FormDraft::stop);
    }

    void dropDraft() {
        acts.endDraft(FormDraft::drop);
    }

    /** The line of the way home was set aside, or there is none: it is asked here. */
    private void askWay(Gate gate, Going going) {
        view.open(
                forms.transport(
                        way -> {
                            view.closeForm();
                            ask(gate, going, way);
                        },
                        view::cancelForm));
    }

    private void ask(Gate gate, Going going, Transport way) {
        EntryId entry = leaving.orElseGet(acts::opens);
        leaving = Optional.of(entry);
        boolean taught = going.advice() || (gate.line(Gate.AFTERCARE).isEmpty() && taughtHere);
        DischargePatient act = new DischargePatient(acts.now(entry), going.escort(), way, taught);
        asked = Optional.of(act);
        ConfirmPanel panel =
                new ConfirmPanel(
                        words,
                        new DischargeSummary(words, text)
                                .question(gate, act, PersonText.staff(desk.user().get())),
                        this::confirm,
                        view.overlay()::close);
        view.overlay().show(panel, panel::takeFocus, () -> asked = Optional.empty());
    }

    /** The nurse confirms what was asked. */
    void confirm() {
        Optional<DischargePatient> act = asked;
        if (act.isEmpty()) {
            return;
        }
        view.overlay().close();
        acts.perform(
                act.get(),
                why -> {
                    leaving = Optional.empty();
                    view.leave().refuse(why);
                },
                this::over);
    }

    private void over() {
        view.closeForm();
        SessionId id = desk.session().get().orElseThrow().chart().id();
        ways.record(id);
    }
}
