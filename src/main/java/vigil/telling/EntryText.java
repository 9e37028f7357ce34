package vigil.telling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.effects.DrugAction;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.quantity.Moment;
import vigil.session.DosingEvent;
import vigil.session.Entry;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;
import vigil.vitals.BloodPressure;
import vigil.vitals.Reading;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** What an entry says, in one sentence. */
public final class EntryText {
    private final Sentences words;
    private final VitalText vitals;
    private final PressureText pressures;
    private final PreparationText preparation;
    private final DosingText dosing;
    private final SigningText signing;
    private final FlagText flags;
    private final SessionTerms terms;
    private final VitalOrder order;

    /**
     * Says it in the words of the program.
     *
     * @param terms what codes and ids of the session stand for
     */
    public EntryText(Sentences words, People people, SessionTerms terms) {
        this(words, people, terms, VitalOrder.usual());
    }

    /** The same with the readings of a set in the order of a clinic. */
    public EntryText(Sentences words, People people, SessionTerms terms, VitalOrder order) {
        this.words = words;
        this.vitals = new VitalText(words);
        this.pressures = new PressureText(words);
        this.preparation = new PreparationText(words, people, terms);
        this.dosing = new DosingText(words, people);
        this.signing = new SigningText(words);
        this.flags = new FlagText(words, terms);
        this.terms = terms;
        this.order = order;
    }

    /** An entry as it now stands, and whether what it says was checked was changed since. */
    public String of(Entry entry) {
        String said = of(entry.now());
        return terms.changedAfterCheck(entry.id())
                .filter(_ -> !entry.struckOut())
                .map(at -> words.say("record.entry.checked.former", said, recorded(at, entry.at())))
                .orElse(said);
    }

    /** A time of recording; with its day where that is not the day on which it happened. */
    String recorded(Moment recorded, Moment happened) {
        LocalDate day = recorded.local().toLocalDate();
        String time = words.time(recorded.local());
        return day.equals(happened.local().toLocalDate())
                ? time
                : DisplayText.date(day) + " " + time;
    }

    /** The content of an entry. */
    public String of(SessionEvent event) {
        return switch (event) {
            case PreparationEvent prepared -> preparation.of(prepared);
            case DosingEvent dosed -> dosing.of(dosed);
            case ObservationEvent observed -> of(observed);
            case LeavingEvent leaving -> of(leaving);
            case RecordEvent record -> of(record);
            case SigningEvent signed -> signing.of(signed);
        };
    }

    private String of(ObservationEvent event) {
        return switch (event) {
            case ObservationEvent.VitalsRecorded set ->
                    words.say(
                            "record.entry.vitals",
                            words.say("setKind." + set.kind()),
                            signs(set.signs()));
            case ObservationEvent.BaselineChosen _ -> words.say("record.entry.baseline");
            case ObservationEvent.SetMissed missed ->
                    words.say(
                            "record.entry.missed",
                            joined(words.say("missingReason." + missed.reason()), missed.note()));
            case ObservationEvent.SideEffectLogged(SideEffect effect) ->
                    words.say("record.entry.effect", effect(effect));
            case ObservationEvent.SideEffectChanged changed ->
                    words.say("record.entry.effect.changed", effect(changed.now()));
            case ObservationEvent.SideEffectEnded ended ->
                    words.say(
                            "record.entry.effect.ended",
                            joined(
                                    terms.effect(ended.effect()).orElse(""),
                                    words.say("effectOutcome." + ended.outcome())));
            case ObservationEvent.RescueDrugGiven drug ->
                    words.say(
                            "record.entry.rescue",
                            joined(drug.drug(), drug.dose(), drug.route(), drug.orderedBy()));
            case ObservationEvent.CareGiven care ->
                    words.say(
                            "record.entry.care",
                            joined(words.say("supportiveCare." + care.care()), care.note()));
            case ObservationEvent.ScoreTaken taken ->
                    words.say(
                            "record.entry.score",
                            words.say("scoreKind." + taken.score().kind()),
                            DisplayText.number(taken.score().total()),
                            DisplayText.number(taken.score().kind().highest()));
            case ObservationEvent.SuicideScreened screened ->
                    words.say(
                            "record.entry.suicide",
                            joined(
                                    screened.instrument(),
                                    words.say("suicideResult." + screened.result()),
                                    screened.note()));
            case ObservationEvent.NoteWritten(String text) -> words.say("record.entry.note", text);
            case ObservationEvent.TimeStamped(String said) ->
                    words.say(
                            "record.entry.stamp",
                            said.isBlank() ? words.say("record.entry.stamp.open") : said);
            case ObservationEvent.FlagSeen seen ->
                    words.say("record.entry.flag", joined(flags.of(seen.flag()), seen.done()));
        };
    }

