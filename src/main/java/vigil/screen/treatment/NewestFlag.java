package vigil.screen.treatment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.review.Flag;
import vigil.review.Flag.LeftDraft;
import vigil.review.Missing;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;

/** Where the newest flag is dealt with: the form that clears it, with the flag's thing chosen. */
final class NewestFlag {

    /** The ways to what clears a flag. */
    interface Ways {

        /** To the entry of vital signs. */
        void vitals();

        /** To the set that was typed and not saved. */
        void keptSet();

        /** To one of the forms. */
        void form(SideForm form);

        /** To other screens. */
        Navigation screens();
    }

    private final SessionDesk desk;
    private final SideForms forms;
    private final Ways ways;

    NewestFlag(SessionDesk desk, SideForms forms, Ways ways) {
        this.desk = desk;
        this.forms = forms;
        this.ways = ways;
    }

    /**
     * Goes to the newest flag that nobody has taken note of; without one, says that there is none.
     */
    void go() {
        desk.session().get().flatMap(this::newest).ifPresentOrElse(this::to, this::nothing);
    }

    private void nothing() {
        ways.form(forms.flags(Map.of()));
    }

    private Optional<Flag> newest(TreatmentSession session) {
        Moment now = desk.now().get();
        List<LeftDraft> left =
                desk.drafts().get().stream()
                        .filter(draft -> draft.session().equals(session.chart().id()))
                        .map(NewestFlag::left)
                        .toList();
        return Flag.open(Flag.of(session, now, left)).stream().findFirst();
    }

    private static LeftDraft left(Draft draft) {
        return new LeftDraft(draft.entry(), draft.form(), draft.started());
    }

    private void to(Flag flag) {
        switch (flag.cause()) {
            case Flag.Cause.LimitCrossed _ -> note(flag);
            case Flag.Cause.ClockJump _ -> note(flag);
            case Flag.Cause.DraftLeft(LeftDraft draft) -> draft(draft.form());
            case Flag.Cause.Lacking(Missing missing) -> lacking(missing);
        }
    }

    private void note(Flag flag) {
        ways.form(forms.flags(Map.of(NoteModel.FLAG, flag.id())));
    }

    /** To the form that was left, here or on the screen that its name begins with. */
    private void draft(String form) {
        switch (form.substring(0, (form + ".").indexOf('.'))) {
            case "effect" -> ways.form(forms.newEffect());
            case "scores" -> ways.form(forms.scores());
            case "note" -> ways.form(forms.note());
            case "infusion" -> ways.form(forms.infusion());
            case "checkin" -> open().ifPresent(ways.screens()::checkIn);
            case "discharge" -> open().ifPresent(ways.screens()::discharge);
            case "record" -> open().ifPresent(ways.screens()::record);
            case "backentry" -> open().ifPresent(ways.screens()::backEntry);
            default -> ways.keptSet();
        }
    }

    private Optional<SessionId> open() {
        return desk.session().get().map(session -> session.chart().id());
    }

    private void lacking(Missing missing) {
        switch (missing) {
            case Missing.SetOverdue _ -> ways.vitals();
            case Missing.SetDue _ -> ways.vitals();
            case Missing.LimitToRepeat _ -> ways.vitals();
            case Missing.LimitCrossed _ -> ways.vitals();
            case Missing.ItemOutstanding _ -> ways.vitals();
            case Missing.DosingToEnd _ -> ways.form(forms.infusion(InfusionAct.STOP));
            case Missing.DoseToCheck _ -> ways.form(forms.infusion(InfusionAct.CHECK));
            case Missing.ReasonForMissed missed ->
                    ways.form(forms.missed(Map.of(NoteModel.DUE, missed.set().id())));
            case Missing.StampWithoutWords stamp ->
                    ways.form(forms.stamp(Map.of(NoteModel.STAMP, NoteModel.id(stamp.entry()))));
            case Missing.WasteWithoutWitness _ -> ways.form(forms.infusion(InfusionAct.WITNESS));
            case Missing.DrugNotReconciled _ -> ways.form(forms.infusion(InfusionAct.WASTE));
            case Missing.EffectNotEnded effect -> effect(effect.entry());
        }
    }

    private void effect(EntryId entry) {
        desk.session().get().map(TreatmentSession::chart).stream()
                .flatMap((Chart chart) -> SideEffectCourse.in(chart).stream())
                .filter(course -> course.id().equals(entry))
                .findFirst()
                .ifPresent(
                        course -> {
                            forms.effect().change(course);
                            ways.form(forms.effect());
                        });
    }
}
