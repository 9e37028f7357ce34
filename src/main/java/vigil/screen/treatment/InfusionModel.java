package vigil.screen.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.DosingAct;
import vigil.charting.PreparationAct.CheckDose;
import vigil.charting.RecordAct.AmendEntry;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Route;
import vigil.dosing.Worked;
import vigil.dosing.Working;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DoseReady;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.RecordEvent;
import vigil.session.SprayCourse;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

/**
 * An act with the drug while it is typed. Rates and amounts come from the order unless others are
 * typed.
 */
final class InfusionModel {
    static final String NOBODY = "NOBODY";
    static final String OTHER = "OTHER";
    static final String RATE = "RATE";
    static final String SITE = "SITE";
    static final String REASON = "REASON";
    static final String IN_WORDS = "IN_WORDS";
    static final String AMOUNT = "AMOUNT";
    static final String LOT = "LOT";
    static final String HOW = "HOW";
    static final String WITNESS = "WITNESS";
    static final String WASTE = "WASTE";
    static final String STOP = "STOP";
    static final String AS_ORDERED = "AS_ORDERED";
    static final String EARLY = "EARLY";

    private static final String PUMP = "PUMP";
    private static final int WHOLE_DIGITS = 4;
    private static final int DECIMALS = 3;

    private final SessionDesk desk;
    private final FormText text;

    InfusionModel(SessionDesk desk, FormText text) {
        this.desk = desk;
        this.text = text;
    }

    Optional<TreatmentSession> session() {
        return desk.session().get();
    }

    Optional<Chart> chart() {
        return session().map(TreatmentSession::chart);
    }

    /** What can be done now. */
    List<InfusionAct> choices() {
        return session().map(InfusionChoices::of).orElse(List.of());
    }

    /** What is chosen, where it can still be done. */
    Optional<InfusionAct> chosen() {
        return choices().stream()
                .filter(act -> act.name().equals(text.get(FormText.WHERE)))
                .findFirst();
    }

    Optional<DoseOrder> order() {
        return chart().flatMap(Chart::order);
    }

    /** The rate of the order with its working; absent where the rate itself was ordered. */
    Optional<Worked<MilligramsPerHour>> worked() {
        return order().filter(order -> !(order.basis() instanceof DoseBasis.ByRate))
                .flatMap(
                        order ->
                                order.minutes()
                                        .map(
                                                minutes ->
                                                        DoseCalculation.perHour(
                                                                order.dose(), minutes)));
    }

    /** The working of the rate, for the sentence that shows it. */
    Optional<Working> working() {
        return worked().map(Worked::working);
    }

    /**
     * The rate offered: of the order at the start, the one in force before the pause at resuming.
     */
    Optional<MilligramsPerHour> offeredRate() {
        return chosen().filter(act -> act == InfusionAct.RESUME).isPresent()
                ? chart().flatMap(open -> DoseCourse.in(open).lastRate())
                : order().flatMap(DoseOrder::hourly);
    }

    /** The rate typed, or else the one offered. */
    Optional<MilligramsPerHour> rate() {
        return text.has(RATE) ? number(RATE).map(MilligramsPerHour::new) : offeredRate();
    }

    /** The same; a change of the rate is to one that is typed. */
    Optional<MilligramsPerHour> rateMeant() {
        boolean change = chosen().filter(act -> act == InfusionAct.RATE).isPresent();
        return change && !text.has(RATE) ? Optional.empty() : rate();
    }

    Optional<Milligrams> amount() {
        return number(AMOUNT).map(Milligrams::new);
    }

    Optional<Millilitres> volume() {
        return number(AMOUNT).map(Millilitres::new);
    }

    private Optional<BigDecimal> number(String field) {
        return chosen().flatMap(act -> number(act, text.get(field)));
    }

    /** A number that was typed for an act, once it can be read. */
    static Optional<BigDecimal> number(InfusionAct act, String typed) {
        return readNumber(act, typed).ifRead();
    }

    /** The number typed for an act; zero only where it can be one. */
    static Parsed<BigDecimal> readNumber(InfusionAct act, String typed) {
        Parsed<BigDecimal> read = TypedNumber.decimal(typed, WHOLE_DIGITS, DECIMALS);
        return act.takesZero() ? read : TypedNumber.aboveZero(read);
    }

