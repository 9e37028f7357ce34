package vigil.screen.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.quantity.Quantity;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DosingEvent;
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
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.SessionEvent;
import vigil.session.Witness;

/** Makes the fields of what was given, wasted and returned. */
final class DosingCorrections {
    private final Words words;
    private final SessionDesk desk;
    private final AmendFields fields;

    DosingCorrections(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        this.fields = new AmendFields(words);
    }

    /** The fields for the content of an entry. */
    Correction of(Chart chart, DosingEvent event) {
        return switch (event) {
            case DrugWasted wasted -> waste(wasted);
            case DrugReturned returned -> back(returned);
            case DeviceGiven device -> device(device);
            case InfusionStarted start ->
                    dosed(start, start.rate(), "site", start.site(), DosingCorrections::started);
            case RateChanged change ->
                    dosed(
                            change,
                            change.rate(),
                            "why",
                            change.reason(),
                            DosingCorrections::changed);
            case InfusionResumed on ->
                    dosed(on, on.rate(), now -> new InfusionResumed(new MilligramsPerHour(now)));
            case BolusGiven bolus ->
                    dosed(bolus, bolus.amount(), "why", bolus.reason(), DosingCorrections::bolus);
            case DoseGiven dose when dose.site().isEmpty() && !hasSite(chart) ->
                    dosed(dose, dose.amount(), now -> given(now, ""));
            case DoseGiven dose ->
                    dosed(dose, dose.amount(), "site", dose.site(), DosingCorrections::given);
            case PumpVolumeRead pump ->
                    dosed(pump, pump.infused(), now -> new PumpVolumeRead(new Millilitres(now)));
            case InfusionPaused pause -> why(pause.reason(), InfusionPaused::new, pause);
            case DosingStopped stop when !stop.asOrdered() ->
                    why(stop.reason(), why -> new DosingStopped(false, why), stop);
            case DosingStopped stop -> new Corrected(List.of(), () -> stop, stop);
        };
    }

    /** A tablet or a lozenge goes in at no place that is named. */
    private static boolean hasSite(Chart chart) {
        return chart.latest(DoseOrdered.class)
                .filter(ordered -> ordered.event().order().route().hasSite())
                .isPresent();
    }

    private Correction why(String old, Function<String, SessionEvent> make, SessionEvent event) {
        NoteField field = fields.note("why", old);
        return new Corrected(
                List.of(field), () -> make.apply(AmendFields.typed(field, old)), event);
    }

    private Correction waste(DrugWasted old) {
        EntryField amount = fields.number("amount", "record.unit.mg", old.amount().amount());
        LineField lot = fields.line("lot", old.lot());
        LineField how = fields.line("how", old.how());
        StaffChoice witness =
                StaffChoice.second(
                        words,
                        words.say("record.amend.witness"),
                        desk.clinic().staff(),
                        desk.user().get());
        List<EntryStep> stops = new ArrayList<>(List.of(lot, amount, how, witness));
        return new Corrected(
                stops,
                () ->
                        new DrugWasted(
                                AmendFields.typed(lot, old.lot()),
                                AmendFields.read(amount).map(Milligrams::new).orElse(old.amount()),
                                witness.chosen()
                                        .<Witness>map(one -> new Witness.Seen(one.id()))
                                        .orElse(old.witness()),
                                AmendFields.typed(how, old.how())),
                old);
    }

    private Correction back(DrugReturned old) {
        LineField lot = fields.line("lot", old.lot());
        EntryField amount = fields.number("amount", "record.unit.mg", old.amount().amount());
        return new Corrected(
                List.of(lot, amount),
                () ->
                        new DrugReturned(
                                AmendFields.typed(lot, old.lot()),
                                AmendFields.read(amount).map(Milligrams::new).orElse(old.amount())),
                old);
    }

    private Correction device(DeviceGiven old) {
        LineField lot = fields.line("lot", old.lot());
        EntryField amount = fields.number("amount", "record.unit.mg", old.amount().amount());
        return new Corrected(
                List.of(lot, amount),
                () ->
                        new DeviceGiven(
                                old.number(),
                                AmendFields.read(amount).map(Milligrams::new).orElse(old.amount()),
                                AmendFields.typed(lot, old.lot())),
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
        EntryField number = fields.quantity(old);
        return new Corrected(
                List.of(number),
                () -> make.apply(AmendFields.read(number).orElse(old.amount())),
                event);
    }

    private Correction dosed(
            SessionEvent event,
            Quantity old,
            String beside,
            String said,
            BiFunction<BigDecimal, String, SessionEvent> make) {
        EntryField number = fields.quantity(old);
        LineField line = fields.line(beside, said);
        return new Corrected(
                List.of(number, line),
                () ->
                        make.apply(
                                AmendFields.read(number).orElse(old.amount()),
                                AmendFields.typed(line, said)),
                event);
    }
}
