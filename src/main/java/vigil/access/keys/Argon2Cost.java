package vigil.access.keys;

/**
 * What one guess at a password costs: Argon2id with one lane.
 *
 * <p>Refuses less than the floor of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes) as
 * {@link AccessFault#COST_TOO_LOW}, so that nobody makes guessing cheap by editing a file, and more
 * than any machine is calibrated to as {@link AccessFault#COST_TOO_HIGH}, so that nobody makes the
 * program ask for 64 GiB.
 *
 * @param memoryKiB in kibibytes
 * @param passes over the memory
 */
public record Argon2Cost(int memoryKiB, int passes) {
    /** The least that is accepted. */
    public static final Argon2Cost FLOOR = new Argon2Cost(19 * 1024, 2);

    static final int MOST_MEMORY_KIB = 512 * 1024;
    static final int MOST_PASSES = 32;

    private static final int KEY = 32;
    private static final int LANES = 1;

    public Argon2Cost {
        if (memoryKiB < 19 * 1024 || passes < 2) {
            throw new AccessException(AccessFault.COST_TOO_LOW);
        }
        if (memoryKiB > MOST_MEMORY_KIB || passes > MOST_PASSES) {
            throw new AccessException(AccessFault.COST_TOO_HIGH);
        }
    }

    /** A key of 256 bits from a password. Takes as long as the cost says: not on the FX thread. */
    public Secret stretched(Secret password, Bytes salt) {
        Argon2id argon2id = new Argon2id(memoryKiB, passes, LANES);
        return password.use(
                bytes ->
                        Secret.taking(
                                argon2id.tag(bytes, salt.array(), new byte[0], new byte[0], KEY)));
    }
}
