package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.people.Permission;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.Entry;
import vigil.session.SignState;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.session.SigningCourse.Question;
import vigil.session.SigningEvent;
import vigil.session.SigningEvent.AddendumWritten;
import vigil.session.SigningEvent.Countersigned;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.FollowedUp;
import vigil.session.SigningEvent.FormSent;
import vigil.session.SigningEvent.NurseAnswered;
import vigil.session.SigningEvent.NurseAsked;
import vigil.session.SigningEvent.SignedOff;

/** Judges signatures over a record that is over, and what is said of it afterwards. */
final class SigningJudge {
    private final SessionLedger ledger;

    SigningJudge(SessionLedger ledger) {
        this.ledger = ledger;
    }

    /** Judges what becomes of the record. */
    Judgement judge(SigningEvent event, Case at) {
        return switch (event) {
            case SignedOff off -> signedOff(off, at);
            case Countersigned second -> countersigned(second, at);
            case AddendumWritten addendum ->
                    Judgement.needs(state(at).everSigned(), Reason.NOT_SIGNED_OFF)
                            .and(() -> Texts.neededNote(addendum.text()));
            case NurseAsked asked -> Texts.neededNote(asked.question());
            case NurseAnswered answered -> answered(answered, at);
            case FormSent sent -> sent(sent, at);
            case CoursePlanned plan -> planned(plan);
            case FollowedUp up ->
                    Texts.needed(up.contact()).and(() -> Texts.neededNote(up.outcome()));
        };
    }

    private static Judgement sent(FormSent sent, Case at) {
        Chart chart = at.chart();
        return Judgement.needs(
                        chart.reportForm()
                                .filter(form -> form.name().equals(sent.form()))
                                .isPresent(),
                        Reason.FORM_NOT_ASKED)
                .and(() -> chart.all(FormSent.class).isEmpty(), Reason.FORM_SENT)
                .and(() -> Texts.note(sent.how()));
    }

    private static Judgement planned(CoursePlanned plan) {
        return Judgement.needs(!plan.isEmpty(), Reason.EMPTY_TEXT)
                .and(() -> Texts.name(plan.howOften()))
                .and(() -> Texts.note(plan.strategy()))
                .and(() -> Texts.name(plan.dose()))
                .and(
                        () ->
                                plan.dose().isBlank()
                                        ? Texts.note(plan.reason())
                                        : Texts.reason(plan.reason()));
    }

    private static SignState state(Case at) {
        return at.chart().signing().state();
    }

    private Judgement signedOff(SignedOff off, Case at) {
        return mayBeSigned(state(at))
                .and(() -> tookPart(off.signing().signer(), at.chart()), Reason.NOT_THE_AUTHOR)
                .and(() -> accounted(off, at))
                .and(() -> Texts.note(off.remark()))
                .and(
                        () -> off.signing().meaning() == SignatureMeaning.AUTHORSHIP,
                        Reason.SIGNATURE_NOT_VALID)
                .and(() -> signed(off.signing(), off.signature(), Permission.SIGN_OFF, at));
    }

    private static Judgement mayBeSigned(SignState state) {
        return switch (state) {
            case SignState.Unsigned() -> Judgement.sound();
            case SignState.Superseded _ -> Judgement.sound();
            case SignState.Signed _, SignState.Countersigned _ ->
                    Judgement.against(Reason.SIGNED_OFF);
        };
    }

    private static boolean tookPart(StaffId person, Chart chart) {
        return chart.entries().stream()
                .map(Entry::first)
                .anyMatch(
                        fact ->
                                fact.measuredBy().equals(person)
                                        || fact.enteredBy().equals(person));
    }

    /** Drawn = given + wasted + returned, or a remark says why not (21 CFR 1304.22(c)). */
    private static Judgement accounted(SignedOff off, Case at) {
        boolean closes = DoseCourse.in(at.chart()).reconciliation(at.now().instant()).closes();
        return Judgement.needs(closes || !off.remark().isBlank(), Reason.DRUG_NOT_ACCOUNTED);
    }

    private Judgement countersigned(Countersigned second, Case at) {
        SignatureMeaning meaning = second.signing().meaning();
        return mayBeCountersigned(state(at), second.signing().signer())
                .and(() -> Texts.note(second.remark()))
                .and(
                        () ->
                                meaning == SignatureMeaning.REVIEW
                                        || meaning == SignatureMeaning.RESPONSIBILITY,
                        Reason.SIGNATURE_NOT_VALID)
                .and(
                        () ->
                                signed(
                                        second.signing(),
                                        second.signature(),
                                        Permission.COUNTERSIGN,
                                        at));
    }

    /** Nobody countersigns what they signed off themselves. */
    private static Judgement mayBeCountersigned(SignState state, StaffId person) {
        return switch (state) {
            case SignState.Signed(SignState.Mark author) ->
                    Judgement.needs(!author.by().equals(person), Reason.OWN_SESSION);
            case SignState.Unsigned() -> Judgement.against(Reason.NOT_SIGNED_OFF);
            case SignState.Superseded _ -> Judgement.against(Reason.NOT_SIGNED_OFF);
            case SignState.Countersigned _ -> Judgement.against(Reason.SIGNED_OFF);
        };
    }

    /** Over the record as it now stands, by who types, in a role of theirs, with their key. */
    private Judgement signed(Signing signing, Signature signature, Permission needed, Case at) {
        SessionHead head = ledger.sessionHead(at.chart().id());
        ActContext act = at.act();
        return Judgement.needs(
                        signing.upto() == head.revision() && signing.head().equals(head.hash()),
                        Reason.RECORD_MOVED_ON)
                .and(() -> !Times.future(signing.at(), at.now()), Reason.IN_THE_FUTURE)
                .and(
                        () ->
                                signing.signer().equals(act.enteredBy())
                                        && signing.signer().equals(act.measuredBy())
                                        && signing.at().equals(act.taken().at()),
                        Reason.SIGNATURE_NOT_VALID)
                .and(
                        () -> at.rules().authority().acts(signing.signer(), signing.role(), needed),
                        Reason.ROLE_NEEDED)
                .and(
                        () -> at.rules().signatures().holds(at.chart().id(), signing, signature),
                        Reason.SIGNATURE_NOT_VALID);
    }

    private static Judgement answered(NurseAnswered answered, Case at) {
        Optional<Question> question =
                at.chart().signing().questions().stream()
                        .filter(one -> one.asked().id().equals(answered.question()))
                        .findFirst();
        return Judgement.needs(question.isPresent(), Reason.UNKNOWN_ENTRY)
                .and(() -> question.orElseThrow().answer().isEmpty(), Reason.QUESTION_ANSWERED)
                .and(() -> Texts.neededNote(answered.answer()));
    }
}
