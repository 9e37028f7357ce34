package vigil.screen.desk;

import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.people.Permission;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.wording.StoreFindingText;

/** What is wrong with a store, in one sentence that says what to do. */
public final class FaultText {
    private FaultText() {}

    /** What a failure of background work says of the store. */
    public static StoreFault fault(Throwable failed) {
        return failed instanceof LedgerException known
                ? known.fault()
                : new StoreFault.Failed(failed.getClass().getSimpleName());
    }

    /** The sentence of a fault. */
    public static String of(Words words, StoreFault fault) {
        return switch (fault) {
            case StoreFault.Newer(int found, int known) ->
                    words.say("desk.fault.Newer", found, known);
            case StoreFault.Older(int found, int oldest) ->
                    words.say("desk.fault.Older", found, oldest);
            case StoreFault.Torn(String finding) ->
                    words.say("desk.fault.Torn", StoreFindingText.of(words, finding));
            case StoreFault.InUse() -> words.say("desk.fault.InUse");
            case StoreFault.ReadOnly() -> words.say("desk.fault.ReadOnly");
            case StoreFault.DiskFull() -> words.say("desk.fault.DiskFull");
            case StoreFault.NotAStore() -> words.say("desk.fault.NotAStore");
            case StoreFault.ChangedMeanwhile() -> words.say("desk.fault.ChangedMeanwhile");
            case StoreFault.NetworkDrive() -> words.say("desk.fault.NetworkDrive");
            case StoreFault.Locked() -> words.say("desk.fault.Locked");
            case StoreFault.PlaceGone() -> words.say("desk.fault.PlaceGone");
            case StoreFault.PlaceUnknown(String said) ->
                    words.say("desk.fault.PlaceUnknown", StoreFindingText.of(words, said));
            case StoreFault.NotAllowed(Permission _) -> words.say("desk.fault.NotAllowed");
            case StoreFault.OtherStore() -> words.say("desk.fault.OtherStore");
            case StoreFault.SettingRefused(String setting) ->
                    words.say("desk.fault.SettingRefused", setting);
            case StoreFault.Failed(String said) ->
                    words.say("desk.fault.Failed", StoreFindingText.of(words, said));
        };
    }

    /** A form can be asked again, and says that what was asked was not done, and why. */
    public static void notDone(Words words, FormPanel form, StoreFault fault) {
        form.busy(false);
        form.say(MessageBar.Level.NOW, words.say("desk.not-done"), of(words, fault));
    }
}
