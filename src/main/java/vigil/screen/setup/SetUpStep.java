package vigil.screen.setup;

import vigil.access.workplace.FirstSetUp;

/** The steps of the set-up, in their order. */
enum SetUpStep {
    FOLDER,
    SITE,
    FIRST,
    SECOND,
    SHEET,
    CARD,
    CHECK,
    BEGIN;

    /** The step at which the store says that the set-up stands. */
    static SetUpStep of(FirstSetUp.Stage stage) {
        return switch (stage) {
            case FIRST_ADMINISTRATOR -> FIRST;
            case SECOND_ADMINISTRATOR -> SECOND;
            case RECOVERY_SHEET -> SHEET;
            case EMERGENCY_CARD -> CARD;
            case DONE -> CHECK;
        };
    }

    /** Whether an administrator has to be signed in for it. */
    boolean needsAdministrator() {
        return switch (this) {
            case SECOND, SHEET, CARD -> true;
            case FOLDER, SITE, FIRST, CHECK, BEGIN -> false;
        };
    }
}
