package vigil.delivery.target;

/**
 * A target that was not taken over, and why.
 *
 * @param line in which it begins, from 1; the line of the fault where the whole file is meant
 * @param name as written; empty where there is none
 * @param reason in plain words, for an administrator; never what stands in a secret
 */
public record RefusedTarget(int line, String name, String reason) {

    /** File, line, target and reason in one line. */
    public String sentence() {
        String about = name.isEmpty() ? "" : " (" + name + ")";
        return DeliveryFile.NAME + ", line " + line + about + ": " + reason;
    }
}
