package vigil.access.workplace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.access.keys.Secret;
import vigil.access.passwords.PasswordRules;
import vigil.access.passwords.TypedPassword;
import vigil.people.PersonName;
import vigil.people.StaffMember;

/** A new password: judged, used and wiped. */
final class NewPassword {

    private NewPassword() {}

    /** What was typed; what cannot be a password opens nothing, and does that as any other. */
    static Secret secret(char[] typed) {
        return TypedPassword.secret(typed).orElseGet(() -> Secret.taking(new byte[0]));
    }

    /** Goes on with a new password where nothing is to be said against it; wipes it after. */
    static Kept with(
            PasswordRules rules, char[] typed, StaffMember person, Function<Secret, Kept> goOn) {
        Optional<PasswordRules.Objection> objection = rules.objection(typed, own(person));
        try (Secret password = secret(typed)) {
            return objection
                    .<Kept>map(Entering.PasswordNotTaken::new)
                    .orElseGet(() -> goOn.apply(password));
        }
    }

    /** The words by which somebody who knows the person would begin to guess. */
    static List<String> own(StaffMember person) {
        PersonName name = person.name();
        return Stream.of(person.id().value(), name.family(), name.given(), "vigil")
                .filter(word -> !word.isBlank())
                .toList();
    }
}
