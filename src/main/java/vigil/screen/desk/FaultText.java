package vigil.screen.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.people.Permission;
import vigil.screen.kit.Words;

/** What is wrong with a store, in one sentence that says what to do. */
public final class FaultText {

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");

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
                    words.say("desk.fault.Torn", plain(words, finding));
            case StoreFault.InUse() -> words.say("desk.fault.InUse");
            case StoreFault.ReadOnly() -> words.say("desk.fault.ReadOnly");
            case StoreFault.DiskFull() -> words.say("desk.fault.DiskFull");
            case StoreFault.NotAStore() -> words.say("desk.fault.NotAStore");
            case StoreFault.ChangedMeanwhile() -> words.say("desk.fault.ChangedMeanwhile");
            case StoreFault.NetworkDrive() -> words.say("desk.fault.NetworkDrive");
            case StoreFault.Locked() -> words.say("desk.fault.Locked");
            case StoreFault.PlaceGone() -> words.say("desk.fault.PlaceGone");
            case StoreFault.PlaceUnknown(String said) -> words.say("desk.fault.PlaceUnknown", said);
            case StoreFault.NotAllowed(Permission _) -> words.say("desk.fault.NotAllowed");
            case StoreFault.OtherStore() -> words.say("desk.fault.OtherStore");
            case StoreFault.SettingRefused(String setting) ->
                    words.say("desk.fault.SettingRefused", setting);
            case StoreFault.Failed(String said) -> words.say("desk.fault.Failed", said);
        };
    }

    /** A finding in which the reason stands by its name has the reason's words in its place. */
    private static String plain(Words words, String finding) {
        return NAME.matcher(finding)
                .replaceAll(
                        name -> {
                            String key = "desk.torn." + name.group();
                            return Matcher.quoteReplacement(
                                    words.has(key) ? words.say(key) : name.group());
                        });
    }
}
