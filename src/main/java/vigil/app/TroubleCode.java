package vigil.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A short code for an unexpected failure: the same fault at the same place always has the same one,
 * and neither code nor trace holds a message, because messages may hold what was typed.
 */
record TroubleCode(String code, String trace) {

    private static final int MOST_FRAMES = 60;

    /** The code of a failure. */
    static TroubleCode of(Throwable failure) {
        StringBuilder names = new StringBuilder();
        StringBuilder trace = new StringBuilder();
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 5; depth++) {
            String place =
                    Arrays.stream(at.getStackTrace())
                            .filter(frame -> frame.getClassName().startsWith("vigil."))
                            .findFirst()
                            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                            .orElse("");
            names.append(at.getClass().getName()).append('@').append(place).append(';');
            trace.append(at.getClass().getName())
                    .append(
                            Arrays.stream(at.getStackTrace())
                                    .limit(MOST_FRAMES)
                                    .map(frame -> "\n    at " + frame)
                                    .collect(Collectors.joining()))
                    .append('\n');
            at = at.getCause();
        }
        String code = String.format(Locale.ROOT, "V-%04X", names.toString().hashCode() & 0xFFFF);
        return new TroubleCode(code, trace.toString());
    }
}
