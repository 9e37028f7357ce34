package vigil.screen.credentials;

import java.time.Duration;
import java.util.Optional;
import vigil.access.keys.PrintedCode;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.PinEntry;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Kept;
import vigil.access.workplace.NotOpened;
import vigil.people.Role;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** What the door answers, in sentences that say what to do. */
public final class DoorText {
    private static final int GROUP = 4;

    private final Words words;

    /** Says it in the words of the program. */
    public DoorText(Words words) {
        this.words = words;
    }

    /** Why a password, code or badge opened nothing. */
    public String of(NotOpened why) {
        return switch (why) {
            case NotOpened.WrongPassword(int misses, Duration wait) ->
                    misses > 1
                            ? words.say("credentials.wrong.again", misses, length(wait))
                            : words.say("credentials.wrong", length(wait));
            case NotOpened.MustWait(Duration left) ->
                    words.say("credentials.must-wait", length(left));
            case NotOpened.Refused(NotOpened.Why reason) -> words.say("credentials.shut." + reason);
        };
    }

    /** Why the code of a paper opened nothing: whoever opened the envelope has nobody to ask. */
    public String ofPaper(NotOpened why) {
        return switch (why) {
            case NotOpened.WrongPassword(int _, Duration wait) ->
                    words.say("credentials.code.other", length(wait));
            case NotOpened.MustWait(Duration left) ->
                    words.say("credentials.code.must-wait", length(left));
            case NotOpened.Refused(NotOpened.Why reason) ->
                    switch (reason) {
                        case UNKNOWN -> words.say("credentials.code.none");
                        case LEFT -> words.say("credentials.code.left");
                        case NOT_CERTIFIED,
                                WRONG_SLOT,
                                KEYS_ALTERED,
                                NOT_ALLOWED,
                                PASSWORD_DUE,
                                KEY_CHANGED,
                                NOBODY_SIGNED_IN ->
                                of(why);
                    };
        };
    }

    /** How long the next try has to wait, where it has to. */
    public static Optional<Duration> wait(NotOpened why) {
        return switch (why) {
            case NotOpened.WrongPassword(int _, Duration wait) -> Optional.of(wait);
            case NotOpened.MustWait(Duration left) -> Optional.of(left);
            case NotOpened.Refused _ -> Optional.empty();
        };
    }

    /** Whole seconds below a minute, whole minutes above; never less than what is left. */
    public static String length(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds < 60
                ? DisplayText.quantity(seconds, "s")
                : DisplayText.duration(Duration.ofSeconds(seconds).plusSeconds(59));
    }

    /** Why a new password is not taken. */
    public String of(PasswordRules.Objection objection) {
        return switch (objection) {
            case TOO_SHORT -> words.say("credentials.password.short", PasswordRules.LEAST);
            case TOO_LONG -> words.say("credentials.password.long", PasswordRules.MOST);
            case NOT_TYPEABLE -> words.say("credentials.password.untypeable");
            case COMMON -> words.say("credentials.password.common");
        };
    }

    /** What was mistyped of a code, as the places on the paper; nothing where it is whole. */
    public Optional<String> of(PrintedCode.Reading reading) {
        return switch (reading) {
            case PrintedCode.Whole whole -> {
                whole.secret().wipe();
                yield Optional.empty();
            }
            case PrintedCode.WrongLength(int characters) ->
                    Optional.of(
                            words.say("credentials.code.length", PrintedCode.LENGTH, characters));
            case PrintedCode.NoSuchCharacter(int place) ->
                    Optional.of(words.say("credentials.code.no-such", place(place)));
            case PrintedCode.OneWrong(int place) ->
                    Optional.of(words.say("credentials.code.one", place(place)));
            case PrintedCode.Swapped swapped ->
                    Optional.of(
                            words.say(
                                    "credentials.code.swapped",
                                    place(swapped.places().getFirst())));
            case PrintedCode.SeveralWrong() -> Optional.of(words.say("credentials.code.several"));
        };
    }

    private String place(int place) {
        return words.say(
                "credentials.code.place", (place - 1) / GROUP + 1, (place - 1) % GROUP + 1);
    }

    /** What came of typing or choosing a PIN; nothing where it was right. */
    public Optional<String> of(PinEntry entry) {
        return switch (entry) {
            case PinEntry.Done() -> Optional.empty();
            case PinEntry.WrongPin(int left) ->
                    Optional.of(words.say("credentials.pin.wrong", left));
            case PinEntry.PasswordNeeded() -> Optional.of(words.say("credentials.pin.password"));
            case PinEntry.NoPin() -> Optional.of(words.say("credentials.pin.none"));
        };
    }

    /** Why nothing was done; nothing where it was, or where a second administrator is needed. */
    public Optional<String> of(Kept kept) {
        return switch (kept) {
            case Kept.Done() -> Optional.empty();
            case Kept.SecondNeeded _ -> Optional.empty();
            case Kept.Refused(Kept.Why why) -> Optional.of(words.say("credentials.kept." + why));
            case Entering.PasswordNotTaken(var objection) -> Optional.of(of(objection));
            case Entering.Mistyped(var reading) -> of(reading);
            case NotOpened shut -> Optional.of(of(shut));
        };
    }

    /** A role, as it is chosen and printed. */
    public String role(Role role) {
        return words.say("credentials.role." + role);
    }
}
