package vigil.screen.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Clinic;
import vigil.charting.SecondPeople;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Keyring;
import vigil.screen.kit.Work;
import vigil.session.Chart;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/**
 * People with real keys whose password is {@code password of ID}; it is not stretched, so that a
 * test need not wait.
 */
public final class TypedPasswords implements Credentials {
    private final Keyring keys;
    private final Work work;
    private final Map<StaffId, Integer> misses = new HashMap<>();

    TypedPasswords(Keyring keys, Work work) {
        this.keys = keys;
        this.work = work;
    }

    /** The password of somebody. */
    public static String of(StaffMember member) {
        return "password of " + member.id().value();
    }

    /** The act with its second person's confirmation, where it names one. */
    static Act confirmed(Keyring keys, Act act, Chart chart, Clinic clinic) {
        ActContext context = act.context();
        return SecondPeople.in(act, chart)
                .map(
                        second ->
                                second.signs(
                                        context.entry(),
                                        clinic.member(second.person())
                                                .orElseThrow()
                                                .roles()
                                                .iterator()
                                                .next(),
                                        context.taken().at()))
                .map(seconding -> keys.sign(context.session(), seconding))
                .map(signed -> SecondPeople.with(act, signed))
                .orElse(act);
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
        answer(signing.signer(), password, () -> keys.sign(session, signing), then);
    }

    @Override
    public void sign(
            SessionId session, Seconding seconding, char[] password, Consumer<Answer> then) {
        answer(seconding.person(), password, () -> keys.sign(session, seconding).signature(), then);
    }

    @Override
    public void sign(Seconding seconding, char[] password, Consumer<Answer> then) {
        answer(
                seconding.person(),
                password,
                () -> keys.signStock(seconding, seconding.person()).signature(),
                then);
    }

    private void answer(
            StaffId person, char[] password, Supplier<Signature> sign, Consumer<Answer> then) {
        boolean right = new String(password).equals("password of " + person.value());
        Arrays.fill(password, '\0');
        work.onKeys(
                () ->
                        right
                                ? new Answer.Signed(sign.get())
                                : new Answer.NotSigned(
                                        "This is not the password. Wait "
                                                + misses.merge(person, 1, Integer::sum)
                                                + " s."),
                then,
                failed -> {
                    throw new AssertionError(failed);
                });
    }
}
