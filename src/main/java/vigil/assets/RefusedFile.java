package vigil.assets;

/**
 * A file that was not taken over, and why.
 *
 * @param file its name, without folders
 * @param line from 1; 0 where the whole file is meant
 * @param reason in plain words, for an administrator
 */
public record RefusedFile(String file, int line, String reason) {

    /** File, line and reason in one line. */
    public String sentence() {
        return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }
}
