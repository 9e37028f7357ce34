package vigil.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vigil.access.accounts.Account;
import vigil.access.signing.AuthoredFact;
import vigil.access.signing.AuthoredStream;
import vigil.access.signing.KeyedSignature;
import vigil.access.trust.KeyHistory;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.RecordedEvent;
import vigil.session.SecondPerson;
import vigil.session.SessionFold;
import vigil.session.Signature;
import vigil.session.SigningCourse;

/**
 * What a session can be checked by without its store: its facts as they hang together, and what
 * administrators said of the keys that signed them.
 */
public record SessionProof(AuthoredStream stream, List<SignedStatement> keys) {
    public SessionProof {
        keys = List.copyOf(keys);
    }

    /**
     * The same with no more statements about keys than are needed.
     *
     * @param facts what the stream says
     * @param staff who is named in the record, as they are named there
     */
    public SessionProof needed(List<RecordedEvent> facts, List<StaffMember> staff) {
        KeyHistory history = KeyHistory.of(stream.store(), keys.getFirst().issuer(), keys);
        return new SessionProof(stream, keys.subList(0, needed(stream, history, facts, staff)));
    }

    /**
     * After how many statements every key that signed something is known, everything that was
     * signed by what stood then can be held against it, and everybody is named as certified; all of
     * them where that is never so.
     */
    public static int needed(
            AuthoredStream stream,
            KeyHistory history,
            List<RecordedEvent> facts,
            List<StaffMember> staff) {
        long all = history.now().statements();
        Stream<Long> authors =
                stream.facts().stream()
                        .map(AuthoredFact::signature)
                        .map(signature -> KeyedSignature.parse(signature.array()).key())
                        .map(key -> history.knows(key).orElse(all));
        Stream<Long> statements = signatures(facts).map(Signature::statements);
        long least = Stream.concat(authors, statements).mapToLong(Long::longValue).max().orElse(0);
        return (int)
                LongStream.rangeClosed(Math.min(least, all), all)
                        .filter(
                                count ->
                                        history.after(count)
                                                .filter(ring -> certified(ring, staff))
                                                .isPresent())
                        .findFirst()
                        .orElse(all);
    }

    private static boolean certified(KeyRing ring, List<StaffMember> staff) {
        return staff.stream().allMatch(member -> certified(ring, member));
    }

    /**
     * Whether a person is named as certified: by printed name, and with the roles of their keys.
     */
    public static boolean certified(KeyRing ring, StaffMember member) {
        List<Certificate> known = ring.certificates(member.id()).toList();
        Set<Set<Role>> roles =
                known.stream()
                        .filter(one -> ring.active(one.keys().id()).isPresent())
                        .map(Certificate::roles)
                        .collect(Collectors.toSet());
        return known.stream().anyMatch(one -> one.name().equals(Account.printed(member)))
                && (roles.isEmpty() ? member.roles().isEmpty() : roles.contains(member.roles()));
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
