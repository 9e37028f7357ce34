package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.seal.Anchor;
import vigil.access.seal.AnchorSeal;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.disk.PlainFile;
import vigil.keeping.Misfit;

/**
 * The anchor in a small file of another folder, best of another disk, with a code that nobody
 * without the data key can make. Written beside, forced to disk and moved into place, so that it is
 * always whole. Each store has a file of its own there.
 */
public final class AnchorFile implements Anchoring {
    private static final int HASH = 32;
    private static final String KEPT = ".anchor";
    private static final String ANNOUNCED = ".anchor.next";

    /** An anchor has some 150 bytes; of what is longer nothing is read. */
    private static final int MOST_BYTES = 4096;

    private static final int MOST_ASIDE = 1000;

    private final AtomicReference<Path> folder;
    private final String ending;
    private final boolean expected;
    private final AtomicReference<Optional<DataKey>> key = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Path>> unread = new AtomicReference<>(Optional.empty());

    /** An anchor kept in a folder, which is made with the first one. */
    public AnchorFile(Path folder) {
        this(folder.toAbsolutePath().normalize(), KEPT, true);
    }

    private AnchorFile(Path folder, String ending, boolean expected) {
        this.folder = new AtomicReference<>(folder);
        this.ending = ending;
        this.expected = expected;
    }

    /** The same for a copy that was just made of a backup: nothing is kept of it yet. */
    static AnchorFile ofCopy(Path folder) {
        return new AnchorFile(folder.toAbsolutePath().normalize(), KEPT, false);
    }

    /**
     * An anchor of the same folder under the key of the next epoch, kept before the store is
     * replaced: if the program dies between the two, one of both fits.
     */
    public AnchorFile announcing(DataKey next) {
        AnchorFile of = new AnchorFile(folder.get(), ANNOUNCED, true);
        of.unlock(next);
        return of;
    }

    /** Keeps the end in another folder from now on; what the old one holds stays there. */
    void moveTo(Path other) {
        folder.set(other.toAbsolutePath().normalize());
        unread.set(Optional.empty());
    }

    private Path file(String store) {
        return of(store, ending);
    }

    /** The id comes out of a file that anybody may have changed: it is never a way elsewhere. */
    private Path of(String store, String withEnding) {
        if (!store.matches("[0-9A-Za-z-]{1,64}")) {
            throw Faults.torn(Misfit.ODD_STORE_ID);
        }
        return folder.get().resolve("vigil-" + store + withEnding);
    }

    /** Anchors can be read and written from here on. */
    public void unlock(DataKey data) {
        key.getAndSet(Optional.of(data.copy())).ifPresent(DataKey::close);
    }

    /** The key is wiped from memory. */
    public void lock() {
        key.getAndSet(Optional.empty()).ifPresent(DataKey::close);
    }

    @Override
    public Optional<StoreHead> last(String store) {
        Path file = file(store);
        if (!PlainFile.liesAt(file)) {
            return Optional.empty();
        }
        byte[] bytes = {};
        try (AnchorSeal seal = seal(store)) {
            try {
                bytes = bytes(file);
                return Optional.of(head(read(seal, bytes, store)));
            } catch (AccessException | IOException e) {
                Path aside = unused(file);
                unread.set(Optional.of(aside));
                throw new UnreadAnchorException(aside, seal.unproven(bytes), e);
            }
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return PlainFile.bytes(file, MOST_BYTES);
    }

    private Anchor read(AnchorSeal seal, byte[] bytes, String store) throws IOException {
        try {
            return seal.read(bytes);
        } catch (AccessException e) {
            Path announced = of(store, ANNOUNCED);
            if (e.fault() == AccessFault.WRONG_EPOCH && Files.exists(announced)) {
                return seal.read(bytes(announced));
            }
            throw e;
        }
    }

    /**
     * A name that nothing has, as far as it can be looked at: a folder that lets nobody in is no
     * damage of the store, and what lies in it is never moved over.
     */
    private static Path unused(Path file) {
        return IntStream.range(1, MOST_ASIDE)
                .mapToObj(number -> file.resolveSibling(file.getFileName() + ".unread-" + number))
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow(() -> Faults.torn(Misfit.TOO_MANY_ANCHORS));
    }

    @Override
    public boolean expected() {
        return expected;
    }

    private static StoreHead head(Anchor anchor) {
        return new StoreHead(
                anchor.number(),
                anchor.number() == 0 ? "" : HexFormat.of().formatHex(anchor.head().array()));
    }

    @Override
    public void keep(String store, StoreHead head) {
        byte[] hash = head.revision() == 0 ? new byte[HASH] : HexFormat.of().parseHex(head.hash());
        try (AnchorSeal seal = seal(store)) {
            Files.createDirectories(folder.get());
            keepUnread(store);
            ReplacedFile.write(
                    file(store), seal.bytes(new Anchor(store, head.revision(), Bytes.of(hash))));
            if (ending.equals(KEPT)) {
                Files.deleteIfExists(of(store, ANNOUNCED));
            }
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(folder.get(), e), e);
        }
    }

    /** What could not be read in the place of the anchor is not written over. */
    private void keepUnread(String store) throws IOException {
        Optional<Path> aside = unread.get();
        if (aside.isPresent() && PlainFile.liesAt(file(store))) {
            Files.move(file(store), aside.get());
        }
        unread.set(Optional.empty());
    }

    private AnchorSeal seal(String store) {
        return key.get()
                .map(data -> new AnchorSeal(store, data))
                .orElseThrow(() -> new LedgerException(new StoreFault.Locked()));
    }
}
