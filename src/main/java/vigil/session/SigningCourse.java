package vigil.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.session.SigningEvent.Countersigned;
import vigil.session.SigningEvent.NurseAnswered;
import vigil.session.SigningEvent.NurseAsked;
import vigil.session.SigningEvent.SignedOff;

/**
 * The signatures over a record, what was added since, and what was asked, in the order of
 * recording.
 *
 * @param signatures every signature ever made, superseded ones included
 */
public record SigningCourse(List<Signed> signatures, List<Question> questions, SignState state) {
    public SigningCourse {
        signatures = List.copyOf(signatures);
        questions = List.copyOf(questions);
    }

    /**
     * A signature.
     *
     * @param countersigns whether it is that of who supervised
     * @param superseded whether the record has changed since
     */
    public record Signed(
            Entry entry,
            Signing signing,
            Signature signature,
            String remark,
            boolean countersigns,
            boolean superseded) {}

    /** A question, and its answer once there is one. */
    public record Question(Charted<NurseAsked> asked, Optional<Charted<NurseAnswered>> answer) {}

    /** The course of a chart. */
    public static SigningCourse in(Chart chart) {
        List<Long> changes = signs(chart) ? changes(chart) : List.of();
        List<Signed> signatures = new ArrayList<>();
        for (Entry entry : chart.entries()) {
            signed(entry, changes).ifPresent(signatures::add);
        }
        return new SigningCourse(signatures, questions(chart), state(signatures, changes));
    }

    /** The questions that nobody has answered yet. */
    public List<Question> open() {
        return questions.stream().filter(question -> question.answer().isEmpty()).toList();
    }

    private static Optional<Signed> signed(Entry entry, List<Long> changes) {
        if (entry.now() instanceof SignedOff off) {
            boolean superseded = since(off.signing(), changes) > 0;
            return Optional.of(
                    new Signed(
                            entry,
                            off.signing(),
                            off.signature(),
                            off.remark(),
                            false,
                            superseded));
        }
        if (entry.now() instanceof Countersigned second) {
            boolean superseded = since(second.signing(), changes) > 0;
            return Optional.of(
                    new Signed(
                            entry,
                            second.signing(),
                            second.signature(),
                            second.remark(),
                            true,
                            superseded));
        }
        return Optional.empty();
    }

    private static boolean signs(Chart chart) {
        return chart.entries().stream().anyMatch(entry -> entry.now() instanceof SigningEvent);
    }

    private static List<Long> changes(Chart chart) {
        return chart.entries().stream().flatMap(SigningCourse::changes).toList();
    }

    /** The numbers of the facts by which an entry changed what the record says. */
    private static Stream<Long> changes(Entry entry) {
        Stream<Long> corrections = entry.corrections().stream().map(RecordedEvent::revision);
        boolean says = !(entry.now() instanceof SigningEvent event) || event.says();
        return says
                ? Stream.concat(Stream.of(entry.first().revision()), corrections)
                : Stream.empty();
    }

    private static int since(Signing signing, List<Long> changes) {
        return (int) changes.stream().filter(change -> change > signing.upto()).count();
    }

    private static SignState state(List<Signed> signatures, List<Long> changes) {
        Optional<Signed> author =
                signatures.stream().filter(one -> !one.countersigns()).reduce((a, b) -> b);
        if (author.isEmpty()) {
            return new SignState.Unsigned();
        }
        SignState.Mark by = SignState.Mark.of(author.get().signing());
        Optional<SignState.Mark> supervisor =
                signatures.stream()
                        .filter(Signed::countersigns)
                        .filter(one -> one.signing().upto() > by.upto())
                        .map(one -> SignState.Mark.of(one.signing()))
                        .findFirst();
        int since = since(author.get().signing(), changes);
        if (since > 0) {
            return new SignState.Superseded(by, supervisor, since);
        }
        return supervisor
                .<SignState>map(second -> new SignState.Countersigned(by, second))
                .orElseGet(() -> new SignState.Signed(by));
    }

    private static List<Question> questions(Chart chart) {
        List<Charted<NurseAnswered>> answers = chart.all(NurseAnswered.class);
        return chart.all(NurseAsked.class).stream()
                .map(
                        asked ->
                                new Question(
                                        asked,
                                        answers.stream()
                                                .filter(
                                                        one ->
                                                                one.event()
                                                                        .question()
                                                                        .equals(asked.id()))
                                                .findFirst()))
                .toList();
    }
}
