package vigil.charting;

/**
 * How much room the disk of the store still has.
 *
 * @param free in bytes
 */
public record DiskSpace(long free) {
    private static final long MIB = 1024L * 1024;
    private static final long FILLING = 1024 * MIB;
    private static final long NO_NEW_SESSION = 200 * MIB;

    /** Whether somebody should make room: less than 1 GiB. */
    public boolean filling() {
        return free < FILLING;
    }

    /** Whether there is too little to begin another session: less than 200 MiB. */
    public boolean tooLittleToBegin() {
        return free < NO_NEW_SESSION;
    }

    /** What is free, in whole MiB. */
    public long mebibytes() {
        return free / MIB;
    }
}
