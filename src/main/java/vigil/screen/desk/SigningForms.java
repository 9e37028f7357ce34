package vigil.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.charting.ActContext;
import vigil.charting.SessionHead;
import vigil.charting.SigningAct;
import vigil.charting.SigningAct.AnswerQuestion;
import vigil.charting.SigningAct.AskNurse;
import vigil.charting.SigningAct.MarkFormSent;
import vigil.charting.SigningAct.WriteAddendum;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.SayForm.Says;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.SigningCourse.Question;
import vigil.session.TreatmentSession;

/** The forms by which a record that is over is signed, added to and asked about. */
public final class SigningForms {
    private final Words words;
    private final SessionDesk desk;
    private final Supplier<Optional<TreatmentSession>> atHand;
    private final Place place;
    private Optional<SignForm> signing = Optional.empty();
    private Optional<FormDraft> draft = Optional.empty();

    /**
     * Forms of one screen.
     *
     * @param atHand the session that is signed or spoken of
     * @param place where the forms stand
     */
    public SigningForms(
            Words words,
            SessionDesk desk,
            Supplier<Optional<TreatmentSession>> atHand,
            Place place) {
        this.words = words;
        this.desk = desk;
        this.atHand = atHand;
        this.place = place;
    }

    /** Where forms stand on a screen. */
    public interface Place {

        /** Shows a form, in the place of another one. */
        void open(FormPanel form);

        /** Takes the form away. */
        void close();

        /** Says why there is no form. */
        void tell(String sentence);

        /** The act of the form is on disk; the form is gone. */
        default void done(SigningAct act) {}
    }

    /** The clock went on. */
    public void now(Moment moment) {
        signing.ifPresent(form -> form.now(moment));
    }

    /** Signs what is at hand: as who charted it, or as who supervised what is signed off. */
    public void sign() {
        signable()
                .ifPresent(
                        chart -> {
                            switch (chart.signing().state()) {
                                case SignState.Unsigned() ->
                                        sign(chart, SignatureMeaning.AUTHORSHIP);
                                case SignState.Superseded _ ->
                                        sign(chart, SignatureMeaning.AUTHORSHIP);
                                case SignState.Signed _ -> sign(chart, SignatureMeaning.REVIEW);
                                case SignState.Countersigned _ -> tell("sign.whole");
                            }
                        });
    }

    /** Countersigns what is at hand, and never signs it off. */
    public void countersign() {
        signable()
                .ifPresent(
                        chart -> {
                            switch (chart.signing().state()) {
                                case SignState.Unsigned() -> tell("countersign.early");
                                case SignState.Superseded _ -> tell("countersign.changed");
                                case SignState.Signed _ -> sign(chart, SignatureMeaning.REVIEW);
                                case SignState.Countersigned _ -> tell("sign.whole");
                            }
                        });
    }

    private Optional<Chart> signable() {
        Optional<TreatmentSession> session = atHand.get();
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (!session.get().stage().over()) {
            place.tell(words.say("charting.refused.SESSION_NOT_OVER"));
            return Optional.empty();
        }
        if (!desk.credentials().inUse()) {
            tell("sign.nokeys");
            return Optional.empty();
        }
        return session.map(TreatmentSession::chart);
    }

    private void tell(String what) {
        place.tell(words.say("desk." + what));
    }

    private void sign(Chart chart, SignatureMeaning meaning) {
        StaffMember user = desk.user().get();
        Permission needed =
                meaning == SignatureMeaning.AUTHORSHIP
                        ? Permission.SIGN_OFF
                        : Permission.COUNTERSIGN;
        Optional<Role> role = Permissions.roleFor(user.roles(), needed);
        if (role.isEmpty()) {
            place.tell(words.say("desk.sign.role." + needed));
            return;
        }
        desk.head(chart.id(), head -> open(chart, head, meaning, role.get()));
    }

    private void open(Chart chart, SessionHead head, SignatureMeaning meaning, Role role) {
        SignForm form =
                new SignForm(
                        words,
                        desk,
                        chart,
                        head,
                        meaning,
                        role,
                        draft(chart.id(), "remark"),
                        this::done,
                        this::thrownAway);
        signing = Optional.of(form);
        place.open(form.panel());
    }

    /** The draft of the form that opens now; that of a form still open is kept. */
    private FormDraft draft(SessionId session, String form) {
        keep();
        FormDraft begun = FormDraft.own(desk, session, "record." + form);
        draft = Optional.of(begun);
        return begun;
    }

    private void endDraft(Consumer<FormDraft> how) {
        draft.ifPresent(how);
        draft = Optional.empty();
    }

    /** The screen is left, or another session is at hand: what is typed is kept for later. */
    public void keep() {
        signing = Optional.empty();
        if (draft.isPresent()) {
            endDraft(FormDraft::keep);
            desk.refresh();
        }
    }

    private void thrownAway() {
        signing = Optional.empty();
        endDraft(FormDraft::drop);
        place.close();
    }

    private void done(SigningAct act) {
        signing = Optional.empty();
        endDraft(FormDraft::stop);
        desk.refresh();
        place.close();
        place.done(act);
    }

    /** Adds to a record that is signed. */
    public void addendum() {
        Optional<SessionId> signed =
                atHand.get()
                        .map(TreatmentSession::chart)
                        .filter(chart -> chart.signing().state().everSigned())
                        .map(Chart::id);
        if (signed.isEmpty()) {
            tell("addendum.early");
            return;
        }
        says(signed.get(), "addendum", "", "", WriteAddendum::new);
    }

    /** Asks who charted it something about it. */
    public void ask() {
        if (!desk.may(Permission.COUNTERSIGN)) {
            tell("ask.role");
            return;
        }
        atHand.get().ifPresent(session -> says(session.chart().id(), "ask", "", "", AskNurse::new));
    }

    /** Answers the oldest question that is open. */
    public void answer() {
        Optional<Chart> chart = atHand.get().map(TreatmentSession::chart);
        List<Question> questions = chart.map(one -> one.signing().open()).orElse(List.of());
        if (questions.isEmpty()) {
            tell("answer.none");
            return;
        }
        Question first = questions.getFirst();
        says(
                chart.orElseThrow().id(),
                "answer",
                "." + first.asked().id().value(),
                first.asked().event().question(),
                (context, text) -> new AnswerQuestion(context, first.asked().id(), text));
    }

    /** Marks the form of the session as sent in. */
    public void sent() {
        Optional<TreatmentSession> session = atHand.get();
        Optional<SessionSummary.Report> due =
                session.map(SessionSummary::of).flatMap(SessionSummary::report);
        if (due.isEmpty()) {
            tell("sent.none");
            return;
        }
        says(
                session.orElseThrow().chart().id(),
                "sent",
                "",
                due.get().name(),
                (context, how) -> new MarkFormSent(context, due.get().name(), how));
    }

    /** A form; {@code which} tells drafts of one kind apart. */
    private void says(
            SessionId session,
            String kind,
            String which,
            String about,
            BiFunction<ActContext, String, SigningAct> act) {
        Says says =
                new Says(
                        words.say("desk." + kind + ".title"),
                        words.say("desk." + kind + ".label"),
                        words.say("desk." + kind + ".prompt"),
                        words.say("desk." + kind + ".act"));
        place.open(
                new SayForm(
                                words,
                                desk,
                                session,
                                draft(session, kind + which),
                                says,
                                about,
                                act,
                                this::done,
                                this::thrownAway)
                        .panel());
    }
}
