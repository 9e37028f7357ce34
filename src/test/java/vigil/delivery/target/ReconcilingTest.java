package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whether a server still has what was sent to it: in each kind of value, at each depth. */
class ReconcilingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1          | 1.0          | true",
                "1          | 2            | false",
                "1          | \"1\"        | false",
                "\"a\"      | \"a\"        | true",
                "\"a\"      | \"b\"        | false",
                "true       | false        | false",
                "[1,2]      | [1,2]        | true",
                "[1,2]      | [1]          | false",
                "[1]        | [1,2]        | false",
                "[1,2]      | [1,3]        | false",
                "[1,2]      | [3,2]        | false",
                "[]         | null         | false",
                "{}         | {}           | true",
                "{}         | []           | false",
                "{}         | null         | false",
                "{\"a\":1}  | {\"a\":1,\"b\":2} | true",
                "{\"a\":1}  | {\"b\":1}    | false",
                "{\"a\":1,\"b\":2} | {\"a\":1} | false",
                "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":1.00,\"c\":3}]} | true",
                "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":2}]} | false"
            })
    void allThatWasSentIsThere(String sent, String there, boolean holds) {
        assertThat(Reconciling.holds(JSON.readTree(sent), JSON.readTree(there))).isEqualTo(holds);
    }
}
