package vigil.telling;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.discharge.SetAside;
import vigil.quantity.Moment;
import vigil.review.SessionMinute;
import vigil.review.Standout;
import vigil.session.TreatmentSession;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** How what stands out of a session is said: first what it is, then what belongs to it. */
public final class StandoutText {
    private final Sentences words;
    private final People people;
    private final VitalText vitals;
    private final DoseText doses;
    private final LimitText limits;

    /** Says it in the words of the program. */
    public StandoutText(Sentences words, People people) {
        this.words = words;
        this.people = people;
        this.vitals = new VitalText(words);
        this.doses = new DoseText(words);
        this.limits = new LimitText(words, people);
    }

    /**
     * One thing in two parts.
     *
     * @param lead what it is
     * @param rest what belongs to it; may be empty
     */
    public record Said(String lead, String rest) {

        /** Both. */
        public String whole() {
            return rest.isEmpty() ? lead : lead + ", " + rest;
        }
    }

    /**
     * What is said where nothing stood out; before a dose it is too early for more than the state.
     */
    public String nothing(TreatmentSession session) {
        return words.say(
                session.stage().beforeDosing()
                        ? "stage." + session.stage()
                        : "review.row.ordinary");
    }

    /**
     * One thing.
     *
     * @param firstDose from which minutes are counted; without it the time is said
     */
    public Said of(Standout one, Optional<Moment> firstDose) {
        return switch (one) {
            case Standout.LimitCrossed limit -> limits.brief(limit, firstDose);
            case Standout.EffectSevere effect -> effect(effect, firstDose);
            case Standout.SuicideRisk risk ->
                    said(
                            words.say("review.out.suicide", risk.instrument()),
                            words.say("suicideResult." + risk.result()));
            case Standout.LeftEarly early ->
                    said(
                            words.say("review.out.early", DisplayText.duration(early.by())),
                            early.override().map(this::override).orElse(""));
            case Standout.LeftAgainstAdvice(String note) ->
                    said(words.say("review.out.against"), note);
            case Standout.Transferred(String to, String reason) ->
                    said(words.say("review.out.transferred", to), reason);
            case Standout.Overridden aside ->
                    said(words.say("review.out.aside", line(aside)), override(aside.override()));
            case Standout.CheckFormer check -> check(check, firstDose);
            case Standout.DrugExpired(String lot, var expiry) ->
                    said(words.say("review.out.expired", DisplayText.date(expiry)), lot(lot));
            case Standout.WasteUnwitnessed waste -> waste(waste);
            case Standout.DrugOpen drug -> open(drug);
            case Standout.DoseDiffers dose -> dose(dose);
            case Standout.RestShort rest -> rest(rest);
            case Standout.DeviceInPart part -> part(part);
            case Standout.RescueDrug drug ->
                    said(
                            words.say(
                                    "review.out.rescue",
                                    drug.drug(),
                                    LimitText.kept(drug.dose()),
                                    drug.route()),
                            at(drug.at(), firstDose));
            case Standout.SetMissed missed -> missed(missed, firstDose);
            case Standout.SetPartial part -> partial(part, firstDose);
            case Standout.SetLate late ->
                    set("review.out.late", late.label(), late.due(), late.by(), firstDose);
            case Standout.SetOverdue due ->
                    set("review.out.overdue", due.label(), due.due(), due.by(), firstDose);
            case Standout.Amended amended -> amended(amended);
            case Standout.EnteredLate late -> entered(late);
            case Standout.WatchedLonger(int minutes, String reason) ->
                    said(words.say("review.out.longer", DisplayText.number(minutes)), reason);
            case Standout.NotGiven(String reason) -> said(words.say("review.out.notgiven"), reason);
            case Standout.Note(String text, Moment at) ->
                    said(words.say("review.out.note", at(at, firstDose), text), "");
            case Standout.ClockJumped(long milliseconds) ->
                    said(
                            words.say(
                                    "review.out.clock",
                                    DisplayText.number(Math.abs(milliseconds) / 1000)),
                            "");
        };
    }

    private Said rest(Standout.RestShort rest) {
        return said(
                words.say(
                        "review.out.rest",
                        DisplayText.number(rest.device()),
                        DisplayText.number(rest.after())),
                words.say("review.out.rest.asked", DisplayText.number(rest.rest())));
    }

    private Said set(
            String key, String label, Moment due, Duration by, Optional<Moment> firstDose) {
        return said(words.say(key, label(label, due, firstDose), DisplayText.duration(by)), "");
    }

