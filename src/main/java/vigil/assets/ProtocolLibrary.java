package vigil.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.disk.FileFault;
import vigil.disk.PlainFile;
import vigil.disk.RefusedFile;
import vigil.disk.UnfitFileException;
import vigil.notation.NotationException;
import vigil.notation.ProtocolNotation;
import vigil.protocol.Protocol;

/**
 * The treatment protocols that can be chosen: those that come with the program, and those of the
 * clinic's own folder. A clinic's protocol takes the place of a shipped one with the same id when
 * its version is higher. The shipped ones are read when something is first asked of them, on
 * whatever thread asks: a start does not need them.
 */
public final class ProtocolLibrary {
    private static final List<String> FILES =
            List.of(
                    "esketamine-56",
                    "esketamine-84",
                    "ketamine-im",
                    "ketamine-iv",
                    "ketamine-oral",
                    "ketamine-pain-infusion",
                    "ketamine-sc-stepped",
                    "ketamine-sublingual");
    private static final int LARGEST = 1_000_000;

    private final ProtocolNotation notation = new ProtocolNotation();
    private final Map<String, Protocol> protocols = new TreeMap<>();
    private final List<RefusedFile> refused = new ArrayList<>();

    private ProtocolLibrary() {}

    private synchronized Map<String, Protocol> read() {
        if (protocols.isEmpty()) {
            for (String file : FILES) {
                take(file + ".json", Shipped.bytes("protocols/" + file + ".json"));
            }
            if (!refused.isEmpty()) {
                throw new IllegalStateException(refused.getFirst().toString());
            }
        }
        return protocols;
    }

    /** The protocols that come with the program. */
    public static ProtocolLibrary shipped() {
        return new ProtocolLibrary();
    }

    /**
     * The protocols that come with the program and those of a folder. Files that end in {@code
     * .json} are read in the order of their names; {@code plausibility.json} is not a protocol. A
     * folder that is not there holds none.
     */
    public static ProtocolLibrary with(Path folder) {
        ProtocolLibrary library = new ProtocolLibrary();
        library.readFolder(folder);
        return library;
    }

    /** Every protocol, in the order of its id; read when the list is first looked into. */
    public List<Protocol> protocols() {
        return new WhenAsked<>(() -> List.copyOf(read().values()));
    }

    /** The protocol with an id. */
    public Optional<Protocol> protocol(String id) {
        return Optional.ofNullable(read().get(id));
    }

    /** The clinic's files that were not taken over, in the order of their names. */
    public List<RefusedFile> refused() {
        return List.copyOf(refused);
    }

    private void readFolder(Path folder) {
        if (!PlainFile.liesAt(folder)) {
            return;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files =
                    listed.filter(file -> file.getFileName().toString().endsWith(".json"))
                            .filter(file -> !file.endsWith(PlausibilityFile.NAME))
                            .sorted()
                            .toList();
            if (!files.isEmpty()) {
                read();
            }
            files.forEach(this::readFile);
        } catch (IOException | UncheckedIOException e) {
            FileFault fault = FileFault.whole(AssetFault.FOLDER_UNREADABLE);
            refused.add(new RefusedFile(folder.toString(), 0, fault));
        }
    }

    private void readFile(Path file) {
        String name = file.getFileName().toString();
        try {
            take(name, PlainFile.bytes(file, LARGEST));
        } catch (UnfitFileException e) {
            refused.add(new RefusedFile(name, 0, e.fault()));
        }
    }

    private void take(String name, byte[] bytes) {
        try {
            take(name, new String(bytes, StandardCharsets.UTF_8), notation.read(bytes));
        } catch (NotationException e) {
            FileFault fault = new FileFault("", e.problem(), e.named());
            refused.add(new RefusedFile(name, e.line(), fault));
        }
    }

    private void take(String name, String text, Protocol protocol) {
        List<FileFault> faults = new ArrayList<>(ProtocolCheck.faults(protocol));
        Protocol known = protocols.get(protocol.id());
        if (faults.isEmpty() && known != null && known.version() >= protocol.version()) {
            faults.add(AssetFault.ALREADY_KNOWN.of("version", known.id(), known.version()));
        }
        faults.forEach(fault -> refused.add(RefusedFile.in(name, text, fault)));
        if (faults.isEmpty()) {
            protocols.put(protocol.id(), protocol);
        }
    }
}
