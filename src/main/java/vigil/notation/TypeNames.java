package vigil.notation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.dosing.DoseBasis;
import vigil.dosing.Product;
import vigil.people.Allergies;
import vigil.people.PatientId;
import vigil.people.StaffId;
import vigil.protocol.Criterion;
import vigil.protocol.DoseRule;
import vigil.quantity.Celsius;
import vigil.quantity.Centimetres;
import vigil.quantity.Kilograms;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.MillilitresPerHour;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionId;
import vigil.session.SignState;
import vigil.session.SigningEvent;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Dissociation;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;

/**
 * The name by which each kind of a sealed type goes in the ledger and in protocol files. These
 * names are for ever: a class may be renamed, its name here may not.
 */
final class TypeNames {
    /** The version in which facts are written. */
    static final int VERSION = 1;

    /** Records of one part that are written as that part alone. */
    static final Set<Class<?>> BARE =
            Set.of(
                    Celsius.class,
                    Centimetres.class,
                    Kilograms.class,
                    LitresPerMinute.class,
                    Milligrams.class,
                    MilligramsPerHour.class,
                    MilligramsPerKilogram.class,
                    MilligramsPerMillilitre.class,
                    Millilitres.class,
                    MillilitresPerHour.class,
                    MmHg.class,
                    PerMinute.class,
                    Percent.class,
                    SessionId.class,
                    EntryId.class,
                    PatientId.class,
                    StaffId.class);

    private static final Map<Class<?>, String> EVENTS =
            Map.ofEntries(
                    Map.entry(PreparationEvent.SessionPlanned.class, "session-planned"),
                    Map.entry(PreparationEvent.ProtocolChosen.class, "protocol-chosen"),
                    Map.entry(PreparationEvent.PatientCheckedIn.class, "patient-checked-in"),
                    Map.entry(PreparationEvent.AllergiesReviewed.class, "allergies-reviewed"),
                    Map.entry(PreparationEvent.WeightRecorded.class, "weight-recorded"),
                    Map.entry(PreparationEvent.EscortArranged.class, "escort-arranged"),
                    Map.entry(PreparationEvent.ChecklistAnswered.class, "checklist-answered"),
                    Map.entry(PreparationEvent.LineSetAside.class, "line-set-aside"),
                    Map.entry(PreparationEvent.DoseOrdered.class, "dose-ordered"),
                    Map.entry(PreparationEvent.DrugDrawnUp.class, "drug-drawn-up"),
                    Map.entry(PreparationEvent.DoseChecked.class, "dose-checked"),
                    Map.entry(PreparationEvent.TimeOutDone.class, "time-out-done"),
                    Map.entry(DosingEvent.InfusionStarted.class, "infusion-started"),
                    Map.entry(DosingEvent.RateChanged.class, "rate-changed"),
                    Map.entry(DosingEvent.InfusionPaused.class, "infusion-paused"),
                    Map.entry(DosingEvent.InfusionResumed.class, "infusion-resumed"),
                    Map.entry(DosingEvent.BolusGiven.class, "bolus-given"),
                    Map.entry(DosingEvent.DoseGiven.class, "dose-given"),
                    Map.entry(DosingEvent.DeviceGiven.class, "device-given"),
                    Map.entry(DosingEvent.DosingStopped.class, "dosing-stopped"),
                    Map.entry(DosingEvent.PumpVolumeRead.class, "pump-volume-read"),
                    Map.entry(DosingEvent.DrugWasted.class, "drug-wasted"),
                    Map.entry(DosingEvent.DrugReturned.class, "drug-returned"),
                    Map.entry(ObservationEvent.VitalsRecorded.class, "vitals-recorded"),
                    Map.entry(ObservationEvent.BaselineChosen.class, "baseline-chosen"),
                    Map.entry(ObservationEvent.SetMissed.class, "set-missed"),
                    Map.entry(ObservationEvent.SideEffectLogged.class, "side-effect-logged"),
                    Map.entry(ObservationEvent.SideEffectChanged.class, "side-effect-changed"),
                    Map.entry(ObservationEvent.SideEffectEnded.class, "side-effect-ended"),
                    Map.entry(ObservationEvent.RescueDrugGiven.class, "rescue-drug-given"),
                    Map.entry(ObservationEvent.CareGiven.class, "care-given"),
                    Map.entry(ObservationEvent.ScoreTaken.class, "score-taken"),
                    Map.entry(ObservationEvent.SuicideScreened.class, "suicide-screened"),
                    Map.entry(ObservationEvent.NoteWritten.class, "note-written"),
                    Map.entry(ObservationEvent.TimeStamped.class, "time-stamped"),
                    Map.entry(ObservationEvent.FlagSeen.class, "flag-seen"),
                    Map.entry(LeavingEvent.FoundFitToLeave.class, "found-fit-to-leave"),
                    Map.entry(LeavingEvent.ObservationExtended.class, "observation-extended"),
                    Map.entry(LeavingEvent.PatientDischarged.class, "patient-discharged"),
                    Map.entry(LeavingEvent.PatientTransferred.class, "patient-transferred"),
                    Map.entry(
                            LeavingEvent.LeftAgainstMedicalAdvice.class,
                            "left-against-medical-advice"),
                    Map.entry(LeavingEvent.TreatmentNotGiven.class, "treatment-not-given"),
                    Map.entry(RecordEvent.EntryAmended.class, "entry-amended"),
                    Map.entry(RecordEvent.EntryStruckOut.class, "entry-struck-out"),
                    Map.entry(RecordEvent.ClockJumped.class, "clock-jumped"),
                    Map.entry(RecordEvent.NewTimeTaken.class, "new-time-taken"),
                    Map.entry(SigningEvent.SignedOff.class, "signed-off"),
                    Map.entry(SigningEvent.Countersigned.class, "countersigned"),
                    Map.entry(SigningEvent.AddendumWritten.class, "addendum-written"),
                    Map.entry(SigningEvent.NurseAsked.class, "nurse-asked"),
                    Map.entry(SigningEvent.NurseAnswered.class, "nurse-answered"),
                    Map.entry(SigningEvent.FormSent.class, "form-sent"),
                    Map.entry(SigningEvent.CoursePlanned.class, "course-planned"),
                    Map.entry(SigningEvent.FollowedUp.class, "followed-up"));

