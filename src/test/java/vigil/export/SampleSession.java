package vigil.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.assets.ProtocolLibrary;
import vigil.discharge.SetAside;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Celsius;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleReadings;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Taken;
import vigil.session.Witness;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/**
 * An invented whole session with everything in it: pauses, a rate change, late and missed sets,
 * corrections, overrides, waste. The same on every machine; {@link SampleFiles} writes it down.
 */
public final class SampleSession {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final StaffId NURSE = new StaffId("osei");
    static final StaffId SECOND = new StaffId("bell");

    private final List<RecordedEvent> facts = new ArrayList<>();
    private final Protocol protocol =
            ProtocolLibrary.shipped().protocol("ketamine-iv").orElseThrow();

    private SampleSession() {}

    static List<RecordedEvent> facts() {
        SampleSession session = new SampleSession();
        session.arrival();
        session.checklists(Checklist.Kind.CHECK_IN, -26);
        session.preparation();
        session.checklists(Checklist.Kind.TIME_OUT, -4);
        session.dosing();
        session.recovery();
        session.leaving();
        return List.copyOf(session.facts);
    }

    private EntryId add(int minute, SessionEvent event) {
        return add(minute, minute, Taken.Source.OBSERVED, false, event);
    }

    private EntryId add(
            int minute,
            int recorded,
            Taken.Source source,
            boolean approximate,
            SessionEvent event) {
        EntryId id = new EntryId(new UUID(0x5e551011L, facts.size() + 1L));
        facts.add(
                new RecordedEvent(
                        id,
                        new SessionId(new UUID(0x5e551011L, 0)),
                        facts.size() + 1L,
                        new Taken(at(minute), approximate, source),
                        at(recorded),
                        NURSE,
                        NURSE,
                        event));
        return id;
    }

    private static Moment at(int minute) {
        return Moment.of(START.plusSeconds(60L * minute), ZONE);
    }

    private void arrival() {
        Patient patient =
                new Patient(
                        new PatientId(new UUID(0x9a71e27L, 1)),
                        "DEMO-00417",
                        new PersonName("Hargreaves", "Miriam", "Ms"),
                        LocalDate.of(1980, 3, 4),
                        Sex.FEMALE,
                        new Allergies.NotRecorded());
        add(
                -60,
                new PreparationEvent.SessionPlanned(
                        patient,
                        "Infusion room 1",
                        new PreparationEvent.SeriesPosition(3, 6),
                        at(0),
                        ZONE,
                        true));
        add(-30, new PreparationEvent.PatientCheckedIn("name, date of birth"));
        add(-29, new PreparationEvent.ProtocolChosen(protocol));
        add(
                -28,
                new PreparationEvent.AllergiesReviewed(
                        new Allergies.Known(List.of("penicillin (rash)"))));
        add(
                -27,
                new PreparationEvent.EscortArranged(
                        "Tom Hargreaves", "brother", "555-0143 (invented)"));
    }

    private void checklists(Checklist.Kind kind, int minute) {
        for (Checklist.Line line : protocol.checklist(kind).orElseThrow().lines()) {
            boolean fails = line.code().equals("DRUGS_CHANGED");
            add(
                    minute,
                    new PreparationEvent.ChecklistAnswered(
                            kind,
                            line.code(),
                            fails ? Checklist.Answer.YES : line.passes(),
                            fails ? "sertraline raised to 100 mg" : ""));
            if (fails) {
                add(
                        minute,
                        new PreparationEvent.LineSetAside(
                                kind,
                                new SetAside(
                                        line.code(),
                                        "prescriber informed, agrees",
                                        NURSE,
                                        SECOND)));
            }
        }
    }

    private void preparation() {
        Weight weight = new Weight(Kilograms.of("82.4"), Weight.Method.SCALE, at(-24));
        add(-24, new PreparationEvent.WeightRecorded(weight));
        add(
                -22,
                new ObservationEvent.SuicideScreened(
                        "C-SSRS screener", ObservationEvent.SuicideScreened.Result.NEGATIVE, ""));
        vitals(-20, "128/78", 66, 98, 14, 5, 0, "36.6");
        add(
                -15,
                new PreparationEvent.DoseOrdered(
                        new DoseOrder(
                                "ketamine",
                                protocol.route(),
                                new DoseBasis.ByWeight(MilligramsPerKilogram.of("0.5"), weight),
                                Milligrams.of("41.2"),
                                Optional.of(40),
                                Optional.of(Millilitres.of("100")),
                                "Dr Mbeki")));
        add(
                -10,
                new PreparationEvent.DrugDrawnUp(
                        new Product(
                                "ketamine",
                                "",
                                new Product.Form.Vial(MilligramsPerMillilitre.of("10")),
                                "K2231",
                                LocalDate.of(2027, 6, 30)),
                        Milligrams.of("50"),
                        Optional.of(Millilitres.of("5.0")),
                        Optional.of(Millilitres.of("100"))));
        add(-8, new PreparationEvent.DoseChecked(SECOND));
    }

