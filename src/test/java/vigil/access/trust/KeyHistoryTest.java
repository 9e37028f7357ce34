package vigil.access.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.access.keys.Bytes;
import vigil.access.keys.Dice;
import vigil.access.keys.KeyId;
import vigil.access.trust.KeyStatement.Certificate;

class KeyHistoryTest {
    private final Clinic clinic = new Clinic(new Dice(75));
    private final List<SignedStatement> line = clinic.line(3);
    private final KeyHistory history = KeyHistory.of(Clinic.STORE, clinic.reyes.id(), line);

    /**
     * A signature may name any number of statements: of those that never were, there is no ring.
     */
    @Test
    void thereIsARingAfterEachStatementAndNoneBeyond() {
        for (int statements = 0; statements <= line.size(); statements++) {
            assertThat(history.after(statements).orElseThrow().statements()).isEqualTo(statements);
        }
        assertThat(history.after(line.size() + 1)).isEmpty();
        assertThat(history.after(-1)).isEmpty();
    }

    @Test
    void aKeyIsKnownFromTheStatementThatCertifiedIt() {
        for (SignedStatement statement : line) {
            Certificate certified = (Certificate) statement.statement();
            assertThat(history.knows(certified.keys().id())).hasValue(certified.place().number());
        }
        assertThat(history.knows(KeyId.of(Bytes.of(new byte[16])))).isEmpty();
    }
}
