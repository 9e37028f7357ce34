package vigil.screen.shell;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vigil.charting.ObservationAct.WriteNote;
import vigil.people.Patient;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.TwoIdentifiers;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FieldScan;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.LineField;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;

/**
 * Asks for two identifiers again where somebody came in over a session that runs (rule P5): another
 * person may sit at the keys, or lie in the chair. It asks until it is answered, also after the
 * session was left and opened again and after a crash, and stands in no act's way; the answer is a
 * note of that session. A session that was checked in since has been asked for.
 */
final class IdentityAgain {
    private final Words words;
    private final SessionDesk desk;
    private final Overlay overlay;
    private final MessageBar bar;
    private final Set<SessionId> known = new HashSet<>();
    private boolean cameIn;
    private boolean answering;

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

    /** Somebody came in: by a start, by unlocking, or in the place of another. */
    void cameIn() {
        known.clear();
        cameIn = true;
        sessionChanged();
    }

    /** Another session is open, or none, or the open one has come further. */
    void sessionChanged() {
        desk.session()
                .get()
                .filter(open -> !open.stage().live())
                .ifPresent(open -> known.add(open.chart().id()));
        show();
    }

    private Optional<TreatmentSession> due() {
        return desk.session()
                .get()
                .filter(open -> cameIn && open.stage().live())
                .filter(open -> !known.contains(open.chart().id()));
    }

    private void show() {
        if (answering || due().isEmpty()) {
            bar.hide();
        } else if (!bar.isVisible()) {
            // Asked once: with every entry anew, whoever listens to the screen would hear it again.
            bar.show(
                    MessageBar.Level.SHOULD,
                    words.say("shell.identity.lead"),
                    words.say("shell.identity.text"),
                    Buttons.plain(words.say("shell.identity.act"), this::ask));
        }
    }

    private void ask() {
        due().ifPresent(open -> ask(open.chart().id(), open.chart().patient()));
    }

    private void ask(SessionId session, Patient patient) {
        LineField typed =
                new LineField(words, words.say("checkin.field.identifiers"), true)
                        .help(words.say("checkin.help.identifiers"));
        typed.judgedBy(
                text -> identifiers().objection(text, patient, FieldScan.isScanned(typed.input())));
        FormPanel form =
                new FormPanel(
                                words,
                                words.say("shell.identity.title"),
                                words.say("checkin.help.identifiers"),
                                words.say("shell.identity.checked"),
                                () -> note(session, identifiers().said(typed.text(), patient)),
                                overlay::close)
                        .add(typed);
        overlay.show(
                Style.on(new FormScroll(form.node()), Style.CONFIRM),
                form::takeFocus,
                () -> answering(false));
        answering(true);
    }

    /** The bar leaves its room to the card. */
    private void answering(boolean now) {
        answering = now;
        show();
    }

    private TwoIdentifiers identifiers() {
        return new TwoIdentifiers(words, desk.sessions().get());
    }

    /** What is not saved is said by the window, and tried again as a note like any other. */
    private void note(SessionId session, String said) {
        known.add(session);
        overlay.close();
        desk.perform(
                new WriteNote(desk.here(), words.say("shell.identity.note", said)), outcome -> {});
    }
}
