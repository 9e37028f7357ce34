package vigil.screen.audit;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyStatement;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.review.KeptFilter;
import vigil.screen.audit.AuditLine.Kind;
import vigil.screen.credentials.DoorText;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/** What is on record of people, keys and the use of the program, in words. */
final class AuditText {
    private static final int SHORT = 8;

    private final Words words;
    private final DoorText door;
    private final Function<StaffId, Optional<StaffMember>> people;
    private final ZoneId zone;

    /**
     * Says it in the words of the program.
     *
     * @param people who has or had an account
     */
    AuditText(Words words, Function<StaffId, Optional<StaffMember>> people, ZoneId zone) {
        this.words = words;
        this.door = new DoorText(words);
        this.people = people;
        this.zone = zone;
    }

    /** Somebody by their name; an id that nobody has stands for itself. */
    String who(StaffId user) {
        return people.apply(user).map(AuditText::name).orElse(user.value());
    }

    private static String name(StaffMember member) {
        return member.name().given().isBlank() ? member.name().family() : PersonText.staff(member);
    }

    AuditLine line(AccessFact fact) {
        return line(Moment.of(fact.at(), zone), kind(fact.event()), fact.by(), what(fact.event()));
    }

    /** A line about something that somebody did. */
    AuditLine line(Moment at, Kind kind, StaffId by, String what) {
        String when =
                DisplayText.date(at.local().toLocalDate())
                        + " "
                        + DisplayText.timeWithSeconds(at.local(), zone);
        return new AuditLine(at.instant(), when, kind, who(by), what);
    }

    private static Kind kind(AccessEvent event) {
        return switch (event) {
            case AccessEvent.OfAccount _,
                    AccessEvent.KeyStated _,
                    AccessEvent.EpochBegun _,
                    AccessEvent.EnvelopeChecked _ ->
                    Kind.KEYS;
            case AccessEvent.RecoveryUsed _,
                    AccessEvent.EmergencyUsed _,
                    AccessEvent.EmergencyAcknowledged _ ->
                    Kind.PRESENCE;
            case AccessEvent.AnchorMissing _, AccessEvent.AnchorAcknowledged _ -> Kind.STORE;
            case AccessEvent.OfUse use -> kind(use);
        };
    }

    private static Kind kind(AccessEvent.OfUse use) {
        return switch (use) {
            case AccessEvent.SignedIn _,
                    AccessEvent.SignInFailed _,
                    AccessEvent.SignedOut _,
                    AccessEvent.Locked _,
                    AccessEvent.Unlocked _,
                    AccessEvent.Confirmed _,
                    AccessEvent.ActRefused _ ->
                    Kind.PRESENCE;
            case AccessEvent.SettingChanged _ -> Kind.STORE;
            case AccessEvent.RecordViewed _,
                    AccessEvent.RecordExported _,
                    AccessEvent.AuditPrinted _ ->
                    Kind.RECORDS;
            case AccessEvent.BackupMade _,
                    AccessEvent.BackupRestored _,
                    AccessEvent.StoreVerified _,
                    AccessEvent.GuardsPutBack _,
                    AccessEvent.ClockJumped _ ->
                    Kind.STORE;
        };
    }

    private String what(AccessEvent event) {
        return switch (event) {
            case AccessEvent.AccountMade(StaffId user, PersonName name, String credentials) ->
                    words.say("audit.AccountMade", who(user), user.value());
            case AccessEvent.BadgeChanged(StaffId user, var badge) ->
                    words.say(
                            badge.isPresent() ? "audit.BadgeChanged" : "audit.BadgeTaken",
                            who(user));
            case AccessEvent.PasswordChanged(StaffId user, boolean temporary) ->
                    words.say(temporary ? "audit.PasswordSet" : "audit.PasswordChanged", who(user));
            case AccessEvent.AccountLeft(StaffId user) -> words.say("audit.AccountLeft", who(user));
            case AccessEvent.KeyStated(var signed) -> key(signed.statement());
            case AccessEvent.EpochBegun(int epoch) -> words.say("audit.EpochBegun", epoch);
            case AccessEvent.EnvelopeChecked(boolean sealed) ->
                    words.say(sealed ? "audit.EnvelopeSealed" : "audit.EnvelopeOpen");
            case AccessEvent.RecoveryUsed() -> words.say("audit.RecoveryUsed");
            case AccessEvent.EmergencyUsed(StaffId _, String reason) ->
                    words.say("audit.EmergencyUsed", reason);
            case AccessEvent.EmergencyAcknowledged(long fact, String note) ->
                    words.say("audit.EmergencyAcknowledged", fact, note);
            case AccessEvent.AnchorMissing(long last, var unread) ->
                    unread.map(file -> words.say("audit.AnchorUnread", last, file))
                            .orElseGet(() -> words.say("audit.AnchorMissing", last));
            case AccessEvent.AnchorAcknowledged(long fact, String note) ->
                    words.say("audit.AnchorAcknowledged", fact, note);
            case AccessEvent.OfUse use -> what(use);
        };
    }

