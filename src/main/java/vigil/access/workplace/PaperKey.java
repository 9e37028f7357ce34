package vigil.access.workplace;

import java.security.MessageDigest;
import java.util.Arrays;
import vigil.access.keys.KeyId;
import vigil.access.keys.PrintedCode;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotKind;

/**
 * A code on paper before it counts: the recovery sheet or the sealed card. It is shown and printed,
 * typed back, and lies in the store only then. Closing it forgets the code.
 */
public final class PaperKey implements AutoCloseable {
    private final SlotKind kind;
    private final Secret code;
    private final char[] printed;
    private final String store;
    private final KeyId root;

    PaperKey(SlotKind kind, Secret code, String store, KeyId root) {
        this.kind = kind;
        this.code = code;
        this.printed = PrintedCode.printed(code);
        this.store = store;
        this.root = root;
    }

    /** Whether it is the sheet or the card. */
    public SlotKind kind() {
        return kind;
    }

    /**
     * The code as it is printed, 28 characters in groups of four. Overwritten when this is closed:
     * show it, do not keep it.
     */
    public char[] printed() {
        return printed;
    }

    /** The id of the store, to be printed beside it. */
    public String store() {
        return store;
    }

    /**
     * The fingerprint of the first administrator's key, to be printed beside it: with it a record
     * that left can be checked.
     */
    public KeyId root() {
        return root;
    }

    boolean isCode(Secret typed) {
        return typed.use(bytes -> code.use(own -> MessageDigest.isEqual(own, bytes)));
    }

    @Override
    public void close() {
        code.wipe();
        Arrays.fill(printed, '\0');
    }
}
