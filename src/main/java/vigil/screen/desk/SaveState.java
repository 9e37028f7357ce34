package vigil.screen.desk;

import vigil.charting.Act;
import vigil.charting.StoreFault;
import vigil.quantity.Moment;

/** Whether the last act is on disk. */
public sealed interface SaveState {

    /** Nothing was entered since the program opened. */
    record Nothing() implements SaveState {}

    /** On its way to the disk. */
    record Saving() implements SaveState {}

    /** On disk since a moment. */
    record Saved(Moment at) implements SaveState {}

    /** Not on disk: the act can be tried again without being entered twice. */
    record NotSaved(StoreFault fault, Act act) implements SaveState {}

    /** The store could not be read. */
    record Unreadable(StoreFault fault) implements SaveState {}
}
