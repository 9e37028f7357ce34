package vigil.telling;

import java.util.Locale;
import vigil.people.PersonName;
import vigil.people.StaffMember;
import vigil.wording.Isolated;

/**
 * How people are named on screen: family name in capitals first (NHS Common User Interface,
 * PAB-0016).
 */
public final class PersonText {

    private PersonText() {}

    /** {@code HARGREAVES, Miriam (Ms)}; what is not known is left out. */
    public static String name(PersonName name) {
        return named(name, name.title());
    }

    /** {@code OSEI, Naomi (RN)}: credentials in place of the title. */
    public static String staff(StaffMember member) {
        return named(member.name(), member.credentials());
    }

    /** Each part for itself: the toolkit may draw words of another type in another order. */
    private static String named(PersonName name, String behind) {
        String family = Isolated.of(name.family().toUpperCase(Locale.ROOT));
        String shown = name.given().isBlank() ? family : family + ", " + Isolated.of(name.given());
        return behind.isBlank() ? shown : shown + " (" + Isolated.of(behind) + ")";
    }
}
