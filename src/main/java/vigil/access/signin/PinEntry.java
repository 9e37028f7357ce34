package vigil.access.signin;

/** What came of typing or choosing a PIN. */
public sealed interface PinEntry {

    /** Unlocked, or chosen. */
    record Done() implements PinEntry {}

    /** The PIN is another. */
    record WrongPin(int left) implements PinEntry {}

    /** There is no PIN, or no longer: the password is needed. */
    record PasswordNeeded() implements PinEntry {}

    /** Not six to twelve digits, or the same or following digits throughout. */
    record NoPin() implements PinEntry {}
}
