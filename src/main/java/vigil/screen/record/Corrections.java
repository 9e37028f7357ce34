package vigil.screen.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.quantity.Parsed;
import vigil.quantity.Quantity;
import vigil.quantity.TypedNumber;
import vigil.quantity.Unit;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SessionEvent;
import vigil.session.Witness;
import vigil.wording.DisplayText;

/** Makes the fields that belong to an entry; an entry without any can still change its time. */
final class Corrections {
    private static final int NOTE_LENGTH = 4_000;
    private static final int DIGITS = 4;

    /** As many as amounts and rates are typed with at the bedside. */
    private static final int DECIMALS = 3;

    private static final int WEIGHT_DECIMALS = 1;

    private final Words words;
    private final SessionDesk desk;

    Corrections(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    private record Fields(
            List<EntryStep> stops, java.util.function.Supplier<SessionEvent> made, SessionEvent old)
            implements Correction {
        @Override
        public Optional<SessionEvent> content() {
            SessionEvent now = made.get();
            return now.equals(old) ? Optional.empty() : Optional.of(now);
        }

        @Override
        public Optional<StaffChoice> second() {
            return stops.stream()
                    .filter(StaffChoice.class::isInstance)
                    .map(StaffChoice.class::cast)
                    .findFirst();
        }
    }

    /** The fields for the content of an entry. */
    Correction of(Chart chart, SessionEvent event) {
        return switch (event) {
            case VitalsRecorded set -> new VitalsCorrection(words, desk, chart, set);
            case NoteWritten note -> text(note.text(), NoteWritten::new, note);
            case TimeStamped stamp -> text(stamp.words(), TimeStamped::new, stamp);
            case RescueDrugGiven drug -> rescue(drug);
            case SideEffectLogged(SideEffect was) ->
                    new EffectCorrection(words, chart, was, SideEffectLogged::new);
            case SideEffectChanged(EntryId of, SideEffect was) ->
                    new EffectCorrection(words, chart, was, now -> new SideEffectChanged(of, now));
            case SideEffectEnded ended -> outcome(ended);
            case WeightRecorded weight -> weight(weight);
            case DrugWasted wasted -> waste(wasted);
            case DrugReturned returned -> back(returned);
            case DrugDrawnUp drawn -> drawn(drawn);
            case DeviceGiven device -> device(device);
            case InfusionStarted start ->
                    dosed(start, start.rate(), "site", start.site(), Corrections::started);
            case RateChanged change ->
                    dosed(change, change.rate(), "why", change.reason(), Corrections::changed);
            case InfusionResumed on ->
                    dosed(on, on.rate(), now -> new InfusionResumed(new MilligramsPerHour(now)));
            case BolusGiven bolus ->
                    dosed(bolus, bolus.amount(), "why", bolus.reason(), Corrections::bolus);
            case DoseGiven dose ->
                    dosed(dose, dose.amount(), "site", dose.site(), Corrections::given);
            case PumpVolumeRead pump ->
                    dosed(pump, pump.infused(), now -> new PumpVolumeRead(new Millilitres(now)));
            case InfusionPaused pause -> why(pause.reason(), InfusionPaused::new, pause);
            case DosingStopped stop when !stop.asOrdered() ->
                    why(stop.reason(), why -> new DosingStopped(false, why), stop);
            case PatientTransferred left -> transferred(left);
            case LeftAgainstMedicalAdvice left -> against(left);
            case TreatmentNotGiven not -> why(not.reason(), TreatmentNotGiven::new, not);
            case ObservationExtended longer ->
                    why(
                            longer.reason(),
                            why -> new ObservationExtended(longer.minutes(), why),
                            longer);
            case SessionEvent other -> new Fields(List.of(), () -> other, other);
        };
    }

    private Correction text(
            String old, Function<String, ? extends SessionEvent> make, SessionEvent event) {
        return said("record.amend.text", old, make, event);
    }

    private Correction why(
            String old, Function<String, ? extends SessionEvent> make, SessionEvent event) {
        return said("record.amend.why", old, make, event);
    }

    private Correction said(
            String label,
            String old,
            Function<String, ? extends SessionEvent> make,
            SessionEvent event) {
        NoteField field = note(label, old);
        return new Fields(List.of(field), () -> make.apply(typed(field, old)), event);
    }

    private Correction transferred(PatientTransferred old) {
        LineField to = line("to", old.to());
        NoteField why = note("record.amend.why", old.reason());
        return new Fields(
                List.of(to, why),
                () -> new PatientTransferred(typed(to, old.to()), typed(why, old.reason())),
                old);
    }

    private Correction against(LeftAgainstMedicalAdvice old) {
        NoteField capacity = note("record.amend.capacity", old.capacity());
        NoteField offered = note("record.amend.offered", old.note());
        return new Fields(
                List.of(capacity, offered),
                () ->
                        new LeftAgainstMedicalAdvice(
                                typed(capacity, old.capacity()), typed(offered, old.note())),
                old);
    }

    private NoteField note(String label, String old) {
        return new NoteField(
                words, words.say(label), words.say("record.amend.was", old), NOTE_LENGTH);
    }

    private static String typed(NoteField field, String old) {
        String text = field.textProperty().get();
        return text.isEmpty() ? old : text;
    }

    private Correction rescue(RescueDrugGiven old) {
        LineField drug = line("drug", old.drug());
        LineField dose = line("dose", old.dose());
        LineField route = line("route", old.route());
        LineField by = line("orderedby", old.orderedBy());
        return new Fields(
                List.of(drug, dose, route, by),
                () ->
                        new RescueDrugGiven(
                                typed(drug, old.drug()),
                                typed(dose, old.dose()),
                                typed(route, old.route()),
                                typed(by, old.orderedBy()),
                                old.effect()),
                old);
    }

    private Correction outcome(SideEffectEnded old) {
        ChoiceRow<EffectOutcome> outcome =
                choice(words, "outcome", "effectOutcome.", old.outcome(), EffectOutcome.values());
        return new Fields(
                List.of(outcome),
                () -> new SideEffectEnded(old.effect(), outcome.value().orElse(old.outcome())),
                old);
    }

    private Correction weight(WeightRecorded old) {
        Weight was = old.weight();
        EntryField kilograms =
                number(
                        "record.amend.weight",
                        "record.unit.kg",
                        was.kilograms().amount(),
                        WEIGHT_DECIMALS);
        return new Fields(
                List.of(kilograms),
                () ->
                        read(kilograms)
                                .map(
                                        each ->
                                                new WeightRecorded(
                                                        new Weight(
                                                                new Kilograms(each),
                                                                was.method(),
                                                                was.measuredAt())))
                                .orElse(old),
                old);
    }

    private Correction waste(DrugWasted old) {
        EntryField amount = number("record.amend.amount", "record.unit.mg", old.amount().amount());
        LineField lot = line("lot", old.lot());
        LineField how = line("how", old.how());
        StaffChoice witness =
                new StaffChoice(
                        words,
                        words.say("record.amend.witness"),
                        StaffChoice.others(desk.clinic().staff(), desk.user().get()));
        List<EntryStep> stops = new ArrayList<>(List.of(lot, amount, how, witness));
        return new Fields(
                stops,
                () ->
                        new DrugWasted(
                                typed(lot, old.lot()),
                                read(amount).map(Milligrams::new).orElse(old.amount()),
                                witness.chosen()
                                        .<Witness>map(one -> new Witness.Seen(one.id()))
                                        .orElse(old.witness()),
                                typed(how, old.how())),
                old);
    }

    private Correction back(DrugReturned old) {
        LineField lot = line("lot", old.lot());
        EntryField amount = number("record.amend.amount", "record.unit.mg", old.amount().amount());
        return new Fields(
                List.of(lot, amount),
                () ->
                        new DrugReturned(
                                typed(lot, old.lot()),
                                read(amount).map(Milligrams::new).orElse(old.amount())),
                old);
    }

    private Correction drawn(DrugDrawnUp old) {
        Product was = old.product();
        LineField lot = line("lot", was.lot());
        EntryField amount = number("record.amend.amount", "record.unit.mg", old.drawn().amount());
        return new Fields(
                List.of(lot, amount),
                () ->
                        new DrugDrawnUp(
                                new Product(
                                        was.drug(),
                                        was.brand(),
                                        was.form(),
                                        typed(lot, was.lot()),
                                        was.expiry()),
                                read(amount).map(Milligrams::new).orElse(old.drawn()),
                                old.volume(),
                                old.dilutedTo()),
                old);
    }

    private Correction device(DeviceGiven old) {
        LineField lot = line("lot", old.lot());
        return new Fields(
                List.of(lot),
                () -> new DeviceGiven(old.number(), old.amount(), typed(lot, old.lot())),
                old);
    }

    private static SessionEvent started(BigDecimal rate, String site) {
        return new InfusionStarted(new MilligramsPerHour(rate), site);
    }

    private static SessionEvent changed(BigDecimal rate, String why) {
        return new RateChanged(new MilligramsPerHour(rate), why);
    }

    private static SessionEvent bolus(BigDecimal amount, String why) {
        return new BolusGiven(new Milligrams(amount), why);
    }

    private static SessionEvent given(BigDecimal amount, String site) {
        return new DoseGiven(new Milligrams(amount), site);
    }

    /** How fast or how much; what was given up to now is worked out anew from it. */
    private Correction dosed(
            SessionEvent event, Quantity old, Function<BigDecimal, SessionEvent> make) {
        EntryField number = quantity(old);
        return new Fields(
                List.of(number), () -> make.apply(read(number).orElse(old.amount())), event);
    }

    private Correction dosed(
            SessionEvent event,
            Quantity old,
            String beside,
            String said,
            BiFunction<BigDecimal, String, SessionEvent> make) {
        EntryField number = quantity(old);
        LineField line = line(beside, said);
        return new Fields(
                List.of(number, line),
                () -> make.apply(read(number).orElse(old.amount()), typed(line, said)),
                event);
    }

    private EntryField quantity(Quantity old) {
        String label =
                old.unit() == Unit.MILLIGRAM_PER_HOUR ? "record.amend.rate" : "record.amend.amount";
        return number(label, "working.unit." + old.unit(), old.amount());
    }

    private LineField line(String key, String old) {
        return line(words, key, old);
    }

    /** A line to type what should stand there; the old beside it. */
    static LineField line(Words words, String key, String old) {
        return new LineField(words, words.say("record.amend." + key), false)
                .prompt(words.say("record.amend.was", old));
    }

    /** A row to choose what should stand there; the old in its label. */
    static <E extends Enum<E>> ChoiceRow<E> choice(
            Words words, String label, String of, E old, E[] values) {
        return choice(words, label, one -> words.say(of + one), old, List.of(values));
    }

    static <E> ChoiceRow<E> choice(
            Words words, String label, Function<E, String> say, E old, List<E> values) {
        return new ChoiceRow<>(words.say("record.amend." + label, say.apply(old)), values, say);
    }

    /** What was typed, or the old. */
    static String typed(LineField field, String old) {
        return field.text().isEmpty() ? old : field.text();
    }

    private EntryField number(String label, String unit, BigDecimal old) {
        return number(label, unit, old, DECIMALS);
    }

    private EntryField number(String label, String unit, BigDecimal old, int decimals) {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say(label), words.say(unit), words.say("record.amend.help")),
                        text ->
                                Legible.inBrief(
                                        words, TypedNumber.decimal(text, DIGITS, decimals)));
        field.previousProperty().set(words.say("record.amend.was", DisplayText.number(old)));
        return field;
    }

    private static Optional<BigDecimal> read(EntryField field) {
        return TypedNumber.decimal(field.text(), DIGITS, DECIMALS)
                        instanceof Parsed.Read<BigDecimal>(BigDecimal value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
