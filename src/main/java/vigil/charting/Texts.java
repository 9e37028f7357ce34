package vigil.charting;

import vigil.charting.Refusal.Reason;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;

/** Rules for typed text. It is kept as typed or refused, never rewritten. */
final class Texts {
    private Texts() {}

    /** A text of one line that must be there. */
    static Judgement needed(String text) {
        return Judgement.needs(!text.isBlank(), Reason.EMPTY_TEXT).and(() -> name(text));
    }

    /** A text of one line that may be empty. */
    static Judgement name(String text) {
        return readable(TypedText.line(text));
    }

    /** A note that must be there. */
    static Judgement neededNote(String text) {
        return Judgement.needs(!text.isBlank(), Reason.EMPTY_TEXT).and(() -> note(text));
    }

    /** A note that may be empty. */
    static Judgement note(String text) {
        return readable(TypedText.note(text));
    }

    /** A reason: a note that must be there. */
    static Judgement reason(String text) {
        return Judgement.needs(!text.isBlank(), Reason.REASON_NEEDED).and(() -> note(text));
    }

    private static Judgement readable(Parsed<String> parsed) {
        return switch (parsed) {
            case Parsed.Read<String> _ -> Judgement.sound();
            case Parsed.Blank<String>() -> Judgement.sound();
            case Parsed.Unfinished<String>() -> Judgement.sound();
            case Parsed.Unreadable<String>(ParseFault fault) ->
                    Judgement.against(
                            fault == ParseFault.TOO_LONG
                                    ? Reason.TOO_LONG
                                    : Reason.FORBIDDEN_CHARACTER);
        };
    }
}
