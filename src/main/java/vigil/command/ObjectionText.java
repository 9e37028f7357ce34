package vigil.command;

import java.util.List;
import java.util.Optional;
import vigil.charting.Refusal;
import vigil.intake.Column;
import vigil.intake.Objection;
import vigil.wording.Sentences;

/** Says what is wrong with a row of a downtime table, and what to do. */
record ObjectionText(Sentences words) {

    String say(Objection objection) {
        return switch (objection) {
            case Objection.Unreadable(Column column, var fault) ->
                    in(column, words.say("parseFault." + fault));
            case Objection.Unfinished(Column column) -> in(column, words.say("intake.unfinished"));
            case Objection.Wrong(Column column, var reason) ->
                    in(column, words.say("intake.wrong." + reason));
            case Objection.Misfitting(int cells, int columns) ->
                    words.say("intake.misfit", cells, columns);
            case Objection.Refused(Refusal refusal) -> refused(refusal);
        };
    }

    private String in(Column column, String sentence) {
        return words.say("intake.column", column.head(), sentence);
    }

    private String refused(Refusal refusal) {
        String sentence =
                refusal.reason() == Refusal.Reason.UNUSUAL_NOT_CONFIRMED
                        ? words.say("intake.unusual")
                        : words.say("charting.refused." + refusal.reason());
        return item(refusal.details()).map(item -> in(item, sentence)).orElse(sentence);
    }

    /** The column of the item that a refusal names, where it names one. */
    private static Optional<Column> item(List<String> details) {
        return details.stream()
                .findFirst()
                .flatMap(
                        name ->
                                List.of(Column.values()).stream()
                                        .filter(
                                                column ->
                                                        column.item()
                                                                .filter(
                                                                        item ->
                                                                                item.name()
                                                                                        .equals(
                                                                                                name))
                                                                .isPresent())
                                        .findFirst());
    }
}
