package vigil.access.audit;

import java.util.Optional;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent.AccountLeft;
import vigil.access.audit.AccessEvent.AccountMade;
import vigil.access.audit.AccessEvent.ActRefused;
import vigil.access.audit.AccessEvent.AnchorAcknowledged;
import vigil.access.audit.AccessEvent.AnchorMissing;
import vigil.access.audit.AccessEvent.AuditPrinted;
import vigil.access.audit.AccessEvent.BackupMade;
import vigil.access.audit.AccessEvent.BackupRestored;
import vigil.access.audit.AccessEvent.BadgeChanged;
import vigil.access.audit.AccessEvent.ClockJumped;
import vigil.access.audit.AccessEvent.Confirmed;
import vigil.access.audit.AccessEvent.EmergencyAcknowledged;
import vigil.access.audit.AccessEvent.EmergencyUsed;
import vigil.access.audit.AccessEvent.EnvelopeChecked;
import vigil.access.audit.AccessEvent.EpochBegun;
import vigil.access.audit.AccessEvent.GuardsPutBack;
import vigil.access.audit.AccessEvent.KeyStated;
import vigil.access.audit.AccessEvent.Locked;
import vigil.access.audit.AccessEvent.OfAccount;
import vigil.access.audit.AccessEvent.OfUse;
import vigil.access.audit.AccessEvent.PasswordChanged;
import vigil.access.audit.AccessEvent.RecordExported;
import vigil.access.audit.AccessEvent.RecordViewed;
import vigil.access.audit.AccessEvent.RecoveryUsed;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.access.audit.AccessEvent.SignInFailed;
import vigil.access.audit.AccessEvent.SignedIn;
import vigil.access.audit.AccessEvent.SignedOut;
import vigil.access.audit.AccessEvent.StoreVerified;
import vigil.access.audit.AccessEvent.Unlocked;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.trust.SignedStatement;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.StaffId;

/**
 * A fact of access as the bytes that are kept: its number, time and author, the name of the event,
 * then what the event says. The names are for ever: a record may be renamed, its name here may not.
 */
public final class AccessFactForm {
    private static final String TAG = "vigil.access-fact.1";

    private AccessFactForm() {}

    /** The fact as it is kept. Times lose what is finer than a millisecond. */
    public static byte[] bytes(AccessFact fact) {
        Fields fields =
                Fields.tagged(TAG).number(fact.number()).time(fact.at()).text(fact.by().value());
        return (switch (fact.event()) {
                    case OfAccount event -> written(event, fields);
                    case OfUse event -> written(event, fields);
                    case KeyStated(SignedStatement statement) ->
                            fields.text("key stated").bytes(statement.bytes());
                    case EpochBegun(int epoch) -> fields.text("epoch begun").number(epoch);
                    case EmergencyUsed(StaffId user, String reason) ->
                            fields.text("emergency used").text(user.value()).text(reason);
                    case EmergencyAcknowledged(long of, String note) ->
                            fields.text("emergency acknowledged").number(of).text(note);
                    case RecoveryUsed() -> fields.text("recovery used");
                    case EnvelopeChecked(boolean sealed) ->
                            fields.text("envelope checked").flag(sealed);
                    case AnchorMissing(long last, var unread) -> written(last, unread, fields);
                    case AnchorAcknowledged(long of, String note) ->
                            fields.text("anchor acknowledged").number(of).text(note);
                })
                .done();
    }

    private static Fields written(long last, Optional<String> unreadAnchor, Fields fields) {
        return unreadAnchor
                .map(file -> fields.text("anchor unreadable").number(last).text(file))
                .orElseGet(() -> fields.text("anchor missing").number(last));
    }

    private static Fields written(OfAccount event, Fields fields) {
        return switch (event) {
            case AccountMade(StaffId user, PersonName name, String credentials) ->
                    fields.text("account made")
                            .text(user.value())
                            .text(name.family())
                            .text(name.given())
                            .text(name.title())
                            .text(credentials);
            case BadgeChanged(StaffId user, Optional<Badge> badge) ->
                    fields.text("badge changed")
                            .text(user.value())
                            .text(badge.map(Badge::code).orElse(""));
            case PasswordChanged(StaffId user, boolean temporary) ->
                    fields.text("password changed").text(user.value()).flag(temporary);
            case AccountLeft(StaffId user) -> fields.text("account left").text(user.value());
        };
    }

