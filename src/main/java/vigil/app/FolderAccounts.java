package vigil.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.access.accounts.Account;
import vigil.access.keys.SystemRandomness;
import vigil.access.workplace.AccountKeeping;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Countersigner;
import vigil.access.workplace.Kept;
import vigil.command.AccountDesk;
import vigil.command.Credentials;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.credentials.TemporaryPassword;

/** Keeps the accounts of the store in a folder for the command line. */
record FolderAccounts(StoreEntrance entrance) implements AccountDesk {

    @Override
    public Opened open(Path folder, Credentials who) {
        Clinics.Opened store = entrance.enter(Optional.of(folder), who).store();
        entrance.refuseUnlessMay(store, Permission.KEEP_ACCOUNTS);
        return new InTheStore(store, entrance);
    }

    /** An open store with an administrator in it. */
    private record InTheStore(Clinics.Opened store, StoreEntrance entrance) implements Opened {

        @Override
        public List<Line> accounts() {
            return store.workplace().accounts().stream()
                    .map(
                            account ->
                                    new Line(
                                            account.member(),
                                            account.state() == Account.State.ACTIVE))
                    .toList();
        }

        @Override
        public char[] add(StaffMember person, Optional<Credentials> second) {
            char[] temporary = temporary();
            kept(at -> at.make(person, temporary.clone(), countersigner(second)));
            return temporary;
        }

        @Override
        public char[] temporaryPassword(StaffId user, Optional<Credentials> second) {
            char[] temporary = temporary();
            kept(at -> at.temporaryPassword(user, temporary.clone(), countersigner(second)));
            return temporary;
        }

        @Override
        public void withdraw(StaffId user, Optional<Credentials> second) {
            kept(at -> at.leaver(user, countersigner(second)));
        }

        private static char[] temporary() {
            return new TemporaryPassword(new SystemRandomness()).next();
        }

        private Optional<Countersigner> countersigner(Optional<Credentials> second) {
            return second.flatMap(
                    who ->
                            who.user()
                                    .map(
                                            name ->
                                                    Countersigner.of(
                                                            new Claimant.Named(new StaffId(name)),
                                                            entrance.password(
                                                                    who,
                                                                    "command.second-password"))));
        }

        private void kept(Function<AccountKeeping, Kept> act) {
            entrance.kept(store, act);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
