package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.quantity.Parsed;
import vigil.quantity.Percent;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.telling.VitalText;
import vigil.vitals.BloodPressure;
import vigil.vitals.Circumstances;
import vigil.vitals.Cuff;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.TypedOxygen;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/**
 * A set of vital signs: the old value beside an empty field; a field left empty keeps the old one.
 */
final class VitalsCorrection implements Correction {
    private record Item(Reading old, EntryField field) {}

    /** What the patient breathed, which belongs to the saturation. */
    private record Air(OxygenSupply old, EntryField field) {
        OxygenSupply now() {
            return TypedOxygen.read(field.text()) instanceof Parsed.Read<OxygenSupply>(var typed)
                    ? typed
                    : old;
        }
    }

    private final Words words;
    private final VitalText say;
    private final VitalsRecorded old;
    private final TypedVitals typed;
    private final Cuff cuff;
    private final Optional<Air> air;
    private final List<Item> items = new ArrayList<>();

    VitalsCorrection(Words words, SessionDesk desk, Chart chart, VitalsRecorded old) {
        this.words = words;
        this.say = new VitalText(words);
        this.old = old;
        this.typed = chart.reads(desk.clinic().plausibility());
        this.cuff =
                old.signs()
                        .value(BloodPressure.class)
                        .map(BloodPressure::cuff)
                        .orElse(Cuff.NOT_SAID);
        this.air = old.signs().value(OxygenSaturation.class).map(this::air);
        desk.clinic().vitals().items().stream()
                .flatMap(item -> old.signs().reading(item).stream())
                .forEach(reading -> items.add(new Item(reading, field(reading))));
    }

    private Air air(OxygenSaturation saturation) {
        EntryField.Spec spec =
                new EntryField.Spec(
                        words.say("record.amend.oxygen"),
                        words.say("record.unit.flow"),
                        words.say("record.amend.help.oxygen"));
        return new Air(saturation.supply(), field(spec, say.full(saturation), TypedOxygen::read));
    }

    private EntryField field(Reading reading) {
        EntryField.Spec spec =
                new EntryField.Spec(
                        say.name(reading.item()),
                        say.unit(reading.item()),
                        words.say("record.amend.help.vital"));
        return field(spec, say.reading(reading), text -> read(reading.item(), text));
    }

    private EntryField field(EntryField.Spec spec, String was, Function<String, Parsed<?>> reads) {
        EntryField field =
                new EntryField(words, spec, text -> Legible.inBrief(words, reads.apply(text)));
        field.previousProperty().set(words.say("record.amend.was", was));
        return field;
    }

    private Parsed<Reading> read(VitalItem item, String text) {
        OxygenSupply breathed = air.map(Air::now).orElseGet(OxygenSupply.RoomAir::new);
        return typed.read(item, text, new Circumstances(cuff, breathed));
    }

    @Override
    public List<EntryStep> stops() {
        return Stream.concat(items.stream().map(Item::field), air.stream().map(Air::field))
                .<EntryStep>map(field -> field)
                .toList();
    }

    @Override
    public Optional<SessionEvent> content() {
        VitalSigns now = new VitalSigns(items.stream().map(this::now).toList());
        return now.equals(old.signs())
                ? Optional.empty()
                : Optional.of(new VitalsRecorded(now, old.kind()));
    }

    private Reading now(Item item) {
        if (read(item.old().item(), item.field().text())
                instanceof Parsed.Read<Reading>(Reading reading)) {
            return reading;
        }
        return item.old() instanceof Reading.Measured(OxygenSaturation(Percent percent, _))
                ? new Reading.Measured(new OxygenSaturation(percent, air.orElseThrow().now()))
                : item.old();
    }
}
