package vigil.intake;

import vigil.charting.Refusal;
import vigil.quantity.ParseFault;
import vigil.wording.Sentences;

/** Says what is wrong with a row of a downtime table, and what to do. */
public record ObjectionText(Sentences words) {

    /** The sentence, with the column before it where there is one. */
    public String inTable(Objection objection) {
        String sentence =
                switch (objection) {
                    case Objection.Refused(Refusal refusal)
                            when refusal.reason() == Refusal.Reason.UNUSUAL_NOT_CONFIRMED ->
                            words.say("intake.unusual");
                    case Objection.Refused(Refusal refusal)
                            when refusal.reason() == Refusal.Reason.IMPOSSIBLE_VALUE ->
                            words.say("intake.impossible");
                    case Objection.Unreadable(Column column, ParseFault fault)
                            when fault == ParseFault.NOT_A_NUMBER && column.item().isPresent() ->
                            words.say("intake.no-value");
                    case Objection.Unreadable(Column ignored, ParseFault fault)
                            when fault == ParseFault.NOT_A_DATE
                                    || fault == ParseFault.NOT_WRITTEN_AS_A_DATE ->
                            words.say("intake.date");
                    case Objection other -> alone(other);
                };
        return objection
                .where()
                .map(column -> words.say("intake.column", column.head(), sentence))
                .orElse(sentence);
    }

    /** The sentence alone, for whoever sees the cell. */
    public String alone(Objection objection) {
        return switch (objection) {
            case Objection.Unreadable(Column ignored, var fault) ->
                    words.say("parseFault." + fault);
            case Objection.Unfinished(Column ignored) -> words.say("intake.unfinished");
            case Objection.Wrong(Column ignored, var reason) -> words.say("intake.wrong." + reason);
            case Objection.Misfitting(int cells, int columns) ->
                    words.say("intake.misfit", cells, columns);
            case Objection.Refused(Refusal refusal) ->
                    words.say("charting.refused." + refusal.reason());
        };
    }
}
