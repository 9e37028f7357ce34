package vigil.screen.desk;

import java.util.Arrays;
import java.util.function.Consumer;
import vigil.people.StaffMember;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signing;
import vigil.telling.PersonText;

/** A store in which nobody has keys. */
record WithoutKeys() implements Credentials {

    @Override
    public boolean inUse() {
        return false;
    }

    @Override
    public String printed(StaffMember member) {
        return PersonText.staff(member);
    }

    @Override
    public void sign(SessionId session, Signing signing, char[] password, Consumer<Answer> then) {
        Arrays.fill(password, '\0');
        throw new IllegalStateException("nobody has keys");
    }

    @Override
    public void sign(
            SessionId session, Seconding seconding, char[] password, Consumer<Answer> then) {
        Arrays.fill(password, '\0');
        throw new IllegalStateException("nobody has keys");
    }

    @Override
    public void sign(Seconding seconding, char[] password, Consumer<Answer> then) {
        Arrays.fill(password, '\0');
        throw new IllegalStateException("nobody has keys");
    }
}
