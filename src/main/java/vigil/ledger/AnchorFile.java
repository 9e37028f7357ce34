package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.seal.Anchor;
import vigil.access.seal.AnchorSeal;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;

/**
 * The anchor in a small file of another folder, best of another disk, with a code that nobody
 * without the data key can make. Written beside, forced to disk and moved into place, so that it is
 * always whole. Each store has a file of its own there.
 */
public final class AnchorFile implements Anchoring {
    private static final int HASH = 32;
    private static final String KEPT = ".anchor";
    private static final String ANNOUNCED = ".anchor.next";

    private final AtomicReference<Path> folder;
    private final String ending;
    private final boolean expected;
    private final AtomicReference<Optional<DataKey>> key = new AtomicReference<>(Optional.empty());

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
    }

    private Path file(String store) {
        return of(store, ending);
    }

    /** The id comes out of a file that anybody may have changed: it is never a way elsewhere. */
    private Path of(String store, String withEnding) {
        if (!store.matches("[0-9A-Za-z-]{1,64}")) {
            throw Faults.torn("the id of the store");
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
        if (!Files.exists(file(store))) {
            return Optional.empty();
        }
        try (AnchorSeal seal = seal(store)) {
            return Optional.of(head(read(seal, store)));
        } catch (AccessException e) {
            throw new LedgerException(new StoreFault.Torn("the anchor: " + e.fault().name()), e);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private Anchor read(AnchorSeal seal, String store) throws IOException {
        try {
            return seal.read(Files.readAllBytes(file(store)));
        } catch (AccessException e) {
            Path announced = of(store, ANNOUNCED);
            if (e.fault() == AccessFault.WRONG_EPOCH && Files.exists(announced)) {
                return seal.read(Files.readAllBytes(announced));
            }
            throw e;
        }
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
            ReplacedFile.write(
                    file(store), seal.bytes(new Anchor(store, head.revision(), Bytes.of(hash))));
            if (ending.equals(KEPT)) {
                Files.deleteIfExists(of(store, ANNOUNCED));
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private AnchorSeal seal(String store) {
        return key.get()
                .map(data -> new AnchorSeal(store, data))
                .orElseThrow(() -> new LedgerException(new StoreFault.Locked()));
    }
}
