package vigil.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.assets.RefusedFile;
import vigil.charting.Clinic;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.kit.Words;

/**
 * What a clinic has written down about itself, in its data folder: {@code clinic.json}, {@code
 * staff.json} and the folder {@code protocols}. Files that are not there are made, so that they can
 * be edited; a file that cannot be read stops the start with file, line and reason.
 */
final class ClinicFiles {

    /**
     * The room.
     *
     * @param zone an IANA zone, for example {@code Europe/London}
     */
    public record RoomFile(String format, int version, String room, String zone) {}

    /** The staff. */
    public record StaffFile(String format, int version, List<StaffLine> staff) {
        public StaffFile {
            staff = List.copyOf(staff);
        }
    }

    /** One member of staff. */
    public record StaffLine(
            String id,
            String family,
            String given,
            String title,
            String credentials,
            List<Role> roles) {
        public StaffLine {
            roles = List.copyOf(roles);
        }

        StaffMember member() {
            return new StaffMember(
                    new StaffId(id),
                    new PersonName(family, given, title),
                    credentials,
                    Set.copyOf(roles));
        }
    }

    /** The clinic and the zone of its room. */
    record Found(Clinic clinic, ZoneId zone) {}

    private static final String ROOM = "clinic.json";
    private static final String STAFF = "staff.json";
    private static final String ROOM_FORMAT = "vigil.clinic";
    private static final String STAFF_FORMAT = "vigil.staff";

    private final Path folder;
    private final Words words;
    private final List<String> notes = new ArrayList<>();

    ClinicFiles(Path folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** Reads the files, and makes those that are not there yet. */
    Found read() {
        RoomFile room =
                file(
                        ROOM,
                        RoomFile.class,
                        new RoomFile(
                                ROOM_FORMAT,
                                1,
                                words.say("app.room.first"),
                                ZoneId.systemDefault().getId()));
        agreed(ROOM, room.format(), ROOM_FORMAT, room.version());
        StaffFile staff = file(STAFF, StaffFile.class, firstStaff());
        agreed(STAFF, staff.format(), STAFF_FORMAT, staff.version());
        Path protocols = folder.resolve("protocols");
        ProtocolLibrary library = ProtocolLibrary.with(protocols);
        PlausibilityFile bounds = PlausibilityFile.with(protocols);
        library.refused().forEach(this::refused);
        bounds.refused().ifPresent(this::refused);
        Clinic clinic =
                new Clinic(
                        room.room(),
                        members(staff),
                        library.protocols(),
                        bounds.bounds(),
                        notes,
                        false);
        return new Found(clinic, zone(room));
    }

    private StaffFile firstStaff() {
        return new StaffFile(
                STAFF_FORMAT,
                1,
                List.of(
                        new StaffLine(
                                "first",
                                words.say("app.staff.first.family"),
                                words.say("app.staff.first.given"),
                                "",
                                "RN",
                                List.of(Role.NURSE, Role.ADMINISTRATOR))));
    }

    private List<StaffMember> members(StaffFile file) {
        List<StaffMember> members = new ArrayList<>();
        for (StaffLine line : file.staff()) {
            try {
                members.add(line.member());
            } catch (IllegalArgumentException e) {
                throw bad(STAFF, 0, String.valueOf(e.getMessage()));
            }
        }
        if (members.stream().map(StaffMember::id).distinct().count() < members.size()) {
            throw bad(STAFF, 0, words.say("app.staff.twice"));
        }
        if (members.isEmpty()) {
            throw bad(STAFF, 0, words.say("app.staff.empty"));
        }
        return members;
    }

    private ZoneId zone(RoomFile room) {
        try {
            return ZoneId.of(room.zone());
        } catch (DateTimeException e) {
            throw bad(ROOM, 0, words.say("app.zone.unknown", room.zone()));
        }
    }

    private void agreed(String name, String format, String wanted, int version) {
        if (!format.equals(wanted) || version != 1) {
            throw bad(name, 0, words.say("app.file.format", wanted));
        }
    }

    private void refused(RefusedFile file) {
        notes.add(words.say("app.file.not-taken", file.sentence()));
    }

    private <T> T file(String name, Class<T> type, T first) {
        Path path = folder.resolve(name);
        RecordNotation<T> notation = new RecordNotation<>(type);
        try {
            if (!Files.exists(path)) {
                Files.writeString(path, notation.writeSpread(first));
                notes.add(words.say("app.file.made", path));
            }
            return notation.read(Files.readString(path));
        } catch (NotationException e) {
            throw bad(name, e.line(), e.about());
        } catch (CharacterCodingException e) {
            throw bad(name, 0, words.say("app.file.encoding"));
        } catch (IOException e) {
            throw new SetUpException(words.say("app.file.unreadable", path), e);
        }
    }

    private SetUpException bad(String name, int line, String reason) {
        Path path = folder.resolve(name);
        return new SetUpException(
                line == 0
                        ? words.say("app.file.bad", path, reason)
                        : words.say("app.file.bad.line", path, line, reason));
    }
}