    private EntryId vitals(
            int minute,
            String pressure,
            int heart,
            int saturation,
            int breaths,
            int sedation,
            int dissociation,
            String temperature) {
        List<Reading> readings =
                new ArrayList<>(
                        List.of(
                                SampleReadings.pressure(pressure),
                                SampleReadings.heart(heart),
                                SampleReadings.saturation(saturation),
                                SampleReadings.breaths(breaths),
                                SampleReadings.sedation(sedation),
                                SampleReadings.dissociation(dissociation)));
        readings.add(
                temperature.isEmpty()
                        ? new Reading.NotTaken(VitalItem.TEMPERATURE, MissingReason.NOT_INDICATED)
                        : new Reading.Measured(new Temperature(Celsius.of(temperature))));
        return add(
                minute,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(readings), ObservationEvent.SetKind.FULL));
    }

    private EntryId vitals(int minute, String pressure, int heart, int sedation, int dissociation) {
        return vitals(minute, pressure, heart, 97, 14, sedation, dissociation, "");
    }

    private void dosing() {
        add(-2, new PreparationEvent.TimeOutDone());
        add(0, new DosingEvent.InfusionStarted(MilligramsPerHour.of("61.8"), "right forearm"));
        vitals(5, "136/82", 72, 5, 2);
        vitals(10, "142/88", 78, 4, 5);
        EntryId effect =
                add(11, new ObservationEvent.SideEffectLogged(dissociation(Grade.MILD, "")));
        add(12, new ObservationEvent.CareGiven(SupportiveCare.MUSIC, "own list"));
        EntryId typed = vitals(15, "168/104", 88, 4, 6);
        add(
                17,
                new RecordEvent.EntryAmended(
                        typed,
                        Optional.of(corrected()),
                        Optional.empty(),
                        RecordEvent.Reason.MISREAD,
                        "cuff had slipped"));
        add(18, new DosingEvent.InfusionPaused("pressure above 160 / 100, repeated"));
        vitals(20, "158/96", 84, 4, 6);
        add(22, new DosingEvent.InfusionResumed(MilligramsPerHour.of("61.8")));
        add(
                24,
                new ObservationEvent.SideEffectChanged(
                        effect, dissociation(Grade.MODERATE, "reassured")));
        add(
                30,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(
                                List.of(
                                        new Reading.NotTaken(
                                                VitalItem.BLOOD_PRESSURE,
                                                MissingReason.LEFT_UNDISTURBED),
                                        SampleReadings.saturation(97),
                                        SampleReadings.breaths(13),
                                        SampleReadings.sedation(4))),
                        ObservationEvent.SetKind.EYES_ON));
        add(32, new DosingEvent.RateChanged(MilligramsPerHour.of("50.0"), "heavy dissociation"));
        add(36, 44, Taken.Source.MONITOR_MEMORY, true, corrected());
        endOfDosing(effect);
    }

    private void endOfDosing(EntryId effect) {
        EntryId nausea =
                add(
                        38,
                        new ObservationEvent.SideEffectLogged(
                                new SideEffect(
                                        new EffectTerm("NAUSEA", "Nausea"),
                                        OnsetKnown.REPORTED,
                                        Grade.MODERATE,
                                        Set.of(),
                                        Expectedness.EXPECTED,
                                        DrugAction.NONE,
                                        "",
                                        "Dr Mbeki, by phone")));
        add(
                39,
                new ObservationEvent.RescueDrugGiven(
                        "ondansetron", "4 mg", "IV", "Dr Mbeki", Optional.of(nausea)));
        add(45, new DosingEvent.PumpVolumeRead(Millilitres.of("98.5")));
        add(46, new DosingEvent.DosingStopped(true, ""));
        vitals(46, "144/86", 80, 4, 5);
        add(60, ended(nausea));
        add(75, ended(effect));
    }

    private static ObservationEvent.VitalsRecorded corrected() {
        return new ObservationEvent.VitalsRecorded(
                new VitalSigns(
                        List.of(
                                SampleReadings.pressure("164/102"),
                                SampleReadings.heart(88),
                                SampleReadings.saturation(97),
                                SampleReadings.breaths(14),
                                SampleReadings.sedation(4),
                                SampleReadings.dissociation(6))),
                ObservationEvent.SetKind.FULL);
    }

    private static ObservationEvent.SideEffectEnded ended(EntryId effect) {
        return new ObservationEvent.SideEffectEnded(effect, EffectOutcome.RESOLVED);
    }

    private static SideEffect dissociation(Grade grade, String done) {
        return new SideEffect(
                new EffectTerm("DISSOC", "Dissociation (detached, unreal)"),
                OnsetKnown.OBSERVED,
                grade,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                done,
                "");
    }

    private void recovery() {
        add(
                61,
                new DosingEvent.DrugWasted(
                        "K2231", Milligrams.of("8.8"), new Witness.Seen(SECOND), "drug bin"));
        vitals(62, "138/84", 76, 5, 3);
        add(
                78,
                new ObservationEvent.SetMissed(
                        "recovery:2", MissingReason.LEFT_UNDISTURBED, "asleep, breathing calmly"));
        EntryId wrong = add(80, new ObservationEvent.NoteWritten("note for another patient"));
        add(
                81,
                new RecordEvent.EntryStruckOut(
                        wrong, RecordEvent.Reason.WRONG_PATIENT, "belongs to room 2"));
        vitals(92, "132/80", 70, 5, 0);
        add(93, new ObservationEvent.NoteWritten("Line \"one\"\nline two \\ with a back slash"));
        add(95, new ObservationEvent.TimeStamped("walked to the bathroom, steady"));
        vitals(104, "130/80", 68, 5, 0);
        add(
                105,
                new ObservationEvent.ScoreTaken(
                        Score.of(
                                ScoreKind.MODIFIED_ALDRETE_MMHG,
                                List.of(
                                        new SubScore("ACTIVITY", 2),
                                        new SubScore("RESPIRATION", 2),
                                        new SubScore("CIRCULATION", 2),
                                        new SubScore("CONSCIOUSNESS", 2),
                                        new SubScore("OXYGEN_SATURATION", 2)))));
    }

    private void leaving() {
        checklists(Checklist.Kind.DISCHARGE, 106);
        add(108, new LeavingEvent.FoundFitToLeave(List.of()));
        add(
                110,
                new LeavingEvent.PatientDischarged(
                        "Tom Hargreaves", LeavingEvent.Transport.DRIVEN_BY_ADULT, true));
    }
}
