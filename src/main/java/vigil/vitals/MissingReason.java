package vigil.vitals;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why an item of a set was not taken. Missing is never zero. The digit is what is typed after
 * {@code x}.
 */
public enum MissingReason {
    UNAVAILABLE(1),
    DECLINED(2),
    NOT_INDICATED(3),
    EQUIPMENT_FAULT(4),
    LEFT_UNDISTURBED(5),
    ARTEFACT(6),
    OUT_OF_ROOM(7);

    private final int digit;

    MissingReason(int digit) {
        this.digit = digit;
    }

    /** The reason that a digit chooses, if there is one. */
    public static Optional<MissingReason> ofDigit(int digit) {
        return Arrays.stream(values()).filter(reason -> reason.digit == digit).findFirst();
    }

    /** The digit that chooses this reason. */
    public int digit() {
        return digit;
    }
}
