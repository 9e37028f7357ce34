package vigil.screen.discharge;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.protocol.Checklist;
import vigil.review.Gate;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.LeavingEvent.Transport;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.telling.FindingText;

/**
 * How the patient goes home, as answered on the discharge list.
 *
 * @param escort name, relation and phone as answered; empty where nobody is named
 * @param advice whether the advice was given and taught back
 */
record Going(String escort, Optional<Transport> transport, boolean advice) {

    static Going of(Words words, Gate gate) {
        Optional<ChecklistAnswered> escort = yes(gate, Gate.ESCORT);
        return new Going(
                escort.map(ChecklistAnswered::detail)
                        .filter(Predicate.not(String::isBlank))
                        .or(() -> escort.flatMap(here -> FindingText.escort(gate)))
                        .orElse(""),
                yes(gate, Gate.TRANSPORT).flatMap(answered -> way(words, answered.detail())),
                yes(gate, Gate.AFTERCARE).isPresent());
    }

    /** The last answer to a line, where that is yes. */
    private static Optional<ChecklistAnswered> yes(Gate gate, String code) {
        return gate.chart().all(ChecklistAnswered.class).stream()
                .map(Charted::event)
                .filter(answered -> answered.list() == Checklist.Kind.DISCHARGE)
                .filter(answered -> answered.code().equals(code))
                .reduce((earlier, later) -> later)
                .filter(answered -> answered.answer() == Checklist.Answer.YES);
    }

    private static Optional<Transport> way(Words words, String detail) {
        return Arrays.stream(Transport.values())
                .filter(one -> detail.startsWith(words.say("transport." + one)))
                .findFirst();
    }
}
