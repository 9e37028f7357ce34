package vigil.app;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vigil.screen.kit.ScanFilter;
import vigil.screen.settings.ClinicSettings;

/**
 * The settings as they count now: those that were there at the start, and others as soon as they
 * are kept. Any thread may ask for what counts.
 */
final class SettingsInForce implements ClinicSettings {
    private final ClinicSettings kept;
    private final Consumer<Values> changed;
    private final AtomicReference<Values> values;

    /**
     * Over the settings as they are kept.
     *
     * @param changed told on the thread of files what counts from now on
     */
    SettingsInForce(ClinicSettings kept, Consumer<Values> changed) {
        this.kept = kept;
        this.changed = changed;
        this.values = new AtomicReference<>(kept.now());
    }

    /** Where records go that leave. */
    Path exports() {
        return values.get().exports();
    }

    /** What a scanner types around a badge. */
    ScanFilter.Marks marks() {
        Values now = values.get();
        return new ScanFilter.Marks(now.scanPrefix(), now.scanSuffix());
    }

    @Override
    public Values now() {
        return kept.now();
    }

    @Override
    public Result keep(Values wanted) {
        Result result = kept.keep(wanted);
        if (result instanceof Result.Kept) {
            values.set(wanted);
            changed.accept(wanted);
        }
        return result;
    }
}
