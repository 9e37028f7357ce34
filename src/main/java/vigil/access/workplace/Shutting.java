package vigil.access.workplace;

import vigil.access.signin.Entry;
import vigil.access.signin.FailedAttempts;

/** Why a slot stayed shut, as it is told at the door. */
final class Shutting {

    private Shutting() {}

    static NotOpened of(Entry why) {
        return switch (why) {
            case Entry.WrongPassword(FailedAttempts now) ->
                    new NotOpened.WrongPassword(now.count(), now.toWait(now.last()));
            case Entry.MustWait(var left) -> new NotOpened.MustWait(left);
            case Entry.Refused(var reason) ->
                    new NotOpened.Refused(
                            switch (reason) {
                                case LEFT -> NotOpened.Why.LEFT;
                                case NOT_CERTIFIED -> NotOpened.Why.NOT_CERTIFIED;
                                case WRONG_SLOT, GRANT_NOT_TRUSTED -> NotOpened.Why.WRONG_SLOT;
                            });
            case Entry.Entered _, Entry.Confirmed _ -> throw open();
        };
    }

    private static IllegalStateException open() {
        return new IllegalStateException("it is open");
    }
}
