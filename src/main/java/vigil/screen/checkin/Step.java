package vigil.screen.checkin;

import java.util.Locale;

/** The steps of a check-in, in their order. */
enum Step {
    PATIENT,
    PROTOCOL,
    ARRIVAL,
    CHECKLIST,
    BASELINE,
    DOSE,
    TIME_OUT;

    /** Its number on screen and on the keyboard, from 1. */
    int number() {
        return ordinal() + 1;
    }

    /** The form under which its half-typed text is kept. */
    String form() {
        return "checkin." + name().toLowerCase(Locale.ROOT);
    }
}