    /** The number of the next device. */
    int nextDevice() {
        return chart().map(open -> open.all(DeviceGiven.class).size()).orElse(0) + 1;
    }

    /** When the rest after the last device is over; absent before the first. */
    Optional<Moment> restUntil() {
        return chart().flatMap(SprayCourse::in)
                .flatMap(SprayCourse::restedAt)
                .map(until -> Moment.of(until, desk.zone()));
    }

    /** When the rest is over, where a device at this time would be given within it. */
    Optional<Moment> restingAt(Moment at) {
        return chosen().filter(InfusionAct::sprays)
                .flatMap(_ -> chart())
                .flatMap(SprayCourse::in)
                .flatMap(course -> course.restingAt(at))
                .map(until -> Moment.of(until, desk.zone()));
    }

    /** The first step before a dose that was done after this time, where it is a first dose's. */
    Optional<DoseReady> readyAfter(Moment at) {
        return chosen().filter(InfusionAct::begins)
                .flatMap(act -> chart())
                .flatMap(open -> DoseReady.after(at, open));
    }

    /** The lots drawn up, each once. */
    List<String> lots() {
        return chart().stream()
                .flatMap(open -> open.all(DrugDrawnUp.class).stream())
                .map(drawn -> drawn.event().product().lot())
                .distinct()
                .toList();
    }

    private Optional<String> lot() {
        List<String> lots = lots();
        return lots.size() == 1
                ? Optional.of(lots.getFirst())
                : lots.stream().filter(lot -> lot.equals(text.get(LOT))).findFirst();
    }

    /** Who is chosen to have seen the waste. */
    Optional<StaffMember> witness() {
        return StaffChoice.seconds(desk.clinic().staff(), desk.user().get()).stream()
                .filter(member -> member.id().value().equals(text.get(WITNESS)))
                .findFirst();
    }

    /** Waste that nobody is named to have seen. */
    List<Charted<DrugWasted>> unseen() {
        return chart().map(InfusionChoices::unseen).orElse(List.of());
    }

    /**
     * What the form amounts to.
     *
     * @param reason the reason chosen or typed, empty where there is none
     */
    Made made(ActContext context, String reason) {
        return chosen().map(act -> made(act, context, reason))
                .orElseGet(() -> new Made.Lacks("act"));
    }

    private Made made(InfusionAct act, ActContext context, String reason) {
        return switch (act) {
            case START ->
                    atRate(rate -> new DosingAct.StartInfusion(context, rate, text.get(SITE)));
            case RESUME -> atRate(rate -> new DosingAct.ResumeInfusion(context, rate));
            case RATE ->
                    because(
                            reason,
                            atRate(rate -> new DosingAct.ChangeRate(context, rate, reason)));
            case PAUSE -> because(reason, whole(new DosingAct.PauseInfusion(context, reason)));
            case BOLUS ->
                    amount().map(
                                    mg ->
                                            because(
                                                    reason,
                                                    whole(
                                                            new DosingAct.GiveBolus(
                                                                    context, mg, reason))))
                            .orElseGet(() -> new Made.Lacks("amount"));
            case DOSE ->
                    order().map(
                                    order ->
                                            whole(
                                                    new DosingAct.GiveDose(
                                                            context, order.dose(), text.get(SITE))))
                            .orElseGet(() -> new Made.Lacks("order"));
            case DOSE_PART ->
                    amount().map(mg -> whole(new DosingAct.GiveDose(context, mg, text.get(SITE))))
                            .orElseGet(() -> new Made.Lacks("amount"));
            case DEVICE -> device(context, inPart().wholeOf(InfusionAct.PART));
            case PART -> device(context, amount());
            case STOP -> stop(context, reason);
            case VOLUME ->
                    volume().map(mL -> whole(new DosingAct.ReadPumpVolume(context, mL)))
                            .orElseGet(() -> new Made.Lacks("volume"));
            case DRAW ->
                    chart().map(open -> new FurtherDrug(text).made(context, open))
                            .orElseGet(() -> new Made.Lacks("order"));
            case WASTE -> waste(context);
            case RETURN -> giveBack(context);
            case WITNESS -> seen(context);
            case CHECK ->
                    witness()
                            .map(second -> whole(new CheckDose(context, second.id())))
                            .orElseGet(() -> new Made.Lacks("check"));
        };
    }

