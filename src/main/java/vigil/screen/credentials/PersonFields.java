package vigil.screen.credentials;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.access.workplace.Kept;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/**
 * Who a new member of staff is: names, what stands behind the name, and the user name, which is
 * offered from the family name until somebody types another one.
 */
public final class PersonFields {
    private static final String USER = "[a-z0-9][a-z0-9._-]{1,31}";
    private static final int LONGEST = 200;

    private final Words words;
    private final LineField family;
    private final LineField given;
    private final LineField credentials;
    private final LineField user;
    private final Predicate<StaffId> taken;

    /** Empty fields of somebody who may be known here already. */
    public PersonFields(Words words) {
        this(words, user -> false);
    }

    /**
     * The same of somebody new.
     *
     * @param taken whether a user name is or was somebody else's, which is said at its field
     */
    public PersonFields(Words words, Predicate<StaffId> taken) {
        this.words = words;
        this.taken = taken;
        family = field("family", true);
        given = field("given", false);
        credentials = field("credentials", false);
        user = field("user", true).judgedBy(this::objection);
        user.help(words.say("credentials.person.user.help"));
        family.textProperty().subscribe(this::offer);
    }

    private LineField field(String name, boolean needed) {
        return new LineField(words, words.say("credentials.person." + name), needed)
                .judgedBy(
                        text ->
                                text.length() > LONGEST
                                        ? Optional.of(words.say("credentials.person.long", LONGEST))
                                        : Optional.empty());
    }

    private Optional<String> objection(String typed) {
        if (!typed.strip().matches(USER)) {
            return Optional.of(words.say("credentials.person.user.help"));
        }
        return taken.test(new StaffId(typed.strip()))
                ? Optional.of(words.say("credentials.kept." + Kept.Why.ID_TAKEN))
                : Optional.empty();
    }

    private void offer(String name) {
        user.offer(
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", ""));
    }

    /** The fields in their order. */
    public List<LineField> fields() {
        return List.of(family, given, credentials, user);
    }

    /** Words close to the person, which are no part of a password. */
    public List<String> own() {
        return List.of(user.text(), family.text(), given.text());
    }

    /** Who was typed; the fields have settled before. */
    public StaffMember person(Set<Role> roles) {
        return new StaffMember(
                new StaffId(user.text().strip()),
                new PersonName(family.text().strip(), given.text().strip(), ""),
                credentials.text().strip(),
                roles);
    }

    /** Empties all. */
    public void clear() {
        fields().forEach(field -> field.textProperty().set(""));
    }
}
