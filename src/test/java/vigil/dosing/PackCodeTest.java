package vigil.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a pack in one barcode, and what only begins like it. */
final class PackCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010036142501234517281231" + "10K2231",
                "0100361425012345" + "10K2231",
                "0100361425012345" + "21A77B",
                " 010036142501234517281231 "
            })
    void articleAndWhatFollowsIt(String code) {
        assertThat(PackCode.is(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K2231",
                "0100361425012345",
                "010036142501234617281231" + "10K2231",
                "0100361425012345" + "99K2231",
                "020036142501234917281231",
                "01003614250123X917281231",
                "010036142501234517281231 10K2231"
            })
    void aLotIsNone(String lot) {
        assertThat(PackCode.is(lot)).isFalse();
    }
}
