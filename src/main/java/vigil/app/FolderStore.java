package vigil.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.command.ExitCode;
import vigil.command.RecordStore;
import vigil.export.SessionRecord;
import vigil.ledger.SqliteLedger;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** Opens the store in a folder for the command line; never makes one. */
record FolderStore(Words words, String version) implements RecordStore {

    @Override
    public Opened open(Optional<Path> folder) {
        Folders folders = Wiring.folders(folder.map(Path::toAbsolutePath), false);
        if (!SqliteLedger.liesIn(folders.data())) {
            throw new NotOpened(words.say("export.no-store", folders.data()), ExitCode.CONTENT);
        }
        try {
            Clinics.Opened store = new Clinics(words, folders).openSound();
            return new Records(store.ledger(), StoredRecords.of(store, version), words);
        } catch (SetUpException e) {
            throw new NotOpened(e.sentence(), e.exitCode(), e);
        }
    }

    /** An open store; what the store cannot answer ends the command. */
    private record Records(SqliteLedger ledger, StoredRecords records, Words words)
            implements Opened {

        @Override
        public List<SessionId> sessions() {
            return plannedFrom(LocalDate.MIN);
        }

        @Override
        public List<SessionId> plannedFrom(LocalDate day) {
            try {
                return ledger.summaries().stream()
                        .filter(row -> !row.plannedFor().local().toLocalDate().isBefore(day))
                        .map(SessionSummary::id)
                        .toList();
            } catch (LedgerException e) {
                throw notRead(e);
            }
        }

        @Override
        public SessionRecord record(SessionId session) {
            try {
                return records.of(session);
            } catch (LedgerException e) {
                throw notRead(e);
            }
        }

        private NotOpened notRead(LedgerException e) {
            return new NotOpened(
                    FaultText.of(words, e.fault()), SetUpException.exitCode(e.fault()), e);
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
