package vigil.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.DosingAct;
import vigil.charting.Ids;
import vigil.charting.LeavingAct;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.charting.PreparationAct;
import vigil.charting.Refusal;
import vigil.charting.Together;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionId;
import vigil.session.Taken;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.VitalSigns;

/**
 * One invented session, written act by act. Every step takes the minute from minute 0 at which it
 * is done and recorded; an act that is refused is a fault of the script. Nothing of it lies in the
 * ledger before {@link #recorded}.
 */
public final class DemoSession {

    /** The nurse of every invented session. */
    static final StaffId NURSE = new StaffId("osei");

    /** Who checks doses. */
    static final StaffId SECOND = new StaffId("bell");

    /** They watch waste too. */
    static final Witness SEEN = new Witness.Seen(SECOND);

    private static final String VIAL_LOT = "K2231";
    private static final String SPRAY_LOT = "E5518";

    private final Charting charting;
    private final SimulatedClock clock;
    private final Ids ids;
    private final Instant zero;
    private final SessionId session;
    private final Map<String, EntryId> effects = new HashMap<>();
    private Together together;

    DemoSession(Charting charting, SimulatedClock clock, Ids ids, Instant zero) {
        this.charting = charting;
        this.together = charting.together();
        this.clock = clock;
        this.ids = ids;
        this.zero = zero;
        this.session = new SessionId(ids.next());
    }

    /** Its id. */
    public SessionId id() {
        return session;
    }

    /** What it is charted by. */
    public Charting charting() {
        return charting;
    }

    private Moment at(int minute) {
        return Moment.of(zero.plus(Duration.ofMinutes(minute)), clock.zone());
    }

    /** Records what was done so far in one transaction: a disk is waited for once, not per act. */
    public DemoSession recorded() {
        together.save();
        together = charting.together();
        return this;
    }

    /** Does any act at a minute. */
    public DemoSession act(int minute, Function<ActContext, Act> act) {
        return act(minute, new EntryId(ids.next()), act);
    }

    private DemoSession act(int minute, EntryId entry, Function<ActContext, Act> act) {
        Moment when = at(minute);
        clock.put(when.instant());
        ActContext context = new ActContext(entry, session, Taken.observed(when), NURSE, NURSE);
        switch (together.perform(act.apply(context))) {
            case Outcome.Accepted _ -> {}
            case Outcome.Refused(Refusal refusal) ->
                    throw new IllegalStateException("minute " + minute + ": " + refusal);
        }
        return this;
    }

    /** Plans it for minute 0. */
    public DemoSession planned(
            int minute, Patient patient, String room, SeriesPosition series, Protocol protocol) {
        return act(
                        minute,
                        context ->
                                new PreparationAct.PlanSession(
                                        context, patient, room, series, at(0), clock.zone(), true))
                .act(minute, context -> new PreparationAct.ChooseProtocol(context, protocol));
    }

    /** Checks in and weighs, and answers every required line of check-in. */
    public DemoSession arrives(
            int minute, String kilograms, DemoPeople.Escort escort, Protocol protocol) {
        act(minute, context -> new PreparationAct.CheckInPatient(context, "name, date of birth"));
        act(
                minute + 1,
                context ->
                        new PreparationAct.RecordWeight(
                                context, weight(kilograms, minute + 1), Optional.empty()));
        act(
                minute + 2,
                context ->
                        new PreparationAct.ArrangeEscort(
                                context, escort.name(), escort.relation(), escort.phone()));
        return lines(minute + 3, Checklist.Kind.CHECK_IN, protocol);
    }

    private Weight weight(String kilograms, int minute) {
        return new Weight(Kilograms.of(kilograms), Weight.Method.SCALE, at(minute));
    }

    /** Answers every required line of a list as it should be. */
    public DemoSession lines(int minute, Checklist.Kind kind, Protocol protocol) {
        protocol.checklist(kind).stream()
                .flatMap(list -> list.lines().stream())
                .filter(Checklist.Line::required)
                .forEach(
                        line ->
                                act(
                                        minute,
                                        context ->
                                                new PreparationAct.AnswerChecklist(
                                                        context,
                                                        kind,
                                                        line.code(),
                                                        line.passes(),
                                                        "")));
        return this;
    }

    /** What infusions of the room are drawn from. */
    static Product vial(Protocol protocol) {
        return new Product(
                protocol.drug(),
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                VIAL_LOT,
                LocalDate.of(2028, 6, 30));
    }

    /** What sprays of the room are given from. */
    static Product device(Protocol protocol, Milligrams each) {
        return new Product(
                protocol.drug(),
                protocol.brand(),
                new Product.Form.SprayDevice(each),
                SPRAY_LOT,
                LocalDate.of(2028, 3, 31));
    }

    /** Orders 0.5 mg per kg of 70 kg over 40 min, draws, checks and ends the time-out: 35 mg. */
    public DemoSession made(int minute, int weighed, Protocol protocol) {
        DoseOrder order =
                new DoseOrder(
                        protocol.drug(),
                        protocol.route(),
                        new DoseBasis.ByWeight(
                                MilligramsPerKilogram.of("0.5"), weight("70", weighed)),
                        Milligrams.of("35"),
                        Optional.of(40),
                        Optional.of(Millilitres.of("50")),
                        "Dr Mbeki");
        Product vial = vial(protocol);
        act(minute, context -> new PreparationAct.OrderDose(context, order));
        act(
                minute + 1,
                context ->
                        new PreparationAct.DrawUpDrug(
                                context,
                                vial,
                                Milligrams.of("50"),
                                Optional.of(Millilitres.of("1")),
                                Optional.of(Millilitres.of("50"))));
        act(minute + 2, context -> new PreparationAct.CheckDose(context, SECOND));
        lines(minute + 3, Checklist.Kind.TIME_OUT, protocol);
        return act(minute + 4, PreparationAct.FinishTimeOut::new);
    }