    private String key(KeyStatement statement) {
        return switch (statement) {
            case KeyStatement.Certificate of when of.kind() == SlotKind.USER ->
                    words.say("audit.KeyCertified", of.name(), roles(of));
            case KeyStatement.Certificate of -> words.say("audit.PaperCertified", of.name());
            case KeyStatement.Withdrawal gone -> words.say("audit.KeyWithdrawn", who(gone.user()));
        };
    }

    private String roles(KeyStatement.Certificate of) {
        return String.join(", ", of.roles().stream().sorted().map(this::role).toList());
    }

    private String role(Role role) {
        return door.role(role);
    }

    private String what(AccessEvent.OfUse use) {
        return switch (use) {
            case AccessEvent.SignedIn(StaffId user, int failures) ->
                    failures == 0
                            ? words.say("audit.SignedIn", who(user))
                            : words.say("audit.SignedInAfter", who(user), failures);
            case AccessEvent.SignInFailed(StaffId user, var _) ->
                    words.say("audit.SignInFailed", who(user));
            case AccessEvent.SignedOut(StaffId user) -> words.say("audit.SignedOut", who(user));
            case AccessEvent.Locked(StaffId _, boolean byItself) ->
                    words.say(byItself ? "audit.LockedItself" : "audit.Locked");
            case AccessEvent.Unlocked(boolean byPin) ->
                    words.say(byPin ? "audit.UnlockedByPin" : "audit.UnlockedByPassword");
            case AccessEvent.Confirmed(StaffId user, var as) ->
                    words.say("audit.Confirmed", who(user), words.say("audit.permission." + as));
            case AccessEvent.ActRefused(var permission) ->
                    words.say("audit.ActRefused", words.say("audit.permission." + permission));
            case AccessEvent.SettingChanged(String setting, String from, String to) ->
                    changed(setting, from, to);
            case AccessEvent.RecordViewed(String stream) ->
                    words.say("audit.RecordViewed", session(stream));
            case AccessEvent.RecordExported(String stream, String form) ->
                    words.say("audit.RecordExported", session(stream), form);
            case AccessEvent.AuditPrinted(long lines) ->
                    words.say("audit.AuditPrinted", DisplayText.number(lines));
            case AccessEvent.BackupMade(long number) -> words.say("audit.BackupMade", number);
            case AccessEvent.BackupRestored(long number, boolean drill) ->
                    words.say(drill ? "audit.BackupTried" : "audit.BackupRestored", number);
            case AccessEvent.StoreVerified(long facts, int findings) ->
                    findings == 0
                            ? words.say("audit.StoreSound", DisplayText.number(facts))
                            : words.say("audit.StoreDamaged", DisplayText.number(facts), findings);
            case AccessEvent.GuardsPutBack(String names) -> words.say("audit.GuardsPutBack", names);
            case AccessEvent.ClockJumped(long milliseconds) ->
                    words.say("audit.ClockJumped", DisplayText.number(milliseconds / 1000));
        };
    }

    /** A setting by its name; one that has none any more stands for itself. */
    private String changed(String setting, String from, String to) {
        Optional<String> own =
                KeptFilter.of(setting, to.isEmpty() ? from : to)
                        .map(one -> words.say("audit.setting.own.review-filter", one.name()));
        return words.say(
                "audit.SettingChanged",
                own.orElseGet(() -> setting(setting)),
                said(filtered(setting, from)),
                said(filtered(setting, to)));
    }

    /** What somebody keeps a filter for, in words; every other value as it is. */
    private String filtered(String setting, String value) {
        return KeptFilter.of(setting, value)
                .map(one -> words.say("review.show." + one.kind()) + " " + one.typed())
                .map(String::strip)
                .orElse(value);
    }

    private String setting(String name) {
        String key = "audit.setting." + name;
        return words.has(key) ? words.say(key) : name;
    }

    private String said(String value) {
        return value.isEmpty() ? words.say("audit.nothing") : value;
    }

    /** A session by the beginning of its id, which says nothing of who was treated. */
    static String session(String stream) {
        String id = stream.substring(stream.lastIndexOf(':') + 1);
        return id.length() > SHORT ? id.substring(0, SHORT) : id;
    }
}