    private static final Map<Class<?>, String> PARTS =
            Map.ofEntries(
                    Map.entry(Allergies.Known.class, "known"),
                    Map.entry(Allergies.NoneKnown.class, "none-known"),
                    Map.entry(Allergies.NotRecorded.class, "not-recorded"),
                    Map.entry(Allergies.Unavailable.class, "unavailable"),
                    Map.entry(DoseBasis.ByWeight.class, "by-weight"),
                    Map.entry(DoseBasis.Fixed.class, "fixed"),
                    Map.entry(DoseBasis.Devices.class, "devices"),
                    Map.entry(DoseBasis.ByRate.class, "by-rate"),
                    Map.entry(Product.Form.Vial.class, "vial"),
                    Map.entry(Product.Form.SprayDevice.class, "spray-device"),
                    Map.entry(Product.Form.SolidDose.class, "solid-dose"),
                    Map.entry(DoseRule.InfusedByWeight.class, "infused-by-weight"),
                    Map.entry(DoseRule.AtOnceByWeight.class, "at-once-by-weight"),
                    Map.entry(DoseRule.AtOnceWithin.class, "at-once-within"),
                    Map.entry(DoseRule.SprayDevices.class, "spray-devices"),
                    Map.entry(DoseRule.ByRate.class, "by-rate"),
                    Map.entry(Criterion.MinimumStay.class, "minimum-stay"),
                    Map.entry(Criterion.FreshVitals.class, "fresh-vitals"),
                    Map.entry(Criterion.NearBaseline.class, "near-baseline"),
                    Map.entry(Criterion.WithinLimits.class, "within-limits"),
                    Map.entry(Criterion.SaturationOnAir.class, "saturation-on-air"),
                    Map.entry(Criterion.Awake.class, "awake"),
                    Map.entry(Criterion.DissociationGone.class, "dissociation-gone"),
                    Map.entry(Criterion.NauseaControlled.class, "nausea-controlled"),
                    Map.entry(Criterion.PainControlled.class, "pain-controlled"),
                    Map.entry(Criterion.ScoreAtLeast.class, "score-at-least"),
                    Map.entry(Criterion.RescueObserved.class, "rescue-observed"),
                    Map.entry(Criterion.LineAnswered.class, "line-answered"),
                    Map.entry(Evidence.None.class, "none"),
                    Map.entry(Evidence.Clock.class, "clock"),
                    Map.entry(Evidence.Values.class, "values"),
                    Map.entry(Evidence.Scored.class, "scored"),
                    Map.entry(Evidence.Answered.class, "answered"),
                    Map.entry(Finding.Standing.Met.class, "met"),
                    Map.entry(Finding.Standing.NotYet.class, "not-yet"),
                    Map.entry(Finding.Standing.NotAssessed.class, "not-assessed"),
                    Map.entry(Finding.Standing.Overridden.class, "overridden"),
                    Map.entry(OxygenSupply.RoomAir.class, "room-air"),
                    Map.entry(OxygenSupply.AddedOxygen.class, "added-oxygen"),
                    Map.entry(Reading.Measured.class, "measured"),
                    Map.entry(Reading.NotTaken.class, "not-taken"),
                    Map.entry(SignState.Unsigned.class, "unsigned"),
                    Map.entry(SignState.Signed.class, "signed"),
                    Map.entry(SignState.Countersigned.class, "countersigned"),
                    Map.entry(SignState.Superseded.class, "superseded"),
                    Map.entry(Witness.Seen.class, "seen"),
                    Map.entry(Witness.Missing.class, "missing"),
                    Map.entry(BloodPressure.class, "blood-pressure"),
                    Map.entry(Consciousness.class, "consciousness"),
                    Map.entry(Dissociation.class, "dissociation"),
                    Map.entry(EndTidalCarbonDioxide.class, "end-tidal-carbon-dioxide"),
                    Map.entry(HeartRate.class, "heart-rate"),
                    Map.entry(Nausea.class, "nausea"),
                    Map.entry(OxygenSaturation.class, "oxygen-saturation"),
                    Map.entry(Pain.class, "pain"),
                    Map.entry(RespiratoryRate.class, "respiratory-rate"),
                    Map.entry(Sedation.class, "sedation"),
                    Map.entry(Temperature.class, "temperature"));

    private TypeNames() {}

    /** The names of all kinds of a sealed type. Refuses one with a kind that has no name yet. */
    static Map<Class<?>, String> of(Class<?> sealed) {
        return of(sealed, Unnamed.REFUSED);
    }

    /** The names of all kinds of a sealed type. */
    static Map<Class<?>, String> of(Class<?> sealed, Unnamed unnamed) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        collect(sealed, unnamed, names);
        return names;
    }

    /** What becomes of a kind that has no name yet. */
    enum Unnamed {
        /** No fact may hold it. */
        REFUSED,
        /** What is no record names it by its class. */
        BY_CLASS
    }

    private static void collect(Class<?> sealed, Unnamed unnamed, Map<Class<?>, String> names) {
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                collect(kind, unnamed, names);
            } else {
                names.put(kind, nameOf(kind, unnamed));
            }
        }
    }

    private static String nameOf(Class<?> kind, Unnamed unnamed) {
        String name = EVENTS.getOrDefault(kind, PARTS.get(kind));
        if (name == null && unnamed == Unnamed.BY_CLASS) {
            return kind.getSimpleName();
        }
        if (name == null) {
            throw new IllegalStateException(kind.getName() + " has no name in the ledger");
        }
        return name;
    }
}
