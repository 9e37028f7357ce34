package vigil.screen.shell;

import java.util.Optional;
import javafx.util.Subscription;
import vigil.charting.ObservationAct.WriteNote;
import vigil.people.Patient;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.TwoIdentifiers;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;

/**
 * Asks for two identifiers again where the window was unlocked over a session that runs (rule P5):
 * another person may sit at the keys, or lie in the chair. It asks until it is answered or the
 * session is left, and stands in no act's way; the answer is a note of that session.
 */
final class IdentityAgain {
    private final Words words;
    private final SessionDesk desk;
    private final Overlay overlay;
    private final MessageBar bar;
    private boolean due;

    /**
     * Asks nothing yet.
     *
     * @param bar where it asks
     * @param overlay where it is answered
     */
    IdentityAgain(Words words, SessionDesk desk, MessageBar bar, Overlay overlay) {
        this.words = words;
        this.desk = desk;
        this.bar = bar;
        this.overlay = overlay;
    }

    /** The window was unlocked by somebody who found it open before. */
    void unlocked() {
        due = live().isPresent();
        show();
    }

    /** Another session is open, or none. */
    void sessionChanged() {
        due = due && live().isPresent();
        show();
    }

    private Optional<TreatmentSession> live() {
        return desk.session().get().filter(open -> open.stage().live());
    }

    private void show() {
        if (!due) {
            bar.hide();
            return;
        }
        bar.show(
                MessageBar.Level.SHOULD,
                words.say("shell.identity.lead"),
                words.say("shell.identity.text"),
                Buttons.plain(words.say("shell.identity.act"), this::ask));
    }

    private void ask() {
        live().ifPresent(open -> ask(open.chart().patient()));
    }

    private void ask(Patient patient) {
        LineField typed =
                new LineField(words, words.say("checkin.field.identifiers"), true)
                        .help(words.say("checkin.help.identifiers"))
                        .judgedBy(text -> identifiers().objection(text, patient));
        FormPanel form =
                new FormPanel(
                                words,
                                words.say("shell.identity.title"),
                                words.say("checkin.help.identifiers"),
                                words.say("shell.identity.checked"),
                                () -> note(identifiers().said(typed.text(), patient)),
                                overlay::close)
                        .add(typed);
        Subscription keys = form.open();
        overlay.show(form.node(), form::takeFocus, keys::unsubscribe);
    }

    private TwoIdentifiers identifiers() {
        return new TwoIdentifiers(words, desk.sessions().get());
    }

    /** What is not saved is said by the window, and tried again as a note like any other. */
    private void note(String said) {
        overlay.close();
        due = false;
        show();
        desk.perform(
                new WriteNote(desk.here(), words.say("shell.identity.note", said)), outcome -> {});
    }
}
