package vigil.export.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.export.EntryLine.AmendmentLine;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SessionEvent;

/**
 * What one correction did to the resources.
 *
 * @param entry the entry that was corrected
 * @param line who corrected it, when and why
 * @param added what was not there before, as a reading that was forgotten in a set
 */
record Correction(EntryId entry, AmendmentLine line, List<Change> changes, List<Piece> added) {
    Correction {
        changes = List.copyOf(changes);
        added = List.copyOf(added);
    }

    /** Whether it brought a resource into the record. */
    boolean adds(UUID id) {
        return added.stream().anyMatch(piece -> piece.key().uuid().equals(id));
    }

    /** A resource before, and after; without an after where the correction took it away. */
    record Change(Piece before, Optional<Piece> after) {

        boolean takesAway() {
            return after.isEmpty();
        }

        /** Whether a reader of the two sees no difference, as of a reading whose set moved. */
        boolean saysTheSame() {
            return after.filter(now -> now.text().equals(before.text())).isPresent();
        }
    }

    /** Why, in words. */
    String why() {
        return Coded.words(line.reason()) + (line.note().isBlank() ? "" : ": " + line.note());
    }

    /**
     * What it did to something that is no resource. What was struck out is not said again, nor who
     * the session was said to be of: it may belong to somebody else.
     */
    String inWords() {
        if (line.strikesOut()) {
            return line.was().filter(Correction::note).map(_ -> "A note was struck out").orElse("");
        }
        if (line.is().filter(SessionPlanned.class::isInstance).isPresent()) {
            return "Who the session is of, or its place in the series, was corrected.";
        }
        return line.was()
                .flatMap(Correction::words)
                .flatMap(
                        was ->
                                line.is()
                                        .flatMap(Correction::words)
                                        .map(is -> "[%s] became [%s]".formatted(was, is)))
                .orElse("");
    }

    private static boolean note(SessionEvent event) {
        return words(event).isPresent();
    }

    private static Optional<String> words(SessionEvent event) {
        return event instanceof NoteWritten(String text)
                ? Optional.of(text)
                : event instanceof TimeStamped(String stamped)
                        ? Optional.of(stamped)
                        : Optional.empty();
    }

    /** Whether it put something right, and did not only add to it. */
    boolean corrects() {
        return switch (line.reason()) {
            case TYPING_ERROR, WRONG_TIME, WRONG_PATIENT, MISREAD, ARTEFACT -> true;
            case ADDED_LATER, OTHER -> false;
        };
    }
}
