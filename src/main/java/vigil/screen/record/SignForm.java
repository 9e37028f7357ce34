package vigil.screen.record;

import java.util.List;
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
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Fact;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.session.Taken;
import vigil.telling.SigningText;
import vigil.wording.DisplayText;

/**
 * Signs a session: shows name, role, meaning, time and what is signed, and asks for the password
 * again (21 CFR 11.50, 11.200).
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
    private final Runnable done;
    private final EntryId entry;
    private final Fact time;
    private final NoteField remark;
    private final SecretField password;
    private final FormPanel panel;

    /**
     * A form for who is signed in.
     *
     * @param head what is signed, as it was when the form opened
     */
    SignForm(
            Words words,
            SessionDesk desk,
            SessionId session,
            SessionHead head,
            SignatureMeaning meaning,
            Role role,
            Runnable done,
            Runnable leave) {
        this.words = words;
        this.desk = desk;
        this.session = session;
        this.head = head;
        this.meaning = meaning;
        this.signer = desk.user().get();
        this.role = role;
        this.done = done;
        this.entry = desk.newEntry();
        this.time = new Fact(words.say("record.sign.time"), "");
        this.remark =
                new NoteField(
                        words,
                        words.say("record.sign.remark"),
                        words.say("record.sign.remark.prompt"),
                        REMARK_LENGTH);
        this.password =
                new SecretField(
                                words,
                                words.say("record.sign.password"),
                                words.say("record.sign.password.help"))
                        .submits(() -> panel().commit());
        String kind = countersigns() ? "record.countersign." : "record.sign.";
        this.panel =
                new FormPanel(
                        words,
                        words.say(kind + "title"),
                        words.say(kind + "text"),
                        words.say(kind + "act"),
                        this::sign,
                        leave);
        panel.say(facts()).add(remark).add(password);
        now(desk.now().get());
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
        return new Fact(words.say("record.sign." + what), value);
    }

    /** The time that a signature would have. */
    void now(Moment moment) {
        time.valueProperty()
                .set(
                        words.say(
                                "record.sign.time.value",
                                DisplayText.date(moment.local().toLocalDate()),
                                DisplayText.time(moment.local().toLocalTime())));
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
            case Answer.Signed(Signature signature) ->
                    desk.perform(act(signing, signature), this::performed);
            case Answer.NotSigned(String why) -> {
                password.refuse(why);
                password.input().requestFocus();
            }
        }
    }

    private SigningAct act(Signing signing, Signature signature) {
        var context =
                desk.context(entry, session, new Taken(signing.at(), false, Taken.Source.OBSERVED));
        String said = remark.textProperty().get().strip();
        return countersigns()
                ? new CountersignSession(context, signing, signature, said)
                : new SignOffSession(context, signing, signature, said);
    }

    private void performed(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted ignored -> done.run();
            case Outcome.Refused(var refusal) -> {
                panel.refuse(words.say("charting.refused." + refusal.reason()));
                password.input().requestFocus();
            }
        }
    }
}
