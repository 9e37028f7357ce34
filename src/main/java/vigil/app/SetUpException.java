package vigil.app;

import java.io.Serial;

/**
 * The program cannot start as it is set up; the message is one sentence for the person who starts
 * it.
 */
final class SetUpException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    SetUpException(String sentence) {
        super(sentence);
    }

    SetUpException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
