package vigil.screen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.charting.StoreFault;
import vigil.review.KeptFilter;
import vigil.screen.credentials.Door;

/**
 * The filters that who is signed in keeps for themselves. They lie in the store among what was set,
 * sealed and only added to: what is searched for may name a patient.
 */
public final class OwnFilters {
    private final Supplier<SortedMap<String, String>> settings;
    private final Writing writing;

    /** Writes changes of settings down. */
    private interface Writing {
        void write(List<SettingChanged> changes, Runnable then, Consumer<StoreFault> failed);
    }

    private OwnFilters(Supplier<SortedMap<String, String>> settings, Writing writing) {
        this.settings = settings;
        this.writing = writing;
    }

    /** Those of who is signed in at a door. */
    public static OwnFilters at(Door door) {
        return new OwnFilters(
                () -> door.workplace().ownSettings().now(),
                (changes, then, failed) ->
                        door.onLedger(
                                at -> at.ownSettings().change(changes),
                                kept -> {
                                    if (kept) {
                                        then.run();
                                    } else {
                                        failed.accept(new StoreFault.ReadOnly());
                                    }
                                },
                                failed));
    }

    /** Where nobody has a place for any. */
    public static OwnFilters none() {
        return new OwnFilters(
                TreeMap::new, (changes, then, failed) -> failed.accept(new StoreFault.ReadOnly()));
    }

    /** Every one, by name. */
    List<KeptFilter> all() {
        return settings.get().entrySet().stream()
                .flatMap(one -> KeptFilter.of(one.getKey(), one.getValue()).stream())
                .toList();
    }

    /**
     * Keeps one in the place of another one, or none in its place; exactly one of the two is called
     * afterwards.
     */
    void change(
            Optional<KeptFilter> from,
            Optional<KeptFilter> to,
            Runnable then,
            Consumer<StoreFault> failed) {
        List<SettingChanged> changes = new ArrayList<>();
        from.map(old -> new SettingChanged(old.setting(), old.value(), "")).ifPresent(changes::add);
        to.map(fresh -> new SettingChanged(fresh.setting(), "", fresh.value()))
                .ifPresent(changes::add);
        writing.write(List.copyOf(changes), then, failed);
    }
}
