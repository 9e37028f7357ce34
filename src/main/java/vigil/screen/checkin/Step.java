package vigil.screen.checkin;

import java.util.Arrays;
import java.util.Locale;

/** The steps of a check-in, in their order. */
enum Step {
    PATIENT(1),
    PROTOCOL(2),
    ARRIVAL(3),
    CHECKLIST(4),
    BASELINE(5),
    DOSE(6),
    TIME_OUT(7);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** Its number on screen and on the keyboard, from 1. */
    int number() {
        return number;
    }

    /** The step so many places on; the first and the last hold. */
    Step onward(int by) {
        int wanted = Math.clamp((long) number + by, PATIENT.number, TIME_OUT.number);
        return Arrays.stream(values()).filter(step -> step.number == wanted).findFirst().orElse(this);
    }

    /** The form under which its half-typed text is kept. */
    String form() {
        return "checkin." + name().toLowerCase(Locale.ROOT);
    }
}
