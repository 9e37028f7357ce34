package vigil.delivery;

/**
 * What a clinic calls a place to which records go; kept with each delivery, so that it is for ever.
 *
 * @param value 1 to 40 small letters, digits and hyphens
 */
public record TargetName(String value) {
    public TargetName {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a name of a target");
        }
    }
}
