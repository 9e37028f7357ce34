package vigil.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.SetKind;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/**
 * Writes a session for tests: every step takes the minute from {@link #START} at which it happened
 * (negative before it) and is recorded in the same minute, unless {@link #recorded(int)} says
 * otherwise for the next step. Ids are counted, so two equal scripts give equal charts.
 *
 * <pre>{@code
 * TreatmentSession session = SampleChart.infusion()      // checked in, ordered, drawn, timed out
 *         .vitals(-8, "128/78", 58, 98, 14, 5, 0)
 *         .start(0)
 *         .vitals(5, "134/82", 63, 98, 14, 5, 1)
 *         .pause(12).resume(20)
 *         .session();
 * }</pre>
 */
public final class SampleChart {

    /** Minute 0 unless told otherwise: 22-Nov-2026 14:05 in London. */
    public static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    /** The zone of the room unless told otherwise. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The nurse who enters everything unless told otherwise. */
    public static final StaffId NURSE = new StaffId("osei");

    /** A second person. */
    public static final StaffId SECOND = new StaffId("bell");

    private final List<RecordedEvent> facts = new ArrayList<>();
    private final String seed;
    private final Instant start;
    private final ZoneId zone;
    private StaffId author = NURSE;
    private Taken.Source source = Taken.Source.OBSERVED;
    private boolean approximate;
    private Optional<Integer> recordedMinute = Optional.empty();
    private int seconds;
    private Duration set = Duration.ZERO;

    private SampleChart(String seed, Instant start, ZoneId zone) {
        this.seed = seed;
        this.start = start;
        this.zone = zone;
    }

    /** An infusion session ready for its first dose: checked in at −20. */
    public static SampleChart infusion() {
        return ready(SampleProtocol.infusion());
    }

    /** An esketamine session ready for its first device: checked in at −20. */
    public static SampleChart spray() {
        return ready(SampleProtocol.spray());
    }

    /** A session of a protocol, ready for its first dose. */
    public static SampleChart ready(Protocol protocol) {
        return ready(protocol, "sample", START, ZONE);
    }

    /** A session ready for its first dose, elsewhere in time; the seed makes its ids its own. */
    public static SampleChart ready(Protocol protocol, String seed, Instant start, ZoneId zone) {
        return planned(seed, start, zone).prepared(protocol);
    }

    /** A planned session in which the patient is not here yet. */
    public static SampleChart planned(String seed, Instant start, ZoneId zone) {
        return planned(SamplePreparation.patient(), seed, start, zone);
    }

    /** The same for another patient. */
    public static SampleChart planned(Patient patient, String seed, Instant start, ZoneId zone) {
        SampleChart chart = new SampleChart(seed, start, zone);
        return chart.add(
                -60,
                new PreparationEvent.SessionPlanned(
                        patient,
                        "Infusion room 1",
                        new PreparationEvent.SeriesPosition(3, 6),
                        chart.minute(0),
                        zone,
                        false));
    }

    /** Checked in at −20, ordered, drawn, timed out: ready for the first dose. */
    public SampleChart prepared(Protocol protocol) {
        checkIn(-20).add(-19, new PreparationEvent.ProtocolChosen(protocol));
        add(-18, new PreparationEvent.WeightRecorded(SamplePreparation.weight(minute(-18))));
        boolean spray = protocol.route() == Route.INTRANASAL;
        add(-10, new PreparationEvent.DoseOrdered(SamplePreparation.order(protocol, minute(-18))));
        drawn(-7, SamplePreparation.form(protocol), protocol.drug(), "K2231", spray ? "84" : "50");
        add(-4, new PreparationEvent.DoseChecked(SECOND));
        return add(-3, new PreparationEvent.TimeOutDone());
    }

    /** The patient is here. */
    public SampleChart checkIn(int minute) {
        return add(minute, new PreparationEvent.PatientCheckedIn("name, date of birth"));
    }

