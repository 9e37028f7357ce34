package vigil.people;

/**
 * A person's name, as it is written in the banner: FAMILY, Given (Title). Refuses an empty family
 * name.
 *
 * @param title may be empty
 */
public record PersonName(String family, String given, String title) {
    public PersonName {
        if (family.isBlank()) {
            throw new IllegalArgumentException("a family name is needed");
        }
    }
}
