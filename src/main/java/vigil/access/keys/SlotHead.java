package vigil.access.keys;

import vigil.people.StaffId;

/**
 * What a key slot says about itself, readable without its password and bound to its content.
 *
 * @param store the store's id
 * @param epoch of the data key that lies in it
 * @param temporary whether the password was set by an administrator and must be changed
 * @param cost of one guess
 */
public record SlotHead(
        String store, SlotKind kind, StaffId user, int epoch, boolean temporary, Argon2Cost cost) {

    private static final String STRETCHING = "argon2id v=19 p=1";

    Fields into(Fields fields) {
        return fields.text(store)
                .text(kind.name())
                .text(user.value())
                .number(epoch)
                .flag(temporary)
                .text(STRETCHING)
                .number(cost.memoryKiB())
                .number(cost.passes());
    }

    static SlotHead of(FieldReader reader) {
        String store = reader.text();
        SlotKind kind = reader.constant(SlotKind.class);
        String user = reader.text();
        FieldReader.require(!user.isBlank());
        int epoch = reader.count();
        FieldReader.require(epoch >= 1);
        boolean temporary = reader.flag();
        FieldReader.require(reader.text().equals(STRETCHING));
        return new SlotHead(
                store,
                kind,
                new StaffId(user),
                epoch,
                temporary,
                new Argon2Cost(reader.count(), reader.count()));
    }
}
