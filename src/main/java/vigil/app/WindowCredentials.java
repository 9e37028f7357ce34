package vigil.app;

import java.util.function.Consumer;
import vigil.access.accounts.Account;
import vigil.access.trust.KeyRing;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Confirming;
import vigil.access.workplace.NotOpened;
import vigil.access.workplace.Workplace;
import vigil.people.Permission;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Statements;
import vigil.screen.credentials.DoorText;
import vigil.screen.desk.Credentials;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signing;

/**
 * Has people type their password at the workplace of a window; it stretches on the keys' thread.
 */
final class WindowCredentials implements Credentials {
    private final Words words;
    private final Workplace workplace;
    private final Work work;
    private final Statements statements;

    WindowCredentials(Words words, Workplace workplace, Work work, Statements statements) {
        this.words = words;
        this.workplace = workplace;
        this.work = work;
        this.statements = statements;
    }

    @Override
    public boolean inUse() {
        return true;
    }

    @Override
    public String printed(StaffMember member) {
        return Account.printed(member);
    }

    @Override
    public void sign(SessionId session, Signing signing, char[] password, Consumer<Answer> then) {
        Permission as =
                signing.meaning() == SignatureMeaning.AUTHORSHIP
                        ? Permission.SIGN_OFF
                        : Permission.COUNTERSIGN;
        long stood = stood();
        byte[] bytes = statements.of(session, signing, stood).bytes();
        confirm(signing.signer(), as, bytes, stood, password, then);
    }

    @Override
    public void sign(
            SessionId session, Seconding seconding, char[] password, Consumer<Answer> then) {
        long stood = stood();
        byte[] bytes = statements.of(session, seconding, stood).bytes();
        confirm(seconding.person(), Permission.SECOND, bytes, stood, password, then);
    }

    /** How many statements about keys stand now. */
    private long stood() {
        return workplace.ring().map(KeyRing::statements).orElse(1L);
    }

    private void confirm(
            StaffId person,
            Permission as,
            byte[] bytes,
            long stood,
            char[] password,
            Consumer<Answer> then) {
        work.onKeys(
                () -> workplace.confirm(new Claimant.Named(person), password, as, bytes),
                confirming -> then.accept(answer(confirming, stood)),
                failed ->
                        then.accept(
                                new Answer.NotSigned(
                                        FaultText.of(words, FaultText.fault(failed)))));
    }

    private Answer answer(Confirming confirming, long stood) {
        return switch (confirming) {
            case Confirming.Confirmed(var ignored, var signature) ->
                    new Answer.Signed(Statements.written(signature, stood));
            case NotOpened shut -> new Answer.NotSigned(new DoorText(words).of(shut));
        };
    }
}
