package vigil.telling;

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
        };
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
