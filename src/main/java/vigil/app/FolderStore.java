package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.access.audit.AccessEvent;
import vigil.access.signin.Presence;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.charting.LedgerException;
import vigil.command.Credentials;
import vigil.command.DowntimeStore;
import vigil.command.ExitCode;
import vigil.command.RecordStore;
import vigil.export.SessionRecord;
import vigil.ledger.SqliteLedger;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** Opens the store in a folder for the command line, and lets in who asks; never makes one. */
record FolderStore(Words words, String version, TypedIn typed, Folders.Computer computer)
        implements RecordStore, DowntimeStore {

    @Override
    public RecordStore.Opened open(Optional<Path> folder, Credentials who) {
        Clinics.Opened store = entered(folder, who, Permission.EXPORT_RECORD, "export.not-allowed");
        return new Records(store, StoredRecords.of(store, version), words);
    }

    @Override
    public DowntimeStore.Opened openForCharting(Optional<Path> folder, Credentials who) {
        Clinics.Opened store = entered(folder, who, Permission.OBSERVE, "intake.not-allowed");
        return switch (store.workplace().presence()) {
            case Presence.SignedIn(StaffId user, var _) -> new FolderIntake(store, user, words);
            case Presence.Locked _, Presence.SignedOut _ -> {
                store.close();
                throw shut(words.say("export.shut"));
            }
        };
    }

    private Clinics.Opened entered(
            Optional<Path> folder, Credentials who, Permission needed, String otherwise) {
        Folders folders = Folders.of(computer, folder.map(Path::toAbsolutePath), false);
        if (!SqliteLedger.liesIn(folders.data())) {
            throw new NotOpened(words.say("export.no-store", folders.data()), ExitCode.CONTENT);
        }
        try {
            Clinics.Opened store = new Clinics(words, folders, Turns.HERE).open();
            try {
                enter(store, who);
                refuseUnless(store.workplace().may(needed), otherwise);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
            return store;
        } catch (SetUpException e) {
            throw new NotOpened(e.sentence(), e.exitCode(), e);
        } catch (LedgerException e) {
            throw notRead(words, e);
        }
    }

    private void enter(Clinics.Opened store, Credentials who) {
        Entering entering =
                store.expected()
                        .map(nurse -> DemoStaff.enter(store.workplace(), nurse))
                        .orElseGet(
                                () ->
                                        store.workplace()
                                                .enter(
                                                        new Claimant.Named(user(who)),
                                                        password(who)));
        switch (entering) {
            case Entering.In(var _, boolean _, boolean sound, var _) ->
                    refuseUnless(sound, "export.damaged");
            case Entering.PasswordDue() -> refuseUnless(false, "export.password-due");
            case vigil.access.workplace.NotOpened.MustWait(Duration left) ->
                    throw shut(words.say("export.wait", left.toSeconds() + 1));
            case Entering other -> refuseUnless(false, "export.shut");
        }
    }

    private StaffId user(Credentials who) {
        return who.user()
                .map(StaffId::new)
                .orElseThrow(() -> shut(words.say("export.user-needed")));
    }

    private char[] password(Credentials who) {
        try {
            return typed.password(who.passwordFd(), words.say("export.password"))
                    .orElseThrow(() -> shut(words.say("export.password-needed")));
        } catch (IOException e) {
            throw new NotOpened(words.say("export.password-file"), ExitCode.ENVIRONMENT, e);
        }
    }

    private void refuseUnless(boolean holds, String why) {
        if (!holds) {
            throw shut(words.say(why));
        }
    }

    private static NotOpened shut(String sentence) {
        return new NotOpened(sentence, ExitCode.LOCKED);
    }

    static NotOpened notRead(Words words, LedgerException e) {
        return new NotOpened(FaultText.of(words, e.fault()), SetUpException.exitCode(e.fault()), e);
    }

    /** An open store; what the store cannot answer ends the command. */
    private record Records(Clinics.Opened store, StoredRecords records, Words words)
            implements RecordStore.Opened {

        @Override
        public List<SessionId> sessions() {
            return plannedFrom(LocalDate.MIN);
        }

        @Override
        public List<SessionId> plannedFrom(LocalDate day) {
            try {
                return store.ledger().summaries().stream()
                        .filter(row -> !row.plannedFor().local().toLocalDate().isBefore(day))
                        .map(SessionSummary::id)
                        .toList();
            } catch (LedgerException e) {
                throw notRead(words, e);
            }
        }

        @Override
        public SessionRecord record(SessionId session) {
            try {
                SessionRecord record = records.of(session);
                store.workplace()
                        .note(
                                new AccessEvent.RecordExported(
                                        session.value().toString(), "command line"));
                return record;
            } catch (LedgerException e) {
                throw notRead(words, e);
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
