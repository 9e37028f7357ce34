package vigil.access.workplace;

import java.util.Set;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.people.Role;
import vigil.people.StaffId;

/**
 * Somebody who can come in, as is known before anybody has.
 *
 * @param name as the administrators certified it, for example {@code Naomi Osei, RN}
 * @param roles as certified
 */
public record Person(StaffId id, String name, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    static Person of(Certificate certificate) {
        return new Person(certificate.user(), certificate.name(), certificate.roles());
    }
}
