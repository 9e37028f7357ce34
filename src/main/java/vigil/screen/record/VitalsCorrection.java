package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.protocol.Protocol;
import vigil.quantity.Parsed;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.telling.VitalText;
import vigil.vitals.BloodPressure;
import vigil.vitals.Circumstances;
import vigil.vitals.Cuff;
import vigil.vitals.Dissociation;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalSigns;

/**
 * A set of vital signs: the old value beside an empty field; a field left empty keeps the old one.
 */
final class VitalsCorrection implements Correction {
    private record Item(Reading old, EntryField field) {}

    private final Words words;
    private final VitalText say;
    private final VitalsRecorded old;
    private final TypedVitals typed;
    private final Circumstances around;
    private final List<Item> items = new ArrayList<>();

    VitalsCorrection(Words words, SessionDesk desk, Chart chart, VitalsRecorded old) {
        this.words = words;
        this.say = new VitalText(words);
        this.old = old;
        this.typed =
                new TypedVitals(
                        chart.protocol().map(Protocol::sedationScale).orElse(Sedation.Scale.MOAAS),
                        chart.protocol()
                                .map(Protocol::dissociationScale)
                                .orElse(Dissociation.Scale.CLINIC_0_10),
                        desk.clinic().plausibility());
        this.around =
                new Circumstances(
                        old.signs()
                                .value(BloodPressure.class)
                                .map(BloodPressure::cuff)
                                .orElse(Cuff.NOT_SAID),
                        old.signs()
                                .value(OxygenSaturation.class)
                                .map(OxygenSaturation::supply)
                                .orElse(new OxygenSupply.RoomAir()));
        desk.clinic().vitals().items().stream()
                .flatMap(item -> old.signs().reading(item).stream())
                .forEach(reading -> items.add(new Item(reading, field(reading))));
    }

    private EntryField field(Reading reading) {
        EntryField field =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                say.name(reading.item()),
                                say.unit(reading.item()),
                                words.say("record.amend.help.vital")),
                        text -> judge(reading, text));
        field.previousProperty().set(words.say("record.amend.was", say.reading(reading)));
        return field;
    }

    private FieldState judge(Reading reading, String text) {
        return switch (typed.read(reading.item(), text, around)) {
            case Parsed.Blank<Reading>() -> new FieldState.Empty();
            case Parsed.Unfinished<Reading>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<Reading>(var fault) ->
                    new FieldState.Refused(words.say("parseFault." + fault));
            case Parsed.Read<Reading> _ -> new FieldState.Fine();
        };
    }

    @Override
    public List<EntryStep> stops() {
        return items.stream().<EntryStep>map(Item::field).toList();
    }

    @Override
    public Optional<SessionEvent> content() {
        VitalSigns now = new VitalSigns(items.stream().map(this::now).toList());
        return now.equals(old.signs())
                ? Optional.empty()
                : Optional.of(new VitalsRecorded(now, old.kind()));
    }

    private Reading now(Item item) {
        return typed.read(item.old().item(), item.field().text(), around)
                        instanceof Parsed.Read<Reading>(Reading reading)
                ? reading
                : item.old();
    }
}