    /** Drug is drawn up. */
    public SampleChart drawn(
            int minute, Product.Form form, String drug, String lot, String milligrams) {
        return add(
                minute,
                new PreparationEvent.DrugDrawnUp(
                        new Product(drug, "", form, lot, LocalDate.of(2027, 6, 30)),
                        Milligrams.of(milligrams),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A full set: BP, HR, SpO2 on air, RR, MOAA/S, dissociation 0 to 10. */
    public SampleChart vitals(
            int minute,
            String pressure,
            int heart,
            int saturation,
            int breaths,
            int sedation,
            int dissociation) {
        return set(
                minute,
                SetKind.FULL,
                SampleReadings.pressure(pressure),
                SampleReadings.heart(heart),
                SampleReadings.saturation(saturation),
                SampleReadings.breaths(breaths),
                SampleReadings.sedation(sedation),
                SampleReadings.dissociation(dissociation));
    }

    /** A full set in which nothing stands out. */
    public SampleChart vitals(int minute) {
        return vitals(minute, "130/80", 62, 98, 14, 5, 0);
    }

    /** An eyes-on set: SpO2, RR and sedation only, BP left for a reason. */
    public SampleChart eyesOn(int minute, int saturation, int breaths, int sedation) {
        return set(
                minute,
                SetKind.EYES_ON,
                new Reading.NotTaken(VitalItem.BLOOD_PRESSURE, MissingReason.LEFT_UNDISTURBED),
                SampleReadings.saturation(saturation),
                SampleReadings.breaths(breaths),
                SampleReadings.sedation(sedation));
    }

    /** A set of these readings. */
    public SampleChart set(int minute, SetKind kind, Reading... readings) {
        return add(
                minute,
                new ObservationEvent.VitalsRecorded(new VitalSigns(Arrays.asList(readings)), kind));
    }

    /** A due set is missed for a reason. */
    public SampleChart missed(int minute, String due, MissingReason reason) {
        return add(minute, new ObservationEvent.SetMissed(due, reason, ""));
    }

    /** The infusion starts at 52.5 mg per h: 35 mg in 40 min. */
    public SampleChart start(int minute) {
        return add(
                minute,
                new DosingEvent.InfusionStarted(MilligramsPerHour.of("52.5"), "right forearm"));
    }

    /** The rate is changed. */
    public SampleChart rate(int minute, String milligramsPerHour) {
        return add(
                minute,
                new DosingEvent.RateChanged(MilligramsPerHour.of(milligramsPerHour), "pressure"));
    }

    /** The infusion is paused. */
    public SampleChart pause(int minute) {
        return add(minute, new DosingEvent.InfusionPaused("pressure"));
    }

    /** The infusion goes on at 52.5 mg per h. */
    public SampleChart resume(int minute) {
        return add(minute, new DosingEvent.InfusionResumed(MilligramsPerHour.of("52.5")));
    }

    /** A bolus is given. */
    public SampleChart bolus(int minute, String milligrams) {
        return add(minute, new DosingEvent.BolusGiven(Milligrams.of(milligrams), "as ordered"));
    }

    /** A spray device of 28 mg is given. */
    public SampleChart device(int minute, int number) {
        return add(minute, new DosingEvent.DeviceGiven(number, Milligrams.of("28"), "K2231"));
    }

    /** An injection or tablet is given. */
    public SampleChart dose(int minute, String milligrams) {
        return add(minute, new DosingEvent.DoseGiven(Milligrams.of(milligrams), "deltoid"));
    }

    /** Dosing ends as ordered. */
    public SampleChart stop(int minute) {
        return add(minute, new DosingEvent.DosingStopped(true, ""));
    }

    /** Drug is wasted without a witness so far. */
    public SampleChart wasted(int minute, String milligrams) {
        return wasted(minute, milligrams, new Witness.Missing());
    }

    /** Drug is wasted. */
    public SampleChart wasted(int minute, String milligrams, Witness witness) {
        return add(
                minute,
                new DosingEvent.DrugWasted(
                        "K2231", Milligrams.of(milligrams), witness, "drug bin"));
    }

    /** A side effect begins. */
    public SampleChart effect(int minute, String code, Grade grade) {
        return add(
                minute,
                new ObservationEvent.SideEffectLogged(SamplePreparation.sideEffect(code, grade)));
    }

    /** A side effect is over. */
    public SampleChart effectEnds(int minute, EntryId effect) {
        return add(minute, new ObservationEvent.SideEffectEnded(effect, EffectOutcome.RESOLVED));
    }

    /** A rescue drug is given, for a side effect or for none. */
    public SampleChart rescue(int minute, String drug, Optional<EntryId> effect) {
        return add(
                minute,
                new ObservationEvent.RescueDrugGiven(drug, "10 mg", "IV", "Dr Mbeki", effect));
    }

    /** A note is written. */
    public SampleChart note(int minute, String text) {
        return add(minute, new ObservationEvent.NoteWritten(text));
    }

    /** A flag is taken note of. */
    public SampleChart seen(int minute, String flag) {
        return add(minute, new ObservationEvent.FlagSeen(flag, "looked at the patient"));
    }

    /** Found fit to leave. */
    public SampleChart fit(int minute) {
        return add(minute, new LeavingEvent.FoundFitToLeave(List.of()));
    }

    /** The patient goes home. */
    public SampleChart leaves(int minute) {
        return add(
                minute,
                new LeavingEvent.PatientDischarged(
                        "Tom Hargreaves", LeavingEvent.Transport.DRIVEN_BY_ADULT, true));
    }

    /** An entry gets other content. */
    public SampleChart amend(int minute, EntryId entry, SessionEvent content) {
        return correct(minute, entry, Optional.of(content), Optional.empty());
    }

    /** An entry gets another time. */
    public SampleChart amendTime(int minute, EntryId entry, int happened) {
        return correct(
                minute, entry, Optional.empty(), Optional.of(Taken.observed(minute(happened))));
    }

    private SampleChart correct(
            int minute, EntryId entry, Optional<SessionEvent> content, Optional<Taken> taken) {
        return add(
                minute,
                new RecordEvent.EntryAmended(
                        entry, content, taken, RecordEvent.Reason.TYPING_ERROR, ""));
    }

    /** An entry is struck out. */
    public SampleChart strike(int minute, EntryId entry) {
        return add(
                minute,
                new RecordEvent.EntryStruckOut(entry, RecordEvent.Reason.WRONG_PATIENT, ""));
    }

    /** Any other step. */
    public SampleChart add(int minute, SessionEvent event) {
        int recorded = recordedMinute.orElse(minute);
        facts.add(
                new RecordedEvent(
                        new EntryId(uuid(facts.size() + 1)),
                        new SessionId(uuid(0)),
                        facts.size() + 1L,
                        new Taken(later(minute(minute)), approximate, source),
                        later(minute(recorded)),
                        author,
                        author,
                        event));
        recordedMinute = Optional.empty();
        source = Taken.Source.OBSERVED;
        approximate = false;
        seconds = 0;
        return this;
    }

    private Moment later(Moment minute) {
        return Moment.of(minute.instant().plusSeconds(seconds), zone);
    }

    /** The next step happens so many seconds into its minute, as when a button is pressed. */
    public SampleChart pressed(int second) {
        seconds = second;
        return this;
    }

    /** The next step is recorded at this minute. */
    public SampleChart recorded(int minute) {
        recordedMinute = Optional.of(minute);
        return this;
    }

    /** The next step comes from a source, its time being only about right. */
    public SampleChart about(Taken.Source from) {
        source = from;
        approximate = true;
        return this;
    }

    /** All further steps are entered by somebody. */
    public SampleChart by(StaffId staff) {
        author = staff;
        return this;
    }

    /** Further minutes are said by a clock that was set back; they go on from the start. */
    public SampleChart setBack(Duration by) {
        set = set.minus(by);
        return this;
    }

    /** The id of the latest step. */
    public EntryId last() {
        return facts.getLast().id();
    }

    /** The moment of a minute from the start. */
    public Moment minute(int minute) {
        return Moment.of(start.plusSeconds(60L * minute).plus(set), zone);
    }

    /** The facts written so far. */
    public List<RecordedEvent> facts() {
        return List.copyOf(facts);
    }

    /** The session so far. */
    public TreatmentSession session() {
        return SessionFold.fold(facts);
    }

    /** The chart so far. */
    public Chart chart() {
        return session().chart();
    }

    private UUID uuid(int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
