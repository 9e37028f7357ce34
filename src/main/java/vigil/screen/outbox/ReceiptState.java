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
    TAKEN_OUT(Tone.NEUTRAL),
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
            case Standing.TakenOut _ -> TAKEN_OUT;
            case Standing.Replaced _ -> REPLACED;
        };
    }

    /** What waits or was refused; nothing can be taken back that is on its way or there. */
    boolean canBeTakenOut() {
        return switch (this) {
            case REFUSED, PUT_OFF, WAITING -> true;
            case ON_ITS_WAY, THERE, TAKEN_OUT, REPLACED -> false;
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
