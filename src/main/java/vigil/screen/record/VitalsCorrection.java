package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Parsed;
import vigil.quantity.Percent;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.telling.PressureText;
import vigil.telling.VitalText;
import vigil.vitals.BloodPressure;
import vigil.vitals.Circumstances;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.TypedOxygen;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.wording.DisplayText;

/**
 * A set of vital signs: the old value beside an empty field; a field left empty keeps the old one.
 * Below them stand the items that are not in the set: what was forgotten is added there.
 */
final class VitalsCorrection implements Correction {
    private record Item(VitalItem item, Optional<Reading> old, EntryField field) {}

    /** What the patient breathed, which belongs to the saturation. */
    private record Air(OxygenSupply old, EntryField field) {
        OxygenSupply now() {
            return TypedOxygen.read(field.text()).ifRead().orElse(old);
        }
    }

    private final Words words;
    private final VitalText say;
    private final VitalsRecorded old;
    private final TypedVitals typed;
    private final CuffCorrection cuff;
    private final Air air;
    private final List<Item> items;

    VitalsCorrection(Words words, SessionDesk desk, Chart chart, VitalsRecorded old) {
        this.words = words;
        this.say = new VitalText(words);
        this.old = old;
        this.typed = chart.reads(desk.clinic().plausibility());
        this.cuff = new CuffCorrection(words, old.signs());
        this.air = air(chart);
        List<VitalItem> all = desk.clinic().vitals().items();
        this.items =
                Stream.concat(
                                all.stream().filter(item -> inSet(item)),
                                all.stream().filter(item -> !inSet(item)))
                        .map(item -> new Item(item, old.signs().reading(item), field(item)))
                        .toList();
    }

    private boolean inSet(VitalItem item) {
        return old.signs().reading(item).isPresent();
    }

    private Air air(Chart chart) {
        EntryField.Spec spec =
                new EntryField.Spec(
                        words.say("record.amend.oxygen"),
                        words.say("record.unit.flow"),
                        words.say("record.amend.help.oxygen"));
        Optional<OxygenSaturation> saturation = old.signs().value(OxygenSaturation.class);
        OxygenSupply breathed =
                saturation.map(OxygenSaturation::supply).orElseGet(() -> before(chart));
        EntryField field = field(spec, TypedOxygen::read);
        field.previousProperty()
                .set(
                        saturation
                                .map(value -> words.say("record.amend.was", say.full(value)))
                                .orElseGet(() -> unlessTyped(breathed)));
        return new Air(breathed, field);
    }

    /** What was breathed at the set before, as it is carried on at the bedside too. */
    private OxygenSupply before(Chart chart) {
        return chart.vitals().stream()
                .map(Charted::event)
                .takeWhile(set -> !set.equals(old))
                .flatMap(set -> set.signs().value(OxygenSaturation.class).stream())
                .map(OxygenSaturation::supply)
                .reduce((earlier, later) -> later)
                .orElseGet(OxygenSupply.RoomAir::new);
    }

    private String unlessTyped(OxygenSupply breathed) {
        return switch (breathed) {
            case OxygenSupply.RoomAir() -> words.say("record.amend.oxygen.air");
            case OxygenSupply.AddedOxygen(LitresPerMinute flow) ->
                    words.say("record.amend.oxygen.added", DisplayText.number(flow.amount()));
        };
    }

    private EntryField field(VitalItem item) {
        EntryField.Spec spec =
                new EntryField.Spec(
                        say.name(item), say.unit(item), words.say("record.amend.help.vital"));
        EntryField field = field(spec, text -> read(item, text));
        field.previousProperty()
                .set(
                        old.signs()
                                .reading(item)
                                .map(reading -> words.say("record.amend.was", said(reading)))
                                .orElseGet(() -> words.say("record.amend.notinset")));
        return field;
    }

    private String said(Reading reading) {
        return reading instanceof Reading.Measured(BloodPressure pressure)
                ? new PressureText(words).of(say.reading(reading), pressure)
                : say.reading(reading);
    }

    private EntryField field(EntryField.Spec spec, Function<String, Parsed<?>> reads) {
        return new EntryField(words, spec, text -> Legible.state(words, reads.apply(text)));
    }

    private Parsed<Reading> read(VitalItem item, String text) {
        return typed.read(item, text, new Circumstances(cuff.now(), air.now()));
    }

    @Override
    public List<EntryStep> stops() {
        List<EntryStep> stops = new ArrayList<>();
        items.stream().filter(item -> item.old().isPresent()).map(Item::field).forEach(stops::add);
        stops.add(air.field());
        stops.addAll(cuff.stops());
        items.stream().filter(item -> item.old().isEmpty()).map(Item::field).forEach(stops::add);
        return stops;
    }

    @Override
    public Optional<SessionEvent> content() {
        VitalSigns now =
                new VitalSigns(items.stream().flatMap(item -> now(item).stream()).toList());
        return now.equals(old.signs())
                ? Optional.empty()
                : Optional.of(new VitalsRecorded(now, old.kind()));
    }

    private Optional<Reading> now(Item item) {
        return read(item.item(), item.field().text())
                .ifRead()
                .or(() -> item.old().map(this::around));
    }

    /** The old numbers, under what is now said to have been so around them. */
    private Reading around(Reading kept) {
        return switch (kept) {
            case Reading.Measured(OxygenSaturation(Percent percent, _)) ->
                    new Reading.Measured(new OxygenSaturation(percent, air.now()));
            case Reading.Measured(BloodPressure pressure) ->
                    new Reading.Measured(
                            new BloodPressure(
                                    pressure.systolic(),
                                    pressure.diastolic(),
                                    pressure.measuredMean(),
                                    cuff.now()));
            case Reading.Measured _, Reading.NotTaken _ -> kept;
        };
    }
}
