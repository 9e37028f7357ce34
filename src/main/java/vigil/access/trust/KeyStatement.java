package vigil.access.trust;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.keys.KeyId;
import vigil.access.keys.PublicKeys;
import vigil.access.keys.SlotKind;
import vigil.people.Role;
import vigil.people.StaffId;

/** Something that an administrator says about a key. */
public sealed interface KeyStatement {

    /** Where it stands among all that was said of keys. */
    Place place();

    /** Who it is about. */
    StaffId user();

    /**
     * A place in the line of statements, so that none can be taken out, moved or put between.
     *
     * @param number from 1
     * @param previous the SHA-256 of the statement before; 32 zeros for the first
     * @param at when it was said, in whole milliseconds
     */
    record Place(String store, long number, Bytes previous, Instant at) {
        private static final int HASH = 32;

        public Place {
            at = Instant.ofEpochMilli(at.toEpochMilli());
            FieldReader.require(number >= 1 && previous.size() == HASH);
        }

        Fields into(Fields fields) {
            return fields.text(store).number(number).bytes(previous).time(at);
        }

        static Place of(FieldReader reader) {
            return new Place(
                    reader.text(), reader.number(), Bytes.of(reader.bytes(HASH)), reader.time());
        }
    }

    /**
     * These keys are this person's, with these roles. It takes the place of what was said before of
     * the same keys, and of the person's earlier keys of the same kind.
     *
     * @param name as it is shown and printed beside a signature
     */
    record Certificate(
            Place place, StaffId user, String name, Set<Role> roles, SlotKind kind, PublicKeys keys)
            implements KeyStatement {
        public Certificate {
            roles = Set.copyOf(roles);
            FieldReader.require(kind != SlotKind.RECOVERY || roles.isEmpty());
            FieldReader.require(kind != SlotKind.EMERGENCY || !roles.contains(Role.ADMINISTRATOR));
            FieldReader.require(!name.isBlank());
        }

        /** Whether the holder acts as an administrator. */
        public boolean ofAdministrator() {
            return kind == SlotKind.USER && roles.contains(Role.ADMINISTRATOR);
        }
    }

    /** This key signs nothing any more; what it signed before stays signed. */
    record Withdrawal(Place place, StaffId user, KeyId key) implements KeyStatement {}

    /** The statement as it is signed and kept. */
    default Fields into(Fields fields) {
        return switch (this) {
            case Certificate c ->
                    c.keys()
                            .into(
                                    place().into(fields.text("certificate"))
                                            .text(c.user().value())
                                            .text(c.name())
                                            .text(written(c.roles()))
                                            .text(c.kind().name()));
            case Withdrawal w ->
                    place().into(fields.text("withdrawal"))
                            .text(w.user().value())
                            .bytes(w.key().bytes());
        };
    }

    /** Reads a statement; refuses every other form. */
    static KeyStatement of(FieldReader reader) {
        String form = reader.text();
        Place place = Place.of(reader);
        String user = reader.text();
        FieldReader.require(!user.isBlank());
        return switch (form) {
            case "certificate" ->
                    new Certificate(
                            place,
                            new StaffId(user),
                            reader.text(),
                            roles(reader.text()),
                            reader.constant(SlotKind.class),
                            PublicKeys.of(reader));
            case "withdrawal" -> new Withdrawal(place, new StaffId(user), KeyId.of(reader));
            default -> throw new AccessException(AccessFault.MALFORMED);
        };
    }

    private static String written(Set<Role> roles) {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.values()) {
            if (roles.contains(role)) {
                text.append(role.name()).append(' ');
            }
        }
        return text.toString();
    }

    private static Set<Role> roles(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if ((" " + text).contains(" " + role.name() + " ")) {
                roles.add(role);
            }
        }
        FieldReader.require(written(roles).equals(text));
        return roles;
    }
}
