package vigil.app;

import java.util.List;
import vigil.charting.Charting;
import vigil.charting.LedgerException;
import vigil.command.DowntimeStore;
import vigil.intake.DowntimeIntake;
import vigil.intake.Intake;
import vigil.people.StaffId;
import vigil.proof.StoreSignatures;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** An open store in which who came in charts what was written on paper. */
record FolderIntake(Clinics.Opened store, StaffId enters, StoreEntrance entrance)
        implements DowntimeStore.Opened {

    @Override
    public List<SessionId> sessions() {
        try {
            return store.ledger().summaries().stream().map(SessionSummary::id).toList();
        } catch (LedgerException e) {
            throw entrance.notDone(e);
        }
    }

    @Override
    public Intake take(byte[] file, SessionId session, boolean trial) {
        SystemClock clock = new SystemClock(store.zone());
        Charting charting =
                new Charting(
                        store.ledger(),
                        clock,
                        new RandomIds(),
                        store.room().plausibility(),
                        store.workplace()::member,
                        new StoreSignatures(store.workplace()::ring));
        DowntimeIntake intake =
                new DowntimeIntake(
                        charting, store.room().plausibility(), store.clinic().staff(), clock.now());
        DowntimeIntake.Sheet sheet = new DowntimeIntake.Sheet(session, enters);
        try {
            return trial ? intake.look(file, sheet) : intake.chart(file, sheet);
        } catch (LedgerException e) {
            throw entrance.notDone(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
