package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.protocol.Protocol;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.VitalOrder;

/**
 * What a clinic has set up for one room.
 *
 * @param room the room's name, for example {@code Infusion room 1}
 * @param staff who may be chosen at sign-in, as second person and as witness
 * @param protocols the protocols that could be read; never changed, and perhaps read only when they
 *     are looked into
 * @param plausibility the bounds against typing errors
 * @param vitals the order in which vital signs are asked for and shown
 * @param notes what staff should know of the set-up, for example a protocol file that was refused,
 *     in whole sentences
 * @param demo whether everything here is invented
 */
public record Clinic(
        String room,
        List<StaffMember> staff,
        List<Protocol> protocols,
        PlausibilityBounds plausibility,
        VitalOrder vitals,
        List<String> notes,
        boolean demo) {
    public Clinic {
        staff = List.copyOf(staff);
        notes = List.copyOf(notes);
    }

    /** The same clinic with the staff as they now are. */
    public Clinic withStaff(List<StaffMember> now) {
        return new Clinic(room, now, protocols, plausibility, vitals, notes, demo);
    }

    /** The member of staff with an id. */
    public Optional<StaffMember> member(StaffId id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The family name of a member of staff, or else the id. */
    public String family(StaffId id) {
        return member(id).map(known -> known.name().family()).orElse(id.value());
    }
}
