package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/** What a fault says where it is one of the findings of a whole reading. */
class FaultsTest {
    private static String said(StoreFault fault) {
        return Faults.said(new LedgerException(fault));
    }

    @Test
    void aFaultAmongTheFindingsSaysWhatWasFoundAndNotHowItIsWrittenDown() {
        assertThat(said(new StoreFault.Torn("fact 3: MALFORMED"))).isEqualTo("fact 3: MALFORMED");
        assertThat(said(new StoreFault.Failed("/data/anchor: FOLDER")))
                .isEqualTo("/data/anchor: FOLDER");
        assertThat(said(new StoreFault.DiskFull())).isEqualTo("DiskFull");
    }
}
