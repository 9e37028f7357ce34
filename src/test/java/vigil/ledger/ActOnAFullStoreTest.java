package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.assets.PlausibilityFile;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Clock;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.PreparationAct;
import vigil.charting.Refusal;
import vigil.charting.StoreFault;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SessionId;
import vigil.session.Taken;

/** An act that the disk could not take is done again under the same entry: once, or not at all. */
class ActOnAFullStoreTest {

    private static final SessionId SESSION = new SessionId(new UUID(3, 1));

    @TempDir private Path folder;

    private int entries;
    private int ids;

    private static final class Afternoon implements Clock {
        @Override
        public Instant now() {
            return SampleChart.START;
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return SampleChart.ZONE;
        }
    }

    private Charting charting(SqliteLedger ledger) {
        StaffMember nurse =
                new StaffMember(
                        SampleChart.NURSE,
                        new PersonName("Osei", "Naomi", ""),
                        "RN",
                        Set.of(Role.NURSE));
        return new Charting(
                ledger,
                new Afternoon(),
                () -> new UUID(5, ++ids),
                PlausibilityFile.shipped(),
                id -> id.equals(nurse.id()) ? Optional.of(nurse) : Optional.empty());
    }

    private ActContext context() {
        entries++;
        return new ActContext(
                new EntryId(new UUID(4, entries)),
                SESSION,
                Taken.observed(SampleChart.infusion().minute(0)),
                SampleChart.NURSE,
                SampleChart.NURSE);
    }

    private Act plan() {
        return new PreparationAct.PlanSession(
                context(),
                SamplePreparation.patient(),
                "Infusion room 1",
                new SeriesPosition(1, 6),
                SampleChart.infusion().minute(0),
                SampleChart.ZONE,
                false);
    }

    private Act note(int length) {
        return new ObservationAct.WriteNote(context(), "x".repeat(length));
    }

    private static Outcome.Accepted accepted(Charting charting, Act act) {
        return (Outcome.Accepted) charting.perform(act);
    }

    /** Notes until the store has no more room; the one that did not fit. */
    private Act fill(Charting charting, List<Act> saved) {
        while (true) {
            Act next = note(3_500);
            try {
                accepted(charting, next);
                saved.add(next);
            } catch (LedgerException e) {
                assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull());
                return next;
            }
        }
    }

    @Test
    void whatDidNotFitIsNotOnTheRecordAndIsSavedOnceWhenThereIsRoomAgain() {
        List<Act> saved = new ArrayList<>();
        Act lost;
        Stores.create(folder).close();
        try (SqliteLedger full = SqliteLedger.open(folder, Stores.withPages(70), Stores.needs())) {
            Charting charting = charting(full);
            accepted(charting, plan());
            lost = fill(charting, saved);
            assertThat(full.fact(lost.context().entry())).isEmpty();
            assertThatThrownBy(() -> charting.perform(lost)).isInstanceOf(LedgerException.class);
            assertThat(full.facts(SESSION)).hasSize(saved.size() + 1);
            saved.forEach(act -> assertThat(accepted(charting, act).facts()).hasSize(1));
            assertThat(full.facts(SESSION)).hasSize(saved.size() + 1);
        }
        assertThat(saved).hasSizeGreaterThan(5);
        try (SqliteLedger room = Stores.open(folder)) {
            Charting charting = charting(room);
            Outcome.Accepted first = accepted(charting, lost);
            assertThat(accepted(charting, lost)).isEqualTo(first);
            assertThat(room.facts(SESSION)).hasSize(saved.size() + 2);
            assertThat(room.verify((done, of) -> {}).damage()).isEmpty();
        }
    }

    @Test
    void otherWordsUnderTheSameEntryAreNeverTakenForTheOnesThatWereSaved() {
        try (SqliteLedger ledger = Stores.create(folder)) {
            Charting charting = charting(ledger);
            accepted(charting, plan());
            ObservationAct.WriteNote note = (ObservationAct.WriteNote) note(10);
            accepted(charting, note);

            assertThat(charting.perform(new ObservationAct.WriteNote(note.context(), "other")))
                    .isEqualTo(new Outcome.Refused(Refusal.of(Refusal.Reason.ENTRY_ALREADY_SAVED)));
        }
    }

    @Test
    void aStoreThatIsGoneForAMomentTakesTheSameActAfterwards() throws IOException {
        Path file = folder.resolve("vigil.db");
        Path aside = folder.resolve("aside.db");
        try (SqliteLedger ledger = Stores.create(folder)) {
            Charting charting = charting(ledger);
            accepted(charting, plan());
            Act note = note(10);
            Files.move(file, aside);
            assertThatThrownBy(() -> charting.perform(note))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.fault()).isEqualTo(new StoreFault.NotAStore()));
            Files.move(aside, file);

            Outcome.Accepted saved = accepted(charting, note);
            assertThat(accepted(charting, note)).isEqualTo(saved);
            assertThat(ledger.facts(SESSION)).hasSize(2);
        }
    }

    @Test
    void aDraftOutlivesTheFaultAndGoesWithItsEntry() {
        Draft draft;
        Act lost;
        Stores.create(folder).close();
        try (SqliteLedger full = SqliteLedger.open(folder, Stores.withPages(70), Stores.needs())) {
            Charting charting = charting(full);
            accepted(charting, plan());
            Act typed = note(3_500);
            draft =
                    new Draft(
                            typed.context().entry(),
                            SESSION,
                            "note",
                            Map.of("text", "half a sen"),
                            SampleChart.infusion().minute(0),
                            SampleChart.NURSE);
            charting.keepDraft(draft);
            fill(charting, new ArrayList<>());
            assertThatThrownBy(() -> charting.perform(typed)).isInstanceOf(LedgerException.class);
            assertThat(charting.drafts()).containsExactly(draft);
            lost = typed;
        }
        try (SqliteLedger room = Stores.open(folder)) {
            Charting charting = charting(room);
            assertThat(charting.drafts()).containsExactly(draft);
            accepted(charting, lost);
            assertThat(charting.drafts()).isEmpty();
        }
    }
}
