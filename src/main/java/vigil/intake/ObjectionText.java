package vigil.intake;

import vigil.charting.Refusal;
import vigil.wording.Sentences;

/** Says what is wrong with a row of a downtime table, and what to do. */
public record ObjectionText(Sentences words) {

    /** The sentence, with the column before it where there is one. */
    public String inTable(Objection objection) {
        String sentence =
                objection instanceof Objection.Refused(Refusal refusal)
                                && refusal.reason() == Refusal.Reason.UNUSUAL_NOT_CONFIRMED
                        ? words.say("intake.unusual")
                        : alone(objection);
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
