package vigil.screen.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.access.signin.Presence;
import vigil.charting.StoreFault;
import vigil.screen.credentials.Door;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Work;

/**
 * Where the set-up stands: what the folder holds, what the store says, and what was done in this
 * window. Nothing of it is kept but what lies in the store and the site's file.
 */
final class SetUpModel {
    private final Founding founding;
    private final Work work;
    private final ReadOnlyObjectWrapper<SetUpStep> next =
            new ReadOnlyObjectWrapper<>(SetUpStep.FOLDER);
    private Optional<Founding.Founded> founded = Optional.empty();
    private Optional<Door> door = Optional.empty();
    private Optional<Founding.Site> site = Optional.empty();
    private boolean checked;

    SetUpModel(Founding founding, Work work) {
        this.founding = founding;
        this.work = work;
    }

    /** The first step that is not done. */
    ReadOnlyObjectProperty<SetUpStep> next() {
        return next.getReadOnlyProperty();
    }

    /** Looks at a folder and leaves it as it is. */
    void look(Path folder, Consumer<Founding.Folder> then, Consumer<StoreFault> failed) {
        work.onFiles(
                () -> founding.look(folder),
                then,
                failure -> failed.accept(FaultText.fault(failure)));
    }

    /** Looks at a folder; makes or opens the store where that can be done. */
    void folder(Path folder, Consumer<Founding.Folder> then, Consumer<StoreFault> failed) {
        look(
                folder,
                found -> {
                    if (found == Founding.Folder.FREE || found == Founding.Folder.BEGUN) {
                        found(folder, then, failed, found);
                    } else {
                        then.accept(found);
                    }
                },
                failed);
    }

    private void found(
            Path folder,
            Consumer<Founding.Folder> then,
            Consumer<StoreFault> failed,
            Founding.Folder found) {
        work.onLedger(
                () -> founding.found(folder),
                made -> {
                    founded = Optional.of(made);
                    door = Optional.of(new Door(made.workplace(), work));
                    work.onFiles(
                            founding::site,
                            known -> {
                                site = known;
                                stands();
                                then.accept(found);
                            },
                            failure -> failed.accept(FaultText.fault(failure)));
                },
                failure -> failed.accept(FaultText.fault(failure)));
    }

    /** Keeps the site. */
    void site(Founding.Site typed, Runnable then, Consumer<StoreFault> failed) {
        work.onFiles(
                () -> {
                    founding.keep(typed);
                    return true;
                },
                done -> {
                    site = Optional.of(typed);
                    stands();
                    then.run();
                },
                failure -> failed.accept(FaultText.fault(failure)));
    }

    /** Asks the store anew how far it is. */
    void stands() {
        next.set(step());
    }

    private SetUpStep step() {
        if (founded.isEmpty()) {
            return SetUpStep.FOLDER;
        }
        if (site.isEmpty()) {
            return SetUpStep.SITE;
        }
        SetUpStep stored = SetUpStep.of(founded.get().setUp().stage());
        return stored == SetUpStep.CHECK && checked ? SetUpStep.BEGIN : stored;
    }

    /** The computer was looked at. */
    void checked() {
        checked = true;
        stands();
    }

    /** Whether a step needs an administrator, and none is signed in. */
    boolean signInFirst(SetUpStep step) {
        return step.needsAdministrator()
                && door.filter(at -> at.workplace().presence() instanceof Presence.SignedIn)
                        .isEmpty();
    }

    /** The door to the store; there is one from the first step on. */
    Door door() {
        return door.orElseThrow();
    }

    Founding.Founded founded() {
        return founded.orElseThrow();
    }

    Optional<Founding.Site> site() {
        return site;
    }

    Founding founding() {
        return founding;
    }

    Work work() {
        return work;
    }
}
