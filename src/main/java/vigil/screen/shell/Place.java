package vigil.screen.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigil.people.Permission;
import vigil.session.Stage;

/** The screens between which one can go. */
public enum Place {
    BOARD,
    CHECK_IN,
    TREATMENT,
    DISCHARGE,
    BACK_ENTRY,
    RECORD,
    REVIEW,
    SETTINGS,
    ACCOUNTS,
    AUDIT,
    BACKUP,
    OUTBOX;

    /** Where the state of a session leads: check-in, treatment, or the finished record. */
    static Place of(Stage stage) {
        return switch (stage) {
            case PLANNED, CHECKED_IN -> CHECK_IN;
            case READY, DOSING, PAUSED, RECOVERING, FIT_TO_LEAVE -> TREATMENT;
            case DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE -> RECORD;
        };
    }

    /** The place that a screen of the clinic is named after; none for what everybody may see. */
    static Optional<Place> ofScreen(String name) {
        return Arrays.stream(values())
                .filter(place -> place.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What somebody must be allowed to before it is shown to them. */
    Optional<Permission> needs() {
        return switch (this) {
            case ACCOUNTS -> Optional.of(Permission.KEEP_ACCOUNTS);
            case AUDIT -> Optional.of(Permission.READ_AUDIT);
            case BACKUP -> Optional.of(Permission.BACK_UP);
            case SETTINGS -> Optional.of(Permission.CHANGE_SETTINGS);
            case BOARD, CHECK_IN, TREATMENT, DISCHARGE, BACK_ENTRY, RECORD, REVIEW, OUTBOX ->
                    Optional.empty();
        };
    }
}
