package vigil.access.signin;

import vigil.access.keys.Secret;

/** Six to twelve digits, not all the same and not simply counting up or down. */
final class PinRules {
    private static final int LEAST = 6;
    private static final int MOST = 12;

    private PinRules() {}

    static boolean allow(Secret digits) {
        return digits.use(
                bytes -> {
                    if (bytes.length < LEAST || bytes.length > MOST) {
                        return false;
                    }
                    boolean even = true;
                    for (int i = 0; i < bytes.length; i++) {
                        if (bytes[i] < '0' || bytes[i] > '9') {
                            return false;
                        }
                        even &= i < 2 || bytes[i] - bytes[i - 1] == bytes[1] - bytes[0];
                    }
                    int step = bytes[1] - bytes[0];
                    return !even || Math.abs(step) > 1;
                });
    }
}
