package vigil.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/**
 * Keeps the accounts of a clinic's store without a window, by the same rules as the window: an
 * administrator, and a second one where there is another. All throw {@link RecordStore.NotOpened}
 * with a sentence where that is refused; what was refused to whom is on record.
 */
@FunctionalInterface
public interface AccountDesk {

    /** Opens the store in a folder for an administrator; never makes one. */
    Opened open(Path folder, Credentials who);

    /** An open store. */
    interface Opened extends AutoCloseable {

        /** All accounts, also of those who left. */
        List<Line> accounts();

        /** Makes an account with a temporary password, which is answered and kept nowhere. */
        char[] add(StaffMember person, Optional<Credentials> second);

        /** Sets a temporary password for somebody who forgot theirs. */
        char[] temporaryPassword(StaffId user, Optional<Credentials> second);

        /** Somebody leaves: their password opens nothing any more. */
        void withdraw(StaffId user, Optional<Credentials> second);

        @Override
        void close();
    }

    /**
     * One account.
     *
     * @param here whether the person works here; otherwise they left
     */
    record Line(StaffMember person, boolean here) {}
}
