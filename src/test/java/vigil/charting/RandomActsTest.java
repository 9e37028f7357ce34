package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.ledger.SqliteLedger;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;
import vigil.session.Witness;
import vigil.vitals.VitalItem;

/** Whatever staff do, in whatever order: the record folds, only grows, and stays sound. */
class RandomActsTest {

    private static final List<Function<Acts, Act>> ACTS =
            List.of(
                    Acts::chooseProtocol,
                    Acts::checkIn,
                    Acts::weigh,
                    acts -> acts.consent(Checklist.Answer.YES),
                    acts -> acts.consent(Checklist.Answer.NO),
                    Acts::setAside,
                    Acts::order,
                    Acts::draw,
                    Acts::check,
                    Acts::timeOut,
                    Acts::start,
                    acts -> acts.rate("40"),
                    acts -> acts.rate("0"),
                    Acts::pause,
                    Acts::resume,
                    Acts::bolus,
                    Acts::dose,
                    acts -> acts.device(1),
                    acts -> acts.device(2),
                    acts -> acts.device(3),
                    Acts::stop,
                    Acts::pump,
                    acts -> acts.waste("10"),
                    acts -> acts.waste("K2231", "3", new Witness.Missing()),
                    Acts::giveBack,
                    Acts::vitals,
                    acts -> acts.vitals(Set.of(), SampleReadings.pressure("310/90")),
                    acts ->
                            acts.vitals(
                                    Set.of(VitalItem.BLOOD_PRESSURE),
                                    SampleReadings.pressure("230/90")),
                    Acts::baseline,
                    Acts::effect,
                    Acts::worse,
                    Acts::effectEnds,
                    Acts::rescue,
                    Acts::score,
                    Acts::extend,
                    Acts::discharge,
                    Acts::missed,
                    acts -> acts.note("slept"));

    /** Acts that end a session are rare, so that a session gets long enough to be of interest. */
    private static final List<Function<Acts, Act>> ENDS =
            List.of(Acts::transfer, Acts::leave, Acts::callOff);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void aRecordAlwaysFoldsOnlyGrowsAndStaysSound(long seed) {
        goesOn(seed, 300, new Ward(new MemoryLedger()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void soItDoesInTheStore(long seed) {
        try (SqliteLedger store = Stores.in(folder)) {
            goesOn(seed, 60, new Ward(store));
        }
        try (SqliteLedger again = Stores.reopened(folder)) {
            assertThat(again.summaries())
                    .allSatisfy(
                            row ->
                                    assertThat(SessionSummary.of(folded(again, row.id())))
                                            .isEqualTo(row))
                    .hasSize(1);
        }
    }

    private static TreatmentSession folded(SessionLedger ledger, SessionId session) {
        return SessionFold.fold(ledger.facts(session));
    }

    private static void goesOn(long seed, int steps, Ward ward) {
        Random random = new Random(seed);
        Protocol protocol = seed % 2 == 0 ? SampleProtocol.spray() : SampleProtocol.infusion();
        Acts acts = ward.planned(protocol);
        int minute = -30;
        for (int step = 0; step < steps; step++) {
            minute += random.nextInt(3);
            ward.minute(minute);
            Chart before = ward.charting.open(acts.session()).chart();
            Act act = any(random, acts, before, minute);

            Outcome outcome = ward.charting.perform(act);

            checks(acts, before, outcome, act);
        }
    }

    private static Act any(Random random, Acts acts, Chart chart, int minute) {
        EntryId entry = chart.entries().get(random.nextInt(chart.entries().size())).id();
        return switch (random.nextInt(20)) {
            case 0 -> acts.strike(entry);
            case 1 -> acts.amendTime(entry, minute - random.nextInt(20));
            case 2 ->
                    random.nextInt(10) == 0
                            ? ENDS.get(random.nextInt(ENDS.size())).apply(acts)
                            : acts.note("looked in");
            default -> ACTS.get(random.nextInt(ACTS.size())).apply(acts);
        };
    }

    private static void checks(Acts acts, Chart before, Outcome outcome, Act act) {
        Ward ward = acts.ward();
        TreatmentSession after = SessionFold.fold(ward.ledger.facts(acts.session()));
        List<EntryId> old = before.entries().stream().map(Entry::id).toList();
        List<EntryId> now = after.chart().entries().stream().map(Entry::id).toList();

        assertThat(now).startsWith(old.toArray(EntryId[]::new));
        assertThat(SessionSummary.of(after).stage()).isEqualTo(after.stage());
        switch (outcome) {
            case Outcome.Accepted(var facts, var session) -> {
                assertThat(facts).isNotEmpty();
                assertThat(session).isEqualTo(after);
                assertThat(ward.charting.perform(act)).isEqualTo(outcome);
                assertThat(Soundness.keeps(before, after.chart(), ward.now()).isSound())
                        .as("%s leaves a sound record", act)
                        .isTrue();
            }
            case Outcome.Refused _ ->
                    assertThat(after.chart().revision()).isEqualTo(before.revision());
        }
    }
}
