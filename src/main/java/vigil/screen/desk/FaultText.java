package vigil.screen.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.people.Permission;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/** What is wrong with a store, in one sentence that says what to do. */
public final class FaultText {

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");
    private static final Pattern UNFIT = Pattern.compile("(.*[/\\\\].*: )([A-Z]+(?:_[A-Z]+)*)");

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
                    words.say("desk.fault.Torn", finding(words, finding));
            case StoreFault.InUse() -> words.say("desk.fault.InUse");
            case StoreFault.ReadOnly() -> words.say("desk.fault.ReadOnly");
            case StoreFault.DiskFull() -> words.say("desk.fault.DiskFull");
            case StoreFault.NotAStore() -> words.say("desk.fault.NotAStore");
            case StoreFault.ChangedMeanwhile() -> words.say("desk.fault.ChangedMeanwhile");
            case StoreFault.NetworkDrive() -> words.say("desk.fault.NetworkDrive");
            case StoreFault.Locked() -> words.say("desk.fault.Locked");
            case StoreFault.PlaceGone() -> words.say("desk.fault.PlaceGone");
            case StoreFault.PlaceUnknown(String said) ->
                    words.say("desk.fault.PlaceUnknown", finding(words, said));
            case StoreFault.NotAllowed(Permission _) -> words.say("desk.fault.NotAllowed");
            case StoreFault.OtherStore() -> words.say("desk.fault.OtherStore");
            case StoreFault.SettingRefused(String setting) ->
                    words.say("desk.fault.SettingRefused", setting);
            case StoreFault.Failed(String said) ->
                    words.say("desk.fault.Failed", finding(words, said));
        };
    }

    /** A form can be asked again, and says that what was asked was not done, and why. */
    public static void notDone(Words words, FormPanel form, StoreFault fault) {
        form.busy(false);
        form.say(MessageBar.Level.NOW, words.say("desk.not-done"), of(words, fault));
    }

    /**
     * What was found, in which a reason that stands by its name has its words in its place. Why a
     * file cannot be read stands behind its path, which stays as it is.
     */
    public static String finding(Words words, String finding) {
        Matcher unfit = UNFIT.matcher(finding);
        if (unfit.matches() && words.has("file.fault." + unfit.group(2))) {
            String path = unfit.group(1);
            return path + words.say("file.fault." + unfit.group(2), path);
        }
        return NAME.matcher(finding)
                .replaceAll(
                        name -> {
                            String key = "desk.torn." + name.group();
                            return Matcher.quoteReplacement(
                                    words.has(key) ? words.say(key) : name.group());
                        });
    }
}
