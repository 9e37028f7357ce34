package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Clinic;
import vigil.command.FileFaultText;
import vigil.disk.FileFault;
import vigil.disk.PlainFile;
import vigil.disk.RefusedFile;
import vigil.disk.UnfitFileException;
import vigil.disk.UnfitFileException.Why;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;
import vigil.screen.kit.Words;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/**
 * What a clinic has written down about itself, in its data folder: {@code clinic.json} and the
 * folder {@code protocols}. A file that is not there is made, so that it can be edited; one that
 * cannot be read stops the start with file, line and reason. Who works here is none of it: that
 * follows from the accounts in the store.
 */
final class ClinicFiles {

    /**
     * The room.
     *
     * @param zone an IANA zone, for example {@code Europe/London}
     * @param vitals the items of a set that are asked for first, in their order; the others follow
     *     in the usual one
     */
    public record RoomFile(
            String format,
            int version,
            String room,
            String zone,
            Optional<List<VitalItem>> vitals) {}

    /** The clinic, without staff, and the zone of its room. */
    record Found(Clinic clinic, ZoneId zone) {}

    /** The file as it was read, and its text for finding lines in it. */
    private record Written(RoomFile room, String text) {}

    private static final int LARGEST = 1_000_000;
    private static final String ROOM = "clinic.json";
    private static final String ROOM_FORMAT = "vigil.clinic";

    private final Path folder;
    private final Words words;
    private final List<String> notes = new ArrayList<>();

    ClinicFiles(Path folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** Reads the files, and makes those that are not there yet. */
    Found read() {
        Written written = written();
        RoomFile room = written.room();
        if (!room.format().equals(ROOM_FORMAT) || room.version() != 1) {
            throw bad(written, "format", words.say("file.fault.OTHER_FORMAT", ROOM_FORMAT));
        }
        named(written);
        Path protocols = folder.resolve("protocols");
        ProtocolLibrary library = ProtocolLibrary.with(protocols);
        PlausibilityFile bounds = PlausibilityFile.with(protocols);
        library.refused().forEach(this::refused);
        bounds.refused().ifPresent(this::refused);
        Clinic clinic =
                new Clinic(
                        room.room(),
                        List.of(),
                        library.protocols(),
                        bounds.bounds(),
                        order(written),
                        notes,
                        false);
        return new Found(clinic, zone(written));
    }

    /** Whether somebody has written the room down. */
    boolean isThere() {
        return PlainFile.liesAt(folder.resolve(ROOM));
    }

    /** Writes the room down, in place of what was there; an order of vital signs stays. */
    void write(String room, ZoneId zone) throws IOException {
        RecordNotation<RoomFile> notation = new RecordNotation<>(RoomFile.class);
        ReplacedFile.write(
                folder.resolve(ROOM),
                notation.writeSpread(
                        new RoomFile(ROOM_FORMAT, 1, room, zone.getId(), vitals(notation))));
    }

    /** The order that is written down; none where the file cannot be read, which is replaced. */
    private Optional<List<VitalItem>> vitals(RecordNotation<RoomFile> notation) {
        try {
            return notation.readEdited(PlainFile.text(folder.resolve(ROOM), LARGEST)).vitals();
        } catch (NotationException | UnfitFileException e) {
            return Optional.empty();
        }
    }

    private VitalOrder order(Written written) {
        List<VitalItem> first = written.room().vitals().orElse(List.of());
        for (VitalItem item : first) {
            if (Collections.frequency(first, item) > 1) {
                throw bad(written, item.name(), words.say("app.vitals.twice", item.name()));
            }
        }
        return VitalOrder.beginning(first);
    }

    private ZoneId zone(Written written) {
        String zone = written.room().zone();
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw bad(written, "zone", words.say("app.zone.unknown", zone));
        }
    }

    /** The name stands on every screen and paper, so it is held to what a typed line is held to. */
    private void named(Written written) {
        switch (TypedText.line(written.room().room())) {
            case Parsed.Read<String> _ -> {}
            case Parsed.Unreadable<String> _ ->
                    throw bad(written, "room", words.say("app.room.unfit", TypedText.LINE));
            case Parsed.Blank<String> _, Parsed.Unfinished<String> _ ->
                    throw bad(written, "room", words.say("app.room.needed"));
        }
    }

    private void refused(RefusedFile file) {
        notes.add(words.say("app.file.not-taken", FileFaultText.of(words, file)));
    }

    private Written written() {
        Path path = folder.resolve(ROOM);
        RecordNotation<RoomFile> notation = new RecordNotation<>(RoomFile.class);
        try {
            if (!PlainFile.liesAt(path)) {
                Files.writeString(path, notation.writeSpread(first()));
                notes.add(words.say("app.file.made", path));
            }
            String text = PlainFile.text(path, LARGEST);
            return new Written(notation.readEdited(text), text);
        } catch (NotationException e) {
            FileFault fault = new FileFault("", e.problem(), e.named());
            throw bad(e.line(), FileFaultText.of(words, fault));
        } catch (UnfitFileException e) {
            throw e.why() == Why.NO_TEXT
                    ? bad(1, FileFaultText.of(words, e.fault()))
                    : SetUpException.unfit(words, path, e);
        } catch (IOException e) {
            throw new SetUpException(words.say("app.file.unreadable", path), e);
        }
    }

    private RoomFile first() {
        return new RoomFile(
                ROOM_FORMAT,
                1,
                words.say("app.room.first"),
                ZoneId.systemDefault().getId(),
                Optional.empty());
    }

    private SetUpException bad(Written written, String part, String reason) {
        return bad(RefusedFile.line(written.text(), part), reason);
    }

    private SetUpException bad(int line, String reason) {
        return new SetUpException(
                words.say("app.file.bad", folder.resolve(ROOM), Math.max(1, line), reason));
    }
}