    /** All readings of a set. */
    public String signs(VitalSigns set) {
        return order.items().stream()
                .flatMap(item -> set.reading(item).stream())
                .map(
                        reading ->
                                switch (reading) {
                                    case Reading.Measured(BloodPressure pressure) ->
                                            pressures.of(vitals.reading(reading), pressure);
                                    case Reading.Measured _ -> vitals.reading(reading);
                                    case Reading.NotTaken none ->
                                            vitals.name(none.item())
                                                    + " "
                                                    + vitals.reading(reading);
                                })
                .collect(Collectors.joining(" · "));
    }

    private String effect(SideEffect effect) {
        return joined(
                effect.term().text(),
                words.say("chart.grade." + effect.grade()),
                serious(effect),
                words.say("record.effect.onset." + effect.onset()),
                words.say("record.effect.expected." + effect.expected()),
                effect.drugAction() == DrugAction.NONE
                        ? ""
                        : words.say(
                                "record.effect.drug",
                                words.say("drugAction." + effect.drugAction())),
                effect.done(),
                effect.told());
    }

    /** Why it is serious, in the order of the reasons; that it is not is said nowhere. */
    private String serious(SideEffect effect) {
        String reasons =
                Arrays.stream(Seriousness.values())
                        .filter(effect.serious()::contains)
                        .map(reason -> words.say("seriousness." + reason))
                        .collect(Collectors.joining(words.say("record.effect.and")));
        return reasons.isEmpty() ? "" : words.say("record.effect.serious", reasons);
    }

    private String of(LeavingEvent event) {
        return switch (event) {
            case LeavingEvent.FoundFitToLeave fit ->
                    words.say("record.entry.fit", DisplayText.number(fit.findings().size()));
            case LeavingEvent.ObservationExtended longer ->
                    words.say(
                            "record.entry.extended",
                            DisplayText.number(longer.minutes()),
                            longer.reason());
            case LeavingEvent.PatientDischarged left ->
                    words.say(
                            "record.entry.discharged",
                            joined(
                                    left.escort(),
                                    words.say("transport." + left.transport()),
                                    words.say(
                                            left.adviceGiven()
                                                    ? "record.entry.advice"
                                                    : "record.entry.noadvice")));
            case LeavingEvent.PatientTransferred moved ->
                    words.say("record.entry.transferred", joined(moved.to(), moved.reason()));
            case LeavingEvent.LeftAgainstMedicalAdvice left ->
                    words.say("record.entry.against", joined(left.capacity(), left.note()));
            case LeavingEvent.TreatmentNotGiven(String reason) ->
                    words.say("record.entry.notgiven", reason);
        };
    }

    private String of(RecordEvent event) {
        return switch (event) {
            case RecordEvent.EntryAmended _ -> words.say("record.entry.amended");
            case RecordEvent.EntryStruckOut _ -> words.say("record.entry.struck");
            case RecordEvent.ClockJumped(long milliseconds) ->
                    words.say("record.entry.clock", DisplayText.number(milliseconds / 1000));
            case RecordEvent.NewTimeTaken(long milliseconds) ->
                    words.say("record.entry.new-time", DisplayText.number(milliseconds / 1000));
        };
    }

    /** The parts that say something, one behind the other. */
    public static String joined(String... parts) {
        return Isolated.joined(", ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
