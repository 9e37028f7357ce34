package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import vigil.charting.ActContext;
import vigil.charting.SessionHead;
import vigil.charting.SigningAct;
import vigil.charting.SigningAct.AnswerQuestion;
import vigil.charting.SigningAct.AskNurse;
import vigil.charting.SigningAct.WriteAddendum;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;
import vigil.screen.record.SayForm.Says;
import vigil.session.Chart;
import vigil.session.SignState;
import vigil.session.SigningCourse.Question;
import vigil.session.TreatmentSession;

/** The forms by which a record that is over is signed, added to and asked about. */
final class SigningForms {
    private final Words words;
    private final SessionDesk desk;
    private final Consumer<FormPanel> open;
    private final Runnable close;
    private final Consumer<String> say;
    private Optional<SignForm> signing = Optional.empty();

    /**
     * Forms of one screen.
     *
     * @param say told a sentence where no form can be opened
     */
    SigningForms(
            Words words,
            SessionDesk desk,
            Consumer<FormPanel> open,
            Runnable close,
            Consumer<String> say) {
        this.words = words;
        this.desk = desk;
        this.open = open;
        this.close = close;
        this.say = say;
    }

    /** The clock went on. */
    void now(Moment moment) {
        signing.ifPresent(form -> form.now(moment));
    }

    /** Signs what is open: as who charted it, or as who supervised what is signed off already. */
    void sign() {
        Optional<TreatmentSession> session = desk.session().get();
        if (session.isEmpty()) {
            return;
        }
        if (!session.get().stage().over()) {
            say.accept(words.say("charting.refused.SESSION_NOT_OVER"));
            return;
        }
        if (!desk.credentials().inUse()) {
            say.accept(words.say("record.sign.nokeys"));
            return;
        }
        Chart chart = session.get().chart();
        switch (chart.signing().state()) {
            case SignState.Unsigned() -> sign(chart, SignatureMeaning.AUTHORSHIP);
            case SignState.Superseded ignored -> sign(chart, SignatureMeaning.AUTHORSHIP);
            case SignState.Signed ignored -> sign(chart, SignatureMeaning.REVIEW);
            case SignState.Countersigned ignored -> say.accept(words.say("record.sign.whole"));
        }
    }

    private void sign(Chart chart, SignatureMeaning meaning) {
        StaffMember user = desk.user().get();
        Permission needed =
                meaning == SignatureMeaning.AUTHORSHIP
                        ? Permission.SIGN_OFF
                        : Permission.COUNTERSIGN;
        Optional<Role> role = Permissions.roleFor(user.roles(), needed);
        if (role.isEmpty()) {
            say.accept(words.say("record.sign.role." + needed));
            return;
        }
        desk.head(chart.id(), head -> open(chart, head, meaning, role.get()));
    }

    private void open(Chart chart, SessionHead head, SignatureMeaning meaning, Role role) {
        SignForm form =
                new SignForm(words, desk, chart.id(), head, meaning, role, this::done, this::done);
        signing = Optional.of(form);
        open.accept(form.panel());
    }

    private void done() {
        signing = Optional.empty();
        close.run();
    }

    /** Adds to a record that is signed. */
    void addendum() {
        if (!desk.session()
                .get()
                .filter(one -> one.chart().signing().state().everSigned())
                .isPresent()) {
            say.accept(words.say("record.addendum.early"));
            return;
        }
        says(
                new Says(
                        words.say("record.addendum.title"),
                        words.say("record.addendum.label"),
                        words.say("record.addendum.prompt"),
                        words.say("record.addendum.act")),
                "",
                WriteAddendum::new);
    }

    /** Asks who charted it something about it. */
    void ask() {
        if (!Permissions.allow(desk.user().get().roles(), Permission.COUNTERSIGN)) {
            say.accept(words.say("record.ask.role"));
            return;
        }
        says(
                new Says(
                        words.say("record.ask.title"),
                        words.say("record.ask.label"),
                        words.say("record.ask.prompt"),
                        words.say("record.ask.act")),
                "",
                AskNurse::new);
    }

    /** Answers the oldest question that is open. */
    void answer() {
        List<Question> questions =
                desk.session().get().stream()
                        .flatMap(one -> one.chart().signing().open().stream())
                        .toList();
        if (questions.isEmpty()) {
            say.accept(words.say("record.answer.none"));
            return;
        }
        Question first = questions.getFirst();
        says(
                new Says(
                        words.say("record.answer.title"),
                        words.say("record.answer.label"),
                        words.say("record.answer.prompt"),
                        words.say("record.answer.act")),
                first.asked().event().question(),
                (context, text) -> new AnswerQuestion(context, first.asked().id(), text));
    }

    private void says(Says says, String about, BiFunction<ActContext, String, SigningAct> act) {
        open.accept(new SayForm(words, desk, says, about, act, this::done, this::done).panel());
    }
}
