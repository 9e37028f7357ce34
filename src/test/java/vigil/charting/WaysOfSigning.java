package vigil.charting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vigil.charting.Refusal.Reason;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.session.SampleProtocol;
import vigil.session.Signing;
import vigil.session.SigningEvent;
import vigil.session.Stage;

/** Ways to the refusals around signatures. */
final class WaysOfSigning {
    private WaysOfSigning() {}

    static void into(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.SECOND_PERSON_NOT_CONFIRMED,
                Tried.in(
                        Stage.CHECKED_IN,
                        acts -> new PreparationAct.CheckDose(acts.now(), Ward.SECOND)));
        ways.put(Reason.SESSION_NOT_OVER, Tried.in(Stage.RECOVERING, Acts::signOff));
        ways.put(Reason.SIGNED_OFF, signed(acts -> acts.note("an afterthought")));
        ways.put(
                Reason.NOT_SIGNED_OFF,
                Tried.in(Stage.DISCHARGED, acts -> by(Ward.DOCTOR, acts, Acts::countersign)));
        ways.put(
                Reason.NOT_THE_AUTHOR,
                Tried.in(Stage.DISCHARGED, acts -> by(Ward.SECOND, acts, Acts::signOff)));
        aboutSigners(ways);
        aboutTheRecord(ways);
        aboutForms(ways);
    }

    private static void aboutSigners(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.OWN_SESSION,
                Tried.in(
                        Stage.DISCHARGED,
                        acts -> {
                            acts.does(by(Ward.DOCTOR, acts, one -> one.note("seen")));
                            acts.does(by(Ward.DOCTOR, acts, Acts::signOff));
                            return by(Ward.DOCTOR, acts, Acts::countersign);
                        }));
        ways.put(
                Reason.SIGNATURE_NOT_VALID,
                Tried.in(
                        Stage.DISCHARGED,
                        acts -> {
                            Ward ward = acts.ward();
                            Signing signing =
                                    ward.signing(
                                            acts.session(),
                                            SignatureMeaning.AUTHORSHIP,
                                            Ward.NURSE);
                            return new SigningAct.SignOffSession(
                                    acts.now(),
                                    signing,
                                    ward.keys().sign(acts.session(), signing, Ward.SECOND),
                                    "the rest is kept");
                        }));
    }

    private static void aboutTheRecord(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(
                Reason.RECORD_MOVED_ON,
                Tried.in(
                        Stage.DISCHARGED,
                        acts -> {
                            Act late = acts.signOff();
                            acts.does(acts.note("what came between"));
                            return late;
                        }));
        ways.put(
                Reason.DRUG_NOT_ACCOUNTED,
                Tried.in(
                        Stage.DISCHARGED,
                        acts ->
                                acts.signOff(
                                        acts.ward()
                                                .signing(
                                                        acts.session(),
                                                        SignatureMeaning.AUTHORSHIP,
                                                        Ward.NURSE),
                                        "")));
        ways.put(
                Reason.QUESTION_ANSWERED,
                signed(
                        acts -> {
                            acts.does(by(Ward.DOCTOR, acts, Acts::ask));
                            acts.does(acts.answer());
                            return acts.answer();
                        }));
    }

    private static void aboutForms(Map<Reason, Function<Ward, Tried>> ways) {
        ways.put(Reason.FORM_NOT_ASKED, Tried.in(Stage.DISCHARGED, WaysOfSigning::formSent));
        ways.put(
                Reason.FORM_SENT,
                ward -> {
                    Acts acts =
                            ward.in(
                                    Stage.DISCHARGED,
                                    SampleProtocol.withForm(SampleProtocol.infusion()));
                    acts.does(formSent(acts));
                    return new Tried(acts, formSent(acts));
                });
    }

    static Act formSent(Acts acts) {
        return new SigningAct.MarkFormSent(acts.now(), "Monitoring Form", "fax, page 1 of 1");
    }

    static Act planCourse(Acts acts) {
        return planCourse(acts, "0.6 mg per kg", "no effect at 0.5");
    }

    static Act planCourse(Acts acts, String dose, String reason) {
        return new SigningAct.PlanCourse(
                acts.now(),
                new SigningEvent.CoursePlanned(
                        6,
                        "twice a week",
                        "",
                        Optional.of(LocalDate.of(2026, 11, 26)),
                        dose,
                        reason));
    }

    static Act followUp(Acts acts) {
        return new SigningAct.FollowUp(acts.now(), "telephone, the patient", "slept well");
    }

    /** On a record that was signed off. */
    private static Function<Ward, Tried> signed(Function<Acts, Act> act) {
        return Tried.in(
                Stage.DISCHARGED,
                acts -> {
                    acts.does(acts.signOff());
                    return act.apply(acts);
                });
    }

    /** An act of somebody; the nurse works on afterwards. */
    static Act by(StaffId who, Acts acts, Function<Acts, Act> act) {
        acts.ward().hands(who, who);
        Act made = act.apply(acts);
        acts.ward().hands(Ward.NURSE, Ward.NURSE);
        return made;
    }
}
