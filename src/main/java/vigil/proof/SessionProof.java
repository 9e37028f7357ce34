package vigil.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.access.signing.AuthoredFact;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.KeyedSignature;
import vigil.access.trust.KeyHistory;
import vigil.access.trust.SignedStatement;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.RecordedEvent;
import vigil.session.SecondPerson;
import vigil.session.SessionFold;
import vigil.session.Signature;
import vigil.session.SigningCourse;

/**
 * What a session can be checked by without its store: its facts as they hang together, and what
 * administrators said of the keys that signed them, up to the last statement that is needed.
 */
public record SessionProof(AuthoredStream stream, List<SignedStatement> keys) {
    public SessionProof {
        keys = List.copyOf(keys);
    }

    /**
     * The proof of a session.
     *
     * @param line everything that was ever said of keys
     * @param facts what the stream says
     */
    public static SessionProof of(
            AuthoredStream stream, List<SignedStatement> line, List<RecordedEvent> facts) {
        KeyHistory history = KeyHistory.of(stream.store(), line.getFirst().issuer(), line);
        return new SessionProof(stream, line.subList(0, needed(stream, history, facts)));
    }

    /**
     * After how many statements every key that signed something is known, and everything that was
     * signed by what stood then can be held against it.
     */
    public static int needed(AuthoredStream stream, KeyHistory history, List<RecordedEvent> facts) {
        Stream<Long> authors =
                stream.facts().stream()
                        .map(AuthoredFact::signature)
                        .map(signature -> KeyedSignature.parse(signature.array()).key())
                        .map(key -> history.knows(key).orElse(Long.MAX_VALUE));
        Stream<Long> statements = signatures(facts).map(Signature::statements);
        return (int)
                Math.min(
                        history.now().statements(),
                        Stream.concat(authors, statements)
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0));
    }

    private static Stream<Signature> signatures(List<RecordedEvent> facts) {
        Chart chart = SessionFold.fold(facts).chart();
        Stream<Signature> over =
                chart.signing().signatures().stream().map(SigningCourse.Signed::signature);
        Stream<Signature> seconds =
                facts.stream()
                        .map(fact -> SecondPerson.in(fact.event(), chart))
                        .flatMap(Optional::stream)
                        .flatMap(second -> second.confirmation().stream())
                        .map(Confirmation::signature);
        return Stream.concat(over, seconds);
    }
}
