package vigil.screen.desk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import vigil.charting.Outcome;
import vigil.charting.SessionHead;
import vigil.charting.SigningAct;
import vigil.charting.SigningAct.CountersignSession;
import vigil.charting.SigningAct.SignOffSession;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.Credentials.Answer;
import vigil.screen.kit.Fact;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.session.Taken;
import vigil.telling.SigningText;
import vigil.wording.DisplayText;

/**
 * Signs a session: shows name, role, meaning, time and what is signed, and asks for the password
 * again (21 CFR 11.50, 11.200). The password stands first, or after the remark where drug is not
 * accounted for and somebody has to say why.
 */
final class SignForm {
    private static final int REMARK_LENGTH = 500;

    private final Words words;
    private final SessionDesk desk;
    private final SessionId session;
    private final SessionHead head;
    private final SignatureMeaning meaning;
    private final StaffMember signer;
    private final Role role;
    private final Consumer<SigningAct> done;
    private final EntryId entry;
    private final Fact time;
    private final NoteField remark;
    private final SecretField password;
    private final FormPanel panel;

    /**
     * A form for who is signed in.
     *
     * @param head what is signed, as it was when the form opened
     * @param draft the remark as it was typed before; never the password
     */
    SignForm(
            Words words,
            SessionDesk desk,
            Chart chart,
            SessionHead head,
            SignatureMeaning meaning,
            Role role,
            FormDraft draft,
            Consumer<SigningAct> done,
            Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.session = chart.id();
        this.head = head;
        this.meaning = meaning;
        this.signer = desk.user().get();
        this.role = role;
        this.done = done;
        this.entry = draft.entry();
        this.time = new Fact(words.say("desk.sign.time"), "");
        this.remark =
                new NoteField(
                        words,
                        words.say("desk.sign.remark"),
                        words.say(prompt(chart)),
                        REMARK_LENGTH);
        this.password =
                new SecretField(
                                words,
                                words.say("desk.sign.password"),
                                words.say("desk.sign.password.help"))
                        .submits(() -> panel().commit());
        String kind = countersigns() ? "desk.countersign." : "desk.sign.";
        this.panel =
                new FormPanel(
                        words,
                        words.say(kind + "title"),
                        words.say(kind + "text"),
                        words.say(kind + "act"),
                        this::sign,
                        leave);
        draft.field("remark", remark.textProperty());
        now(desk.now().get());
        lay(countersigns() || accounted(chart));
    }

    private String prompt(Chart chart) {
        if (countersigns()) {
            return "desk.countersign.remark.prompt";
        }
        return accounted(chart) ? "desk.sign.remark.prompt" : "desk.sign.remark.prompt.needed";
    }

    private boolean accounted(Chart chart) {
        return DoseCourse.in(chart).reconciliation(desk.now().get().instant()).closes();
    }

    private void lay(boolean accounted) {
        if (accounted) {
            panel.add(password).add(remark);
        } else {
            panel.add(remark.needed()).add(password);
            panel.say(
                    MessageBar.Level.SHOULD,
                    words.say("charting.refused.DRUG_NOT_ACCOUNTED"),
                    words.say("desk.sign.remark.needed"));
        }
        panel.say(facts());
    }

    private boolean countersigns() {
        return meaning != SignatureMeaning.AUTHORSHIP;
    }

    private FlowPane facts() {
        FlowPane row = Style.on(new FlowPane(), Style.FACTS);
        row.getChildren()
                .setAll(
                        List.of(
                                fact("name", desk.credentials().printed(signer)),
                                fact("role", words.say("role." + role)),
                                fact("meaning", words.say("signatureMeaning." + meaning)),
                                time,
                                fact("entries", DisplayText.number(head.revision())),
                                fact("head", SigningText.head(head.hash()))));
        return row;
    }

    private Fact fact(String what, String value) {
        return new Fact(words.say("desk.sign." + what), value);
    }

    /** The time that a signature would have. */
    void now(Moment moment) {
        time.valueProperty()
                .set(
                        words.say(
                                "desk.sign.time.value",
                                DisplayText.date(moment.local().toLocalDate()),
                                words.time(moment.local())));
    }

    FormPanel panel() {
        return panel;
    }

    private void sign() {
        Signing signing =
                new Signing(
                        head.revision(),
                        head.hash(),
                        meaning,
                        signer.id(),
                        desk.credentials().printed(signer),
                        role,
                        desk.now().get());
        panel.busy(true);
        desk.credentials()
                .sign(session, signing, password.take(), answer -> answered(answer, signing));
    }

    private void answered(Answer answer, Signing signing) {
        panel.busy(false);
        switch (answer) {
            case Answer.Signed(Signature signature) -> perform(act(signing, signature));
            case Answer.NotSigned(String why) -> {
                password.refuse(why);
                password.input().requestFocus();
            }
        }
    }

    private SigningAct act(Signing signing, Signature signature) {
        var context = desk.context(entry, session, Taken.observed(signing.at()));
        String said = remark.textProperty().get().strip();
        return countersigns()
                ? new CountersignSession(context, signing, signature, said)
                : new SignOffSession(context, signing, signature, said);
    }

    private void perform(SigningAct act) {
        desk.perform(act, outcome -> performed(act, outcome));
    }

    private void performed(SigningAct act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ -> done.accept(act);
            case Outcome.Refused(var refusal) -> {
                panel.refuse(words.say("charting.refused." + refusal.reason()));
                password.input().requestFocus();
            }
        }
    }
}