    /** Plans, receives and weighs for an infusion, takes a set, and draws. */
    DemoSession prepared(
            Patient patient,
            String room,
            SeriesPosition series,
            Protocol protocol,
            BloodPressure rested,
            int heart) {
        return planned(-60, patient, room, series, protocol)
                .arrives(-20, "70", DemoPeople.escort(patient), protocol)
                .setAwake(-8, rested, heart, 98)
                .made(-6, -19, protocol);
    }

    /** Wastes so many mg of the vial. */
    DemoSession wasted(int minute, String milligrams, Witness witness) {
        return act(
                minute,
                context ->
                        new DosingAct.WasteDrug(
                                context, VIAL_LOT, Milligrams.of(milligrams), witness, "drug bin"));
    }

    /** Starts the infusion at 52.5 mg per hour. */
    public DemoSession starts() {
        return act(
                0,
                context ->
                        new DosingAct.StartInfusion(
                                context, MilligramsPerHour.of("52.5"), "right forearm"));
    }

    /** A full set on room air: BP, HR, SpO2, RR, MOAA/S, dissociation 0 to 10. */
    public DemoSession set(
            int minute,
            BloodPressure pressure,
            int heart,
            int saturation,
            int breaths,
            int sedation,
            int dissociation) {
        return records(
                minute,
                measured(pressure, heart, saturation, breaths, sedation, dissociation).toList());
    }

    /** A full set on room air of somebody awake, without dissociation, pain or nausea. */
    public DemoSession setAwake(int minute, BloodPressure pressure, int heart, int saturation) {
        Stream<Reading> well =
                Stream.of(new Reading.Measured(new Pain(0)), new Reading.Measured(new Nausea(0)));
        return records(
                minute,
                Stream.concat(measured(pressure, heart, saturation, 14, 5, 0), well).toList());
    }

    private static Stream<Reading> measured(
            BloodPressure pressure,
            int heart,
            int saturation,
            int breaths,
            int sedation,
            int dissociation) {
        return Stream.of(
                new Reading.Measured(pressure),
                new Reading.Measured(new HeartRate(new PerMinute(heart))),
                new Reading.Measured(
                        new OxygenSaturation(new Percent(saturation), new OxygenSupply.RoomAir())),
                new Reading.Measured(new RespiratoryRate(new PerMinute(breaths))),
                new Reading.Measured(new Sedation(Sedation.Scale.MOAAS, sedation)),
                new Reading.Measured(
                        new Dissociation(Dissociation.Scale.CLINIC_0_10, dissociation)));
    }

    private DemoSession records(int minute, List<Reading> readings) {
        VitalSigns signs = new VitalSigns(readings);
        return act(
                minute,
                context -> new ObservationAct.RecordVitals(context, signs, SetKind.FULL, Set.of()));
    }

    /** Logs a side effect that begins at a minute; a session has each term once. */
    public DemoSession begins(int minute, SideEffect effect) {
        EntryId entry = new EntryId(ids.next());
        effects.put(effect.term().code(), entry);
        return act(minute, entry, context -> new ObservationAct.LogSideEffect(context, effect));
    }

    /** Ends the side effect of a term. */
    public DemoSession ends(int minute, SideEffect effect) {
        EntryId begun =
                Optional.ofNullable(effects.get(effect.term().code()))
                        .orElseThrow(() -> new IllegalStateException("it did not begin"));
        return act(
                minute,
                context ->
                        new ObservationAct.EndSideEffect(context, begun, EffectOutcome.RESOLVED));
    }

    /** Answers what is asked before leaving, and goes home. */
    public DemoSession goesHome(int minute, DemoPeople.Escort escort, Protocol protocol) {
        return lines(minute, Checklist.Kind.DISCHARGE, protocol)
                .act(
                        minute + 1,
                        context ->
                                new LeavingAct.DischargePatient(
                                        context, escort.said(), Transport.TAXI_WITH_ESCORT, true));
    }

    /** Orders the devices of a protocol, draws, checks and ends the time-out. */
    public DemoSession madeSprays(int minute, DoseRule.SprayDevices rule, Protocol protocol) {
        Milligrams each = rule.each();
        Milligrams all = new Milligrams(each.amount().multiply(BigDecimal.valueOf(rule.count())));
        DoseOrder order =
                new DoseOrder(
                        protocol.drug(),
                        protocol.route(),
                        new DoseBasis.Devices(rule.count(), each),
                        all,
                        Optional.empty(),
                        Optional.empty(),
                        "Dr Mbeki");
        Product device = device(protocol, each);
        act(minute, context -> new PreparationAct.OrderDose(context, order));
        act(
                minute + 1,
                context ->
                        new PreparationAct.DrawUpDrug(
                                context, device, all, Optional.empty(), Optional.empty()));
        act(minute + 2, context -> new PreparationAct.CheckDose(context, SECOND));
        lines(minute + 3, Checklist.Kind.TIME_OUT, protocol);
        return act(minute + 4, PreparationAct.FinishTimeOut::new);
    }

    /** Gives a device. */
    public DemoSession device(int minute, int number, Milligrams each) {
        return act(minute, context -> new DosingAct.GiveDevice(context, number, each, SPRAY_LOT));
    }
}
