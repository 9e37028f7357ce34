package vigil.export;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.access.keys.Bytes;
import vigil.access.signing.AuthoredFact;
import vigil.export.EntryLine.LinkLine;
import vigil.export.SigningLines.AddendumLine;
import vigil.export.SigningLines.AfterwardsLine;
import vigil.export.SigningLines.FollowUpLine;
import vigil.export.SigningLines.FormSentLine;
import vigil.export.SigningLines.PlanLine;
import vigil.export.SigningLines.ProofLine;
import vigil.export.SigningLines.QuestionLine;
import vigil.export.SigningLines.SignatureLine;
import vigil.people.StaffId;
import vigil.proof.SessionProof;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.SigningCourse.Question;
import vigil.session.SigningCourse.Signed;
import vigil.session.SigningEvent;
import vigil.session.SigningEvent.AddendumWritten;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.FollowedUp;
import vigil.session.SigningEvent.FormSent;

/** Writes signatures, what was said afterwards, and what all of it can be checked by. */
final class SigningWriting {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private SigningWriting() {}

    static List<SignatureLine> signatures(Chart chart) {
        return chart.signing().signatures().stream().map(SigningWriting::signature).toList();
    }

    private static SignatureLine signature(Signed one) {
        return new SignatureLine(
                one.entry().id(),
                one.signing().signer(),
                one.signing().name(),
                one.signing().role(),
                one.signing().meaning(),
                Iso.of(one.signing().at()),
                one.signing().upto(),
                one.signing().head(),
                one.signature(),
                one.remark(),
                one.countersigns(),
                one.superseded());
    }

    static AfterwardsLine afterwards(Chart chart) {
        return new AfterwardsLine(
                chart.all(AddendumWritten.class).stream().map(SigningWriting::addendum).toList(),
                chart.signing().questions().stream().map(SigningWriting::question).toList(),
                some(chart.all(FormSent.class), SigningWriting::formSent),
                some(chart.all(CoursePlanned.class), SigningWriting::plan),
                some(chart.all(FollowedUp.class), SigningWriting::followUp));
    }

    private static <E extends SigningEvent, L> Optional<List<L>> some(
            List<Charted<E>> all, Function<Charted<E>, L> line) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.stream().map(line).toList());
    }

    private static FormSentLine formSent(Charted<FormSent> one) {
        return new FormSentLine(
                one.id(), Iso.of(one.at()), by(one), one.event().form(), one.event().how());
    }

    private static PlanLine plan(Charted<CoursePlanned> one) {
        CoursePlanned plan = one.event();
        return new PlanLine(
                one.id(),
                Iso.of(one.at()),
                by(one),
                plan.sessions(),
                plan.howOften(),
                plan.strategy(),
                plan.next(),
                plan.dose(),
                plan.reason());
    }

    private static FollowUpLine followUp(Charted<FollowedUp> one) {
        return new FollowUpLine(
                one.id(), Iso.of(one.at()), by(one), one.event().contact(), one.event().outcome());
    }

    private static StaffId by(Charted<?> one) {
        return one.entry().first().enteredBy();
    }

    private static AddendumLine addendum(Charted<AddendumWritten> one) {
        return new AddendumLine(
                one.id(), Iso.of(one.at()), one.entry().first().enteredBy(), one.event().text());
    }

    private static QuestionLine question(Question one) {
        return new QuestionLine(
                one.asked().id(),
                Iso.of(one.asked().at()),
                one.asked().entry().first().enteredBy(),
                one.asked().event().question(),
                one.answer().map(Charted::at).map(Iso::of),
                one.answer().map(answer -> answer.entry().first().enteredBy()),
                one.answer().map(answer -> answer.event().answer()));
    }

    static ProofLine proof(SessionProof proof) {
        return new ProofLine(
                proof.stream().store(),
                proof.stream().storeBefore().hex(),
                proof.keys().stream()
                        .map(statement -> BASE64.encodeToString(statement.bytes()))
                        .toList());
    }

    static LinkLine link(AuthoredFact authored) {
        return new LinkLine(
                authored.fact().storeNumber(),
                base64(authored.fact().salt()),
                base64(authored.fact().content()),
                authored.fact().previous().hex(),
                authored.fact().hash().hex(),
                base64(authored.signature()));
    }

    private static String base64(Bytes bytes) {
        return BASE64.encodeToString(bytes.array());
    }
}
