package vigil.screen.outbox;

import java.time.Instant;
import java.util.Optional;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.Tone;

/** How a record stands with another system, in a word; what wants somebody comes first. */
enum ReceiptState {
    REFUSED(Tone.SERIOUS),
    PUT_OFF(Tone.CAUTION),
    WAITING(Tone.NEUTRAL),
    ON_ITS_WAY(Tone.INFO),
    THERE(Tone.GOOD),
    REPLACED(Tone.NEUTRAL);

    private final Tone tone;

    ReceiptState(Tone tone) {
        this.tone = tone;
    }

    static ReceiptState of(Standing standing) {
        return switch (standing) {
            case Standing.Refused _ -> REFUSED;
            case Standing.Waiting(Instant _, Optional<String> last) ->
                    last.isPresent() ? PUT_OFF : WAITING;
            case Standing.OnItsWay _ -> ON_ITS_WAY;
            case Standing.There _ -> THERE;
            case Standing.Replaced _ -> REPLACED;
        };
    }

    Tone tone() {
        return tone;
    }

    /** The key of its word. */
    String word() {
        return "outbox.state." + name();
    }
}