    private static Made whole(Act act) {
        return new Made.Whole(act);
    }

    private static Made because(String reason, Made made) {
        return reason.isBlank() && made instanceof Made.Whole ? new Made.Lacks("reason") : made;
    }

    private Made atRate(Function<MilligramsPerHour, Act> act) {
        return rateMeant()
                .map(rate -> whole(act.apply(rate)))
                .orElseGet(() -> new Made.Lacks("rate"));
    }

    private Made device(ActContext context, Optional<Milligrams> gave) {
        Optional<String> lot = lot();
        if (lot.isEmpty() || gave.isEmpty()) {
            return new Made.Lacks(lot.isEmpty() ? "lot" : "amount");
        }
        return whole(
                new DosingAct.GiveDevice(
                        context,
                        nextDevice(),
                        gave.get(),
                        lot.get(),
                        restingAt(context.taken().at()).isPresent()));
    }

    /** What was given so far, and what is left of what an act gives a part of. */
    GivenInPart inPart() {
        return new GivenInPart(chart(), desk.now().get().instant());
    }

    private Made stop(ActContext context, String reason) {
        return switch (text.get(STOP)) {
            case AS_ORDERED -> whole(new DosingAct.StopDosing(context, true, ""));
            case EARLY -> because(reason, whole(new DosingAct.StopDosing(context, false, reason)));
            default -> new Made.Lacks("stop");
        };
    }

    private Made waste(ActContext context) {
        Optional<String> lot = lot();
        Optional<Milligrams> amount = amount();
        if (lot.isEmpty() || amount.isEmpty()) {
            return new Made.Lacks(lot.isEmpty() ? "lot" : "amount");
        }
        if (witness().isEmpty() && !FormRows.ticked(text, NOBODY)) {
            return new Made.Lacks("witness");
        }
        Witness seen =
                witness()
                        .<Witness>map(member -> new Witness.Seen(member.id()))
                        .orElseGet(Witness.Missing::new);
        return whole(
                new DosingAct.WasteDrug(context, lot.get(), amount.get(), seen, text.get(HOW)));
    }

    private Made giveBack(ActContext context) {
        Optional<String> lot = lot();
        Optional<Milligrams> amount = amount();
        if (lot.isEmpty() || amount.isEmpty()) {
            return new Made.Lacks(lot.isEmpty() ? "lot" : "amount");
        }
        return whole(new DosingAct.ReturnDrug(context, lot.get(), amount.get()));
    }

    private Made seen(ActContext context) {
        List<Charted<DrugWasted>> unseen = unseen();
        Optional<Charted<DrugWasted>> waste =
                unseen.size() == 1
                        ? Optional.of(unseen.getFirst())
                        : unseen.stream()
                                .filter(one -> NoteModel.id(one.id()).equals(text.get(WASTE)))
                                .findFirst();
        Optional<StaffMember> witness = witness();
        if (waste.isEmpty() || witness.isEmpty()) {
            return new Made.Lacks(waste.isEmpty() ? "waste" : "witness");
        }
        DrugWasted as = waste.get().event();
        DrugWasted seen =
                new DrugWasted(
                        as.lot(), as.amount(), new Witness.Seen(witness.get().id()), as.how());
        return whole(
                new AmendEntry(
                        context,
                        waste.get().id(),
                        Optional.of(seen),
                        Optional.empty(),
                        RecordEvent.Reason.ADDED_LATER,
                        ""));
    }

    /** Whether a reason from the list is chosen that says nothing by itself. */
    boolean asksForWords() {
        return text.get(REASON).equals(OTHER);
    }

    /** The reasons offered, by the ends of their keys; a tablet has neither pump nor line. */
    List<String> reasons() {
        return Stream.of("PRESSURE", "EFFECT", "WISH", PUMP, "ORDERED", OTHER)
                .filter(reason -> !reason.equals(PUMP) || infused())
                .toList();
    }

    private boolean infused() {
        return chart().filter(InfusionChoices::infused).isPresent();
    }

    /** Whether the drug goes in at a place that is named; a tablet or a lozenge has none. */
    boolean hasSite() {
        return order().map(DoseOrder::route).filter(Route::hasSite).isPresent();
    }
}
