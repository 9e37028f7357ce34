package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.Refusal.Reason;
import vigil.ledger.SqliteLedger;

/** Each reason for a refusal is one that staff can meet, and nothing is recorded with it. */
class RefusalReasonsTest {

    private static Map<Reason, Function<Ward, Tried>> ways() {
        Map<Reason, Function<Ward, Tried>> ways = new EnumMap<>(Reason.class);
        WaysBeforeDosing.into(ways);
        WaysOfDosing.into(ways);
        WaysOfSigning.into(ways);
        return ways;
    }

    @TempDir private Path folder;

    @Test
    void everyReasonHasAWayToIt() {
        assertThat(ways().keySet()).containsExactlyInAnyOrder(Reason.values());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void staffMeetTheReasonAndNothingIsRecorded(Reason reason) {
        try (SqliteLedger store = Stores.in(folder)) {
            Tried tried = ways().get(reason).apply(Ward.keyed(store));
            long before = store.head().revision();

            assertThat(tried.acts().refused(tried.act())).isEqualTo(reason);
            assertThat(store.head().revision()).isEqualTo(before);
            assertThat(store.fact(tried.act().context().entry()).isPresent())
                    .isEqualTo(reason == Reason.ENTRY_ALREADY_SAVED);
        }
    }
}