    private static Fields written(OfUse event, Fields fields) {
        return switch (event) {
            case SignedIn(StaffId user, int failures) ->
                    fields.text("signed in").text(user.value()).number(failures);
            case SignInFailed(StaffId user, var at) ->
                    fields.text("sign-in failed").text(user.value()).time(at);
            case SignedOut(StaffId user) -> fields.text("signed out").text(user.value());
            case Locked(StaffId user, boolean byItself) ->
                    fields.text("locked").text(user.value()).flag(byItself);
            case Unlocked(boolean byPin) -> fields.text("unlocked").flag(byPin);
            case Confirmed(StaffId user, Permission as) ->
                    fields.text("confirmed").text(user.value()).text(as.name());
            case ActRefused(Permission permission) ->
                    fields.text("act refused").text(permission.name());
            case SettingChanged(String setting, String from, String to) ->
                    fields.text("setting changed").text(setting).text(from).text(to);
            case RecordViewed(String stream) -> fields.text("record viewed").text(stream);
            case RecordExported(String stream, String form) ->
                    fields.text("record exported").text(stream).text(form);
            case AuditPrinted(long lines) -> fields.text("audit printed").number(lines);
            case BackupMade(long number) -> fields.text("backup made").number(number);
            case BackupRestored(long number, boolean drill) ->
                    fields.text("backup restored").number(number).flag(drill);
            case StoreVerified(long facts, int findings) ->
                    fields.text("store verified").number(facts).number(findings);
            case GuardsPutBack(String names) -> fields.text("guards put back").text(names);
            case ClockJumped(long milliseconds) -> fields.text("clock jumped").number(milliseconds);
        };
    }

    /** Reads a fact; refuses every other form with an {@link AccessException}. */
    public static AccessFact parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        long number = reader.number();
        var at = reader.time();
        StaffId by = staff(reader);
        AccessFact fact = new AccessFact(number, at, by, event(reader.text(), reader));
        reader.end();
        return fact;
    }

    private static AccessEvent event(String name, FieldReader reader) {
        return switch (name) {
            case "account made" ->
                    new AccountMade(
                            staff(reader),
                            name(reader.text(), reader.text(), reader.text()),
                            reader.text());
            case "badge changed" -> new BadgeChanged(staff(reader), badge(reader.text()));
            case "password changed" -> new PasswordChanged(staff(reader), reader.flag());
            case "account left" -> new AccountLeft(staff(reader));
            case "key stated" -> new KeyStated(SignedStatement.parse(reader.bytes()));
            case "epoch begun" -> new EpochBegun(reader.count());
            case "emergency used" -> new EmergencyUsed(staff(reader), reader.text());
            case "emergency acknowledged" ->
                    new EmergencyAcknowledged(reader.number(), reader.text());
            case "recovery used" -> new RecoveryUsed();
            case "envelope checked" -> new EnvelopeChecked(reader.flag());
            case "anchor missing" -> new AnchorMissing(reader.number());
            case "anchor unreadable" ->
                    new AnchorMissing(reader.number(), Optional.of(reader.text()));
            case "anchor acknowledged" -> new AnchorAcknowledged(reader.number(), reader.text());
            default -> use(name, reader);
        };
    }

    private static OfUse use(String name, FieldReader reader) {
        return switch (name) {
            case "signed in" -> new SignedIn(staff(reader), reader.count());
            case "sign-in failed" -> new SignInFailed(staff(reader), reader.time());
            case "signed out" -> new SignedOut(staff(reader));
            case "locked" -> new Locked(staff(reader), reader.flag());
            case "unlocked" -> new Unlocked(reader.flag());
            case "confirmed" -> new Confirmed(staff(reader), reader.constant(Permission.class));
            case "act refused" -> new ActRefused(reader.constant(Permission.class));
            case "setting changed" ->
                    new SettingChanged(reader.text(), reader.text(), reader.text());
            case "record viewed" -> new RecordViewed(reader.text());
            case "record exported" -> new RecordExported(reader.text(), reader.text());
            case "audit printed" -> new AuditPrinted(reader.number());
            case "backup made" -> new BackupMade(reader.number());
            case "backup restored" -> new BackupRestored(reader.number(), reader.flag());
            case "store verified" -> new StoreVerified(reader.number(), reader.count());
            case "guards put back" -> new GuardsPutBack(reader.text());
            case "clock jumped" -> new ClockJumped(reader.number());
            default -> throw new AccessException(AccessFault.MALFORMED);
        };
    }

    private static StaffId staff(FieldReader reader) {
        String value = reader.text();
        FieldReader.require(!value.isBlank());
        return new StaffId(value);
    }

    private static PersonName name(String family, String given, String title) {
        FieldReader.require(!family.isBlank());
        return new PersonName(family, given, title);
    }

    private static Optional<Badge> badge(String code) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(new Badge(code));
        } catch (IllegalArgumentException e) {
            throw new AccessException(AccessFault.MALFORMED);
        }
    }
}
