package vigil.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.access.audit.AccessEvent;
import vigil.charting.LedgerException;
import vigil.command.Credentials;
import vigil.command.DowntimeStore;
import vigil.command.ExitCode;
import vigil.command.RecordStore;
import vigil.command.Sending;
import vigil.export.SessionRecord;
import vigil.keeping.Progress;
import vigil.people.Permission;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.vitals.VitalOrder;

/** Opens the store in a folder on the command line, to take records out or to chart from paper. */
record FolderStore(StoreEntrance entrance, String version) implements RecordStore, DowntimeStore {

    @Override
    public RecordStore.Opened open(Optional<Path> folder, Credentials who) {
        StoreEntrance.Entered entered =
                entered(folder, who, Permission.EXPORT_RECORD, "export.not-allowed");
        return new Records(
                entered.store(),
                StoredRecords.of(entered.store(), version),
                entrance,
                entered.folders().data());
    }

    @Override
    public DowntimeStore.Opened openForCharting(Optional<Path> folder, Credentials who) {
        StoreEntrance.Entered entered =
                entered(folder, who, Permission.OBSERVE, "intake.not-allowed");
        return new FolderIntake(entered.store(), entered.by().id(), entrance);
    }

    private StoreEntrance.Entered entered(
            Optional<Path> folder, Credentials who, Permission needed, String otherwise) {
        StoreEntrance.Entered entered = entrance.enter(folder, who);
        try {
            if (!entered.sound()) {
                throw new NotOpened(entrance.words().say("export.damaged"), ExitCode.CONTENT);
            }
            if (!entered.store().workplace().may(needed)) {
                throw entrance.shut(otherwise);
            }
            return entered;
        } catch (RuntimeException e) {
            entered.store().close();
            throw e;
        }
    }

    /** An open store; what the store cannot answer ends the command. */
    private record Records(
            Clinics.Opened store, StoredRecords records, StoreEntrance entrance, Path folder)
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
                throw entrance.notDone(e);
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
                throw entrance.notDone(e);
            }
        }

        @Override
        public List<SessionSummary> summaries(Progress judging) {
            try {
                judgeAgain(judging);
                return store.ledger().summaries();
            } catch (LedgerException e) {
                throw entrance.notDone(e);
            }
        }

        /**
         * After an update, and before a window was open for a while, some stand in the list as the
         * rules of the version before judged them. Who reads a file of it would never know.
         */
        private void judgeAgain(Progress judging) {
            int all = store.ledger().judgedBefore();
            for (int left = all; left > 0; ) {
                left = store.ledger().judgeOneAgain();
                judging.done(all - left, all);
            }
        }

        @Override
        public VitalOrder vitals() {
            return store.room().vitals();
        }

        @Override
        public DrugBook drugBook() {
            try {
                DrugBook book =
                        new DrugBook(
                                store.room().room(),
                                store.room().demo(),
                                store.ledger().stock().facts(),
                                store.everybody());
                store.workplace()
                        .note(new AccessEvent.RecordExported("stock", "drug book, command line"));
                return book;
            } catch (LedgerException e) {
                throw entrance.notDone(e);
            }
        }

        @Override
        public <T> T sending(Progress judging, Function<Sending, T> use) {
            try {
                judgeAgain(judging);
                return use.apply(Deliveries.of(store, records, entrance.words(), folder).sending());
            } catch (LedgerException e) {
                throw entrance.notDone(e);
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
