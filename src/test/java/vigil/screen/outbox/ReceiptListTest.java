package vigil.screen.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/** What was sent, as a supervisor finds it. */
class ReceiptListTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static Receipt receipt(int session, Standing standing) {
        return new Receipt(new SessionId(new UUID(0, session)), 59, "archive", standing);
    }

    /** The higher the number, the longer ago the session was. */
    private static Instant took(Receipt receipt) {
        return NOW.minus(Duration.ofDays(receipt.session().value().getLeastSignificantBits()));
    }

    @Test
    void ofThoseThatBecameDueTogetherTheNewestSessionComesFirst() {
        List<Receipt> shown =
                FxHarness.onFx(
                        () -> {
                            ReceiptList list =
                                    new ReceiptList(
                                            Words.of("delivery"),
                                            one -> "",
                                            one -> "",
                                            ReceiptListTest::took,
                                            chosen -> {});
                            Standing due = new Standing.Waiting(NOW, Optional.empty());
                            list.show(
                                    List.of(
                                            receipt(5, due),
                                            receipt(2, due),
                                            receipt(9, new Standing.Refused(NOW, "422", "no")),
                                            receipt(7, due)));
                            return List.copyOf(list.node().getItems());
                        });
        assertThat(shown)
                .extracting(one -> one.session().value().getLeastSignificantBits())
                .containsExactly(9L, 2L, 5L, 7L);
    }
}
