package vigil.telling;

import java.util.ArrayList;
import java.util.List;
import vigil.session.Signing;
import vigil.session.SigningEvent;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** What becomes of a record that is over, in words. */
public final class SigningText {
    private static final int HEAD_SHOWN = 16;

    private final Sentences words;

    /** In the words of the program. */
    public SigningText(Sentences words) {
        this.words = words;
    }

    /** The content of an entry. */
    String of(SigningEvent event) {
        return switch (event) {
            case SigningEvent.SignedOff off ->
                    EntryText.joined(
                            words.say("record.entry.signed", said(off.signing())), off.remark());
            case SigningEvent.Countersigned second ->
                    EntryText.joined(
                            words.say("record.entry.countersigned", said(second.signing())),
                            second.remark());
            case SigningEvent.AddendumWritten(String text) ->
                    words.say("record.entry.addendum", text);
            case SigningEvent.NurseAsked(String question) ->
                    words.say("record.entry.asked", question);
            case SigningEvent.NurseAnswered answered ->
                    words.say("record.entry.answered", answered.answer());
            case SigningEvent.FormSent sent ->
                    EntryText.joined(words.say("record.entry.sent", sent.form()), sent.how());
            case SigningEvent.CoursePlanned plan ->
                    words.say("record.entry.planned.course", planned(plan));
            case SigningEvent.FollowedUp up ->
                    words.say("record.entry.followed", up.contact(), up.outcome());
        };
    }

    /** What is planned, in one line. */
    public String planned(SigningEvent.CoursePlanned plan) {
        List<String> parts = new ArrayList<>();
        if (plan.sessions() > 0) {
            parts.add(words.say("plan.sessions", DisplayText.number(plan.sessions())));
        }
        said(plan.howOften(), parts);
        said(plan.strategy(), parts);
        plan.next()
                .ifPresent(day -> parts.add(words.say("record.plan.next", DisplayText.date(day))));
        if (!plan.dose().isBlank()) {
            parts.add(words.say("record.plan.dose", plan.dose(), plan.reason()));
        } else {
            said(plan.reason(), parts);
        }
        return String.join(" · ", parts);
    }

    private static void said(String text, List<String> into) {
        if (!text.isBlank()) {
            into.add(text.strip());
        }
    }

    /** Name, role, meaning and what was signed: what a signature shows (21 CFR 11.50). */
    public String said(Signing signing) {
        return words.say(
                "record.signature",
                signing.name(),
                words.say("role." + signing.role()),
                words.say("signatureMeaning." + signing.meaning()),
                DisplayText.number(signing.upto()),
                head(signing.head()));
    }

    /** The beginning of a hash, as it is compared by eye. */
    public static String head(String hash) {
        return hash.substring(0, Math.min(HEAD_SHOWN, hash.length()));
    }
}