    private Said part(Standout.DeviceInPart part) {
        return said(
                words.say("review.out.part", DisplayText.number(part.device())),
                words.say(
                        "review.out.part.gave",
                        doses.milligrams(part.gave()),
                        doses.milligrams(part.holds())));
    }

    private static Said said(String lead, String rest) {
        return new Said(Isolated.of(lead), Isolated.of(rest));
    }

    private Said check(Standout.CheckFormer check, Optional<Moment> firstDose) {
        return said(
                words.say("review.out.check"),
                words.say(
                        "review.out.check.by",
                        people.family(check.second()),
                        at(check.at(), firstDose)));
    }

    private Said effect(Standout.EffectSevere effect, Optional<Moment> firstDose) {
        String serious =
                effect.serious().stream()
                        .sorted()
                        .map(one -> words.say("seriousness." + one))
                        .collect(Collectors.joining(", "));
        String lead = Isolated.of(effect.term()) + " " + words.say("chart.grade." + effect.worst());
        return said(
                serious.isEmpty() ? lead : words.say("review.out.serious", lead, serious),
                at(effect.onset(), firstDose)
                        + (effect.end().isPresent() ? "" : words.say("review.out.ongoing")));
    }

    private String override(SetAside aside) {
        return words.say("review.out.override", aside.reason(), people.family(aside.second()));
    }

    private String line(Standout.Overridden aside) {
        return aside.line()
                .or(() -> aside.criterion().map(one -> CriterionText.of(words, one)))
                .orElse(aside.override().code());
    }

    private Said waste(Standout.WasteUnwitnessed waste) {
        return said(
                words.say("review.out.waste", doses.milligrams(waste.amount())), lot(waste.lot()));
    }

    private Said open(Standout.DrugOpen drug) {
        String amount = doses.milligrams(doses.accounted(drug.amount()));
        return said(words.say("review.out.drug." + drug.way(), amount), lot(drug.lot()));
    }

    private String lot(String lot) {
        return lot.isEmpty() ? "" : words.say("review.out.lot", lot);
    }

    private Said partial(Standout.SetPartial part, Optional<Moment> firstDose) {
        return said(
                words.say("review.out.partial", label(part.label(), part.due(), firstDose)),
                words.say(
                        "review.out.partial.without",
                        part.outstanding().stream()
                                .sorted()
                                .map(vitals::name)
                                .collect(Collectors.joining(", "))));
    }

    private Said entered(Standout.EnteredLate late) {
        return said(
                late.entries() == 1
                        ? words.say("review.out.entered.one")
                        : words.say("review.out.entered", DisplayText.number(late.entries())),
                words.say("review.out.entered.most", DisplayText.duration(late.most())));
    }

    private Said dose(Standout.DoseDiffers dose) {
        return said(
                words.say(
                        "review.out.dose",
                        doses.milligrams(doses.rounded(dose.given())),
                        doses.milligrams(dose.ordered()),
                        DisplayText.number(DoseText.whole(dose.percent()))),
                dose.reason());
    }

    private Said missed(Standout.SetMissed missed, Optional<Moment> firstDose) {
        String why =
                missed.reason()
                        .map(reason -> words.say("chart.missing." + reason))
                        .orElse(words.say("review.out.noreason"));
        return said(
                words.say("review.out.missed", label(missed.label(), missed.due(), firstDose)),
                missed.note().isBlank() ? why : why + ": " + Isolated.of(missed.note()));
    }

    private Said amended(Standout.Amended amended) {
        String reason =
                words.say(
                        "review.out.because",
                        amended.note().isBlank()
                                ? words.say("amendReason." + amended.reason())
                                : amended.note());
        if (amended.before().isPresent() && amended.after().isPresent()) {
            VitalValue before = amended.before().get();
            return said(
                    words.say(
                            "review.out.amended.value",
                            vitals.name(before.item()),
                            vitals.cell(before),
                            vitals.cell(amended.after().get())),
                    reason);
        }
        return said(
                words.say(
                        amended.struckOut() ? "review.out.struck" : "review.out.amended",
                        words.say("review.kind." + amended.kind())),
                reason);
    }

    /** {@code of min 40}: what a set is called, with its minute where its name says none. */
    private String label(String label, Moment due, Optional<Moment> firstDose) {
        return firstDose
                .filter(first -> !first.isAfter(due))
                .map(
                        first ->
                                words.say(
                                        "review.set.minute",
                                        DisplayText.number(SessionMinute.of(first, due))))
                .orElse(words.say("review.set.label", label));
    }

    private String at(Moment at, Optional<Moment> firstDose) {
        return limits.at(at, firstDose);
    }
}
