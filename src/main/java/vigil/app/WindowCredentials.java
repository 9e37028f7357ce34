package vigil.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    WindowCredentials(Words words, Workplace workplace, Work work) {
        this.words = words;
        this.workplace = workplace;
        this.work = work;
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
        confirm(
                signing.signer(),
                as,
                ring ->
                        new Statements(ring.store())
                                .of(session, signing, ring.statements())
                                .bytes(),
                password,
                then);
    }

    @Override
    public void sign(
            SessionId session, Seconding seconding, char[] password, Consumer<Answer> then) {
        confirm(
                seconding.person(),
                Permission.SECOND,
                ring ->
                        new Statements(ring.store())
                                .of(session, seconding, ring.statements())
                                .bytes(),
                password,
                then);
    }

    @Override
    public void sign(Seconding seconding, char[] password, Consumer<Answer> then) {
        confirm(
                seconding.person(),
                Permission.SECOND,
                ring -> new Statements(ring.store()).ofStock(seconding, ring.statements()).bytes(),
                password,
                then);
    }

    private void confirm(
            StaffId person,
            Permission as,
            Function<KeyRing, byte[]> statement,
            char[] password,
            Consumer<Answer> then) {
        work.onKeys(
                () -> answer(person, as, statement, password),
                then,
                failed ->
                        then.accept(
                                new Answer.NotSigned(
                                        FaultText.of(words, FaultText.fault(failed)))));
    }

    /** By the statements about keys that stand now. */
    private Answer answer(
            StaffId person, Permission as, Function<KeyRing, byte[]> statement, char[] password) {
        Optional<KeyRing> ring = workplace.ring();
        byte[] bytes = ring.map(statement).orElseGet(() -> new byte[0]);
        long stood = ring.map(KeyRing::statements).orElse(1L);
        return answer(workplace.confirm(new Claimant.Named(person), password, as, bytes), stood);
    }

    private Answer answer(Confirming confirming, long stood) {
        return switch (confirming) {
            case Confirming.Confirmed(var _, var signature) ->
                    new Answer.Signed(Statements.written(signature, stood));
            case NotOpened shut -> new Answer.NotSigned(new DoorText(words).of(shut));
        };
    }
}
