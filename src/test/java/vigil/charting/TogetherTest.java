package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.SqliteLedger;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** Acts that are recorded together or not at all. */
class TogetherTest {
    private final MemoryLedger memory = new MemoryLedger();
    private final Ward ward = new Ward(memory);
    private Acts acts;

    @BeforeEach
    void anInfusionReadyToBegin() {
        acts = ward.in(Stage.READY, SampleProtocol.infusion());
        ward.minute(0);
    }

    @Test
    void each_is_judged_as_if_those_before_it_were_on_the_record_and_none_is_before_it_is_saved() {
        Together together = ward.charting.together();
        int before = memory.count();
        assertThat(together.perform(acts.pause())).isInstanceOf(Outcome.Refused.class);
        assertThat(together.perform(acts.start())).isInstanceOf(Outcome.Accepted.class);
        assertThat(together.perform(acts.start())).isInstanceOf(Outcome.Refused.class);
        assertThat(together.perform(acts.pause())).isInstanceOf(Outcome.Accepted.class);
        assertThat(together.open(acts.session()).stage()).isEqualTo(Stage.PAUSED);
        assertThat(ward.charting.open(acts.session()).stage()).isEqualTo(Stage.READY);
        assertThat(memory.count()).isEqualTo(before);
        assertThat(together.save()).hasSize(2);
        assertThat(ward.charting.open(acts.session()).stage()).isEqualTo(Stage.PAUSED);
        assertThat(memory.count()).isEqualTo(before + 2);
    }

    @Test
    void the_same_acts_again_add_nothing_wherever_the_store_failed() {
        Act start = acts.start();
        Act pause = acts.pause();
        int before = memory.count();
        memory.failBeforeNextCommit();
        assertThatThrownBy(() -> save(start, pause)).isInstanceOf(LedgerException.class);
        assertThat(memory.count()).isEqualTo(before);
        memory.failAfterNextCommit();
        assertThatThrownBy(() -> save(start, pause)).isInstanceOf(LedgerException.class);
        assertThat(save(start, pause)).isEmpty();
        assertThat(memory.count()).isEqualTo(before + 2);
        assertThat(ward.charting.together().holds(start.context().entry())).isTrue();
    }

    private List<RecordedEvent> save(Act... each) {
        Together together = ward.charting.together();
        for (Act act : each) {
            assertThat(together.perform(act)).isInstanceOf(Outcome.Accepted.class);
        }
        return together.save();
    }

    @Test
    void what_somebody_else_charted_meanwhile_is_not_overrun(@TempDir Path folder) {
        try (SqliteLedger ledger = Stores.in(folder)) {
            Ward real = new Ward(ledger);
            Acts there = real.in(Stage.READY, SampleProtocol.infusion());
            Together together = real.charting.together();
            together.perform(there.note("from paper"));
            there.does(there.note("typed meanwhile"));
            long before = ledger.head().revision();
            assertThatThrownBy(together::save).isInstanceOf(LedgerException.class);
            assertThat(ledger.head().revision()).isEqualTo(before);
        }
    }

    @Test
    void nothing_is_signed_before_it_is_on_the_record(@TempDir Path folder) {
        try (SqliteLedger ledger = Stores.in(folder)) {
            Ward keyed = Ward.keyed(ledger);
            Acts over = keyed.in(Stage.NOT_TREATED, SampleProtocol.infusion());
            Together together = keyed.charting.together();
            assertThatThrownBy(() -> together.perform(over.signOff()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
