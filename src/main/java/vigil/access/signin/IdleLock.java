package vigil.access.signin;

import java.time.Duration;

/** After how many idle minutes the workstation locks: 2 to 15. Refuses others. */
public record IdleLock(int minutes) {
    /** The fewest minutes. */
    public static final int LEAST = 2;

    /** The most minutes. */
    public static final int MOST = 15;

    /** What a clinic begins with. */
    public static final IdleLock USUAL = new IdleLock(5);

    public IdleLock {
        if (minutes < LEAST || minutes > MOST) {
            throw new IllegalArgumentException("2 to 15 minutes");
        }
    }

    /** As a duration. */
    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }
}
