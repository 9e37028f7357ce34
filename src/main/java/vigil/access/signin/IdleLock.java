package vigil.access.signin;

import java.time.Duration;

/** After how many idle minutes the workstation locks: 2 to 15. Refuses others. */
public record IdleLock(int minutes) {
    /** What a clinic begins with. */
    public static final IdleLock USUAL = new IdleLock(5);

    public IdleLock {
        if (minutes < 2 || minutes > 15) {
            throw new IllegalArgumentException("2 to 15 minutes");
        }
    }

    /** As a duration. */
    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }
}
