package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import vigil.assets.PlausibilityFile;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.SteadyClock;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.Taken;

/** What is entered by the clocks of this computer, which no other test uses, can be kept. */
class RealClockTest {
    private static final StaffMember NURSE =
            new StaffMember(
                    SampleChart.NURSE,
                    new PersonName("Osei", "Naomi", ""),
                    "RN",
                    Set.of(Role.NURSE));

    @TempDir private Path folder;

    @RepeatedTest(3)
    void anEntryIsKeptWithTheMillisecondInWhichItWasMade() {
        SampleChart session = SampleChart.infusion().vitals(-8).start(0);
        SteadyClock clock = new SteadyClock(new SystemClock(ZoneId.of("Europe/London")));
        try (SqliteLedger ledger = UnderKeys.create(folder, UUID::randomUUID)) {
            ledger.append(session.facts());
            Charting charting =
                    new Charting(
                            ledger,
                            clock,
                            UUID::randomUUID,
                            PlausibilityFile.shipped(),
                            who -> Optional.of(NURSE));
            Instant before = clock.now();
            Outcome outcome =
                    charting.perform(
                            new ObservationAct.WriteNote(
                                    new ActContext(
                                            new EntryId(UUID.randomUUID()),
                                            session.chart().id(),
                                            Taken.observed(Moment.of(before, clock.zone())),
                                            NURSE.id(),
                                            NURSE.id()),
                                    "asks for water"));
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            RecordedEvent kept = charting.facts(session.chart().id()).getLast();
            assertThat(kept.recordedAt().instant())
                    .isEqualTo(kept.recordedAt().instant().truncatedTo(ChronoUnit.MILLIS))
                    .isBetween(before, clock.now());
        }
    }
}
