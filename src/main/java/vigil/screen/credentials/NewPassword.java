package vigil.screen.credentials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.passwords.PasswordRules;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/** A new password, typed twice: long, and not one that is guessed. */
public final class NewPassword {
    private final Words words;
    private final DoorText text;
    private final PasswordRules rules;
    private final Supplier<List<String>> own;
    private final SecretField first;
    private final SecretField again;

    /**
     * Two empty fields.
     *
     * @param own words close to the person, which are no part of a password
     */
    public NewPassword(Words words, PasswordRules rules, Supplier<List<String>> own) {
        this.words = words;
        this.text = new DoorText(words);
        this.rules = rules;
        this.own = own;
        String help = words.say("credentials.password.hint", PasswordRules.LEAST);
        first = new SecretField(words, words.say("credentials.password.new"), help);
        first.hint(help).judgedBy(this::objection);
        again =
                new SecretField(
                        words,
                        words.say("credentials.password.again"),
                        words.say("credentials.password.again.help"));
        again.judgedBy(this::difference);
    }

    private Optional<String> objection(char[] typed) {
        return rules.objection(typed, own.get()).map(text::of);
    }

    private Optional<String> difference(char[] typed) {
        char[] before = first.typed();
        boolean same = Arrays.equals(before, typed);
        Arrays.fill(before, '\0');
        return same ? Optional.empty() : Optional.of(words.say("credentials.password.differs"));
    }

    /** The two fields in their order. */
    public List<SecretField> fields() {
        return List.of(first, again);
    }

    /** Says why it was not taken after all. */
    public void refuse(String why) {
        first.refuse(why);
    }

    /** What was typed, for the caller to overwrite; both fields are empty afterwards. */
    public char[] take() {
        again.clear();
        return first.take();
    }

    /** Empties both. */
    public void clear() {
        first.clear();
        again.clear();
    }
}
