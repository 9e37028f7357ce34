package vigil.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** Whose user name or initials stand on a sheet. */
public record Hands(List<StaffMember> staff) {
    public Hands {
        staff = List.copyOf(staff);
    }

    /** The one person that is meant, whatever the case; nobody where several could be. */
    public Optional<StaffId> of(String typed) {
        String name = typed.strip();
        return only(member -> member.id().value().equalsIgnoreCase(name))
                .or(() -> only(member -> member.initials().equalsIgnoreCase(name)));
    }

    private Optional<StaffId> only(Predicate<StaffMember> meant) {
        List<StaffMember> found = staff.stream().filter(meant).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }
}
