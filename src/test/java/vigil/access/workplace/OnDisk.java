package vigil.access.workplace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import vigil.access.keys.SystemRandomness;
import vigil.access.signin.SignIn;
import vigil.access.signing.Authorship;
import vigil.ledger.SealedStore;

/** The store of a workplace in a folder, made where none lies there. */
final class OnDisk {
    private OnDisk() {}

    static SealedStore opened(Path data, SignIn signIn) {
        Authorship authorship = new Authorship(signIn::personalKeys);
        Path anchors = data.resolve("anchor");
        SystemRandomness dice = new SystemRandomness();
        return Files.exists(data.resolve("vigil.db"))
                ? SealedStore.open(data, anchors, authorship::sign, UUID::randomUUID, dice)
                : SealedStore.create(data, anchors, authorship::sign, UUID::randomUUID, dice);
    }
}
