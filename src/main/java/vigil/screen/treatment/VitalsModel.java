package vigil.screen.treatment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.protocol.DueRule;
import vigil.protocol.Protocol;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;
import vigil.review.DueCourse;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.screen.desk.KeptDraft;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SetReader;
import vigil.screen.desk.TimeTyped;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Taken;
import vigil.session.Taken.Source;
import vigil.session.TreatmentSession;
import vigil.vitals.Circumstances;
import vigil.vitals.Cuff;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.wording.DisplayText;

/**
 * One set of vital signs while it is typed: exactly the typed texts, and what they would become. No
 * value is ever filled in beforehand; only what the patient breathes is carried on from the set
 * before, in plain sight (rule D5).
 */
public final class VitalsModel {

    /** The form under which a half-typed set is kept as a draft. */
    public static final String FORM = "vitals";

    /** The items that a patient who is left undisturbed is not asked or touched for. */
    private static final Set<VitalItem> DISTURBING =
            EnumSet.of(
                    VitalItem.BLOOD_PRESSURE,
                    VitalItem.DISSOCIATION,
                    VitalItem.PAIN,
                    VitalItem.NAUSEA,
                    VitalItem.TEMPERATURE);

    private static final Duration SOURCE_ASKED_AFTER = Duration.ofMinutes(3);

    private final SessionDesk desk;
    private final DueCourse dues;
    private final SetReader reader;
    private final Map<VitalItem, StringProperty> texts = new EnumMap<>(VitalItem.class);
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<OxygenSupply> supply =
            new SimpleObjectProperty<>(new OxygenSupply.RoomAir());
    private final ObjectProperty<Cuff> cuff = new SimpleObjectProperty<>(Cuff.NOT_SAID);
    private final ObjectProperty<Source> source =
            new SimpleObjectProperty<>(Source.TYPED_FROM_MONITOR);
    private final BooleanProperty eyesOn = new SimpleBooleanProperty();
    private final KeptDraft kept;
    private final TimeTyped typedAt;
    private EntryId entry;
    private Moment opened;
    private boolean offeredBack;

    /**
     * An empty set for the session that is open at a desk.
     *
     * @param dues says which items the due set asks for
     */
    public VitalsModel(SessionDesk desk, DueCourse dues) {
        this.desk = desk;
        this.kept = new KeptDraft(desk);
        this.typedAt = TimeTyped.orAbout(desk);
        time.subscribe(text -> typedAt.read(text));
        this.dues = dues;
        this.reader = new SetReader(desk);
        for (VitalItem item : VitalItem.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe((before, now) -> kept.typed());
            texts.put(item, text);
        }
        this.entry = desk.newEntry();
        this.opened = desk.now().get();
    }

    /** Begins a new set: nothing typed, a new entry. */
    public void begin() {
        entry = desk.newEntry();
        opened = desk.now().get();
        offeredBack = false;
        texts.values().forEach(text -> text.set(""));
        time.set("");
        eyesOn.set(false);
        source.set(Source.TYPED_FROM_MONITOR);
        cuff.set(Cuff.NOT_SAID);
        supply.set(lastSupply());
    }

    private OxygenSupply lastSupply() {
        return last(VitalItem.OXYGEN_SATURATION)
                .flatMap(set -> set.event().signs().value(OxygenSaturation.class))
                .map(saturation -> saturation.supply())
                .orElse(new OxygenSupply.RoomAir());
    }

    /** What is typed for an item. */
    public StringProperty text(VitalItem item) {
        return texts.getOrDefault(item, time);
    }

    /** What is typed as the time taken; blank means now. */
    public StringProperty time() {
        return time;
    }

    /** What the patient breathes. */
    public ObjectProperty<OxygenSupply> supply() {
        return supply;
    }

    /** How the cuff was worn, where it is said. */
    public ObjectProperty<Cuff> cuff() {
        return cuff;
    }

    /** Where the numbers come from. */
    public ObjectProperty<Source> source() {
        return source;
    }

    /** Whether the patient is left undisturbed: an honestly partial set. */
    public BooleanProperty eyesOn() {
        return eyesOn;
    }

    /** The items that the set which is due now, or next, asks for, in the order of the display. */
    public List<VitalItem> asked() {
        Set<VitalItem> items = EnumSet.noneOf(VitalItem.class);
        desk.session().get().flatMap(this::dueSet).ifPresent(due -> items.addAll(due.items()));
        if (items.isEmpty()) {
            protocol()
                    .ifPresent(
                            protocol ->
                                    protocol.schedule().stream()
                                            .map(DueRule::items)
                                            .forEach(items::addAll));
        }
        if (items.isEmpty()) {
            items.addAll(EnumSet.range(VitalItem.BLOOD_PRESSURE, VitalItem.RESPIRATORY_RATE));
        }
        return List.copyOf(items);
    }

    /** The set that is nearest to now, of those that are overdue and the next one. */
    private Optional<DueSet> dueSet(TreatmentSession session) {
        Moment now = desk.now().get();
        DueObservations plan = dues.plan(session, now);
        return Stream.concat(plan.overdue().stream(), plan.next().stream())
                .min(Comparator.comparing(set -> distance(set.due(), now)));
    }

    private static Duration distance(Moment one, Moment other) {
        return Duration.between(one.instant(), other.instant()).abs();
    }

    /** Whether an item is left out of the set because the patient is left undisturbed. */
    public boolean leftOut(VitalItem item) {
        return eyesOn.get() && DISTURBING.contains(item);
    }

    private Optional<Protocol> protocol() {
        return chart().flatMap(Chart::protocol);
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    /** What reads the texts. */
    SetReader reader() {
        return reader;
    }

    /** What was so around the numbers. */
    Circumstances around() {
        return new Circumstances(cuff.get(), supply.get());
    }

    /**
     * The moment that is typed, against the clock as it stands. The minute in which a set that was
     * offered back was begun is that very moment: by its first second alone it would come to lie
     * before a start within the same minute.
     */
    public Parsed<Moment> readTime(String text) {
        if (offeredBack && text.equals(clock(opened))) {
            return new Parsed.Read<>(opened);
        }
        return typedAt.read(text);
    }

    /** Whether the typed time lies so far back that the source of the numbers is asked. */
    public boolean asksSource() {
        return readTime(time.get()) instanceof Parsed.Read<Moment>(Moment at)
                && Duration.between(at.instant(), desk.now().get().instant())
                                .compareTo(SOURCE_ASKED_AFTER)
                        > 0;
    }

    /** The last set that holds an item. */
    public Optional<Charted<VitalsRecorded>> last(VitalItem item) {
        return chart().flatMap(chart -> chart.latest(item));
    }

    /**
     * The act that what is typed amounts to; absent while nothing is typed or a text cannot be
     * read.
     *
     * @param confirmed the items whose unusual values were confirmed
     */
    public Optional<RecordVitals> act(Set<VitalItem> confirmed) {
        List<Reading> readings = new ArrayList<>();
        for (VitalItem item : VitalItem.values()) {
            if (leftOut(item)) {
                if (asked().contains(item)) {
                    readings.add(new Reading.NotTaken(item, MissingReason.LEFT_UNDISTURBED));
                }
                continue;
            }
            switch (reader.read(item, text(item).get(), around())) {
                case Parsed.Blank<Reading>() -> {}
                case Parsed.Read<Reading>(Reading reading) -> readings.add(reading);
                case Parsed.Unfinished<Reading>() -> {
                    return Optional.empty();
                }
                case Parsed.Unreadable<Reading> _ -> {
                    return Optional.empty();
                }
            }
        }
        if (readings.isEmpty()
                || !(readTime(time.get()) instanceof Parsed.Read<Moment>(Moment at))) {
            return Optional.empty();
        }
        Taken taken = new Taken(at, TypedTime.approximate(time.get()), source.get());
        return Optional.of(
                new RecordVitals(
                        desk.context(entry, taken),
                        new VitalSigns(readings),
                        eyesOn.get() ? SetKind.EYES_ON : SetKind.FULL,
                        confirmed));
    }

    /** Whether anything is typed that would be lost. */
    public boolean anythingTyped() {
        return texts.values().stream().anyMatch(text -> !text.get().isBlank());
    }

    /** What is typed so far, as a draft. */
    public Optional<Draft> draft() {
        if (!anythingTyped() || chart().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        texts.forEach((item, text) -> fields.put(item.name(), text.get()));
        fields.put("TIME", typedAt.kept(time.get()));
        fields.put("EYES_ON", Boolean.toString(eyesOn.get()));
        fields.put("SOURCE", source.get().name());
        fields.put("ARM", cuff.get().arm().name());
        fields.put("POSITION", cuff.get().position().name());
        fields.put("SIZE", cuff.get().size().name());
        fields.put("METHOD", cuff.get().method().name());
        if (supply.get() instanceof OxygenSupply.AddedOxygen(LitresPerMinute flow)) {
            fields.put("OXYGEN", flow.amount().toPlainString());
        }
        fields.values().removeIf(String::isBlank);
        return chart().map(chart -> new Draft(entry, chart.id(), FORM, fields, opened, kept.by()));
    }

    /** Keeps what is typed so far as a draft, or that nothing is typed any more. */
    public void keepDraft() {
        kept.keep(entry, draft());
    }

    /** Puts a draft back into the fields, with the id it had. */
    public void restore(Draft draft) {
        entry = draft.entry();
        opened = draft.started();
        offeredBack = true;
        texts.forEach((item, text) -> text.set(draft.fields().getOrDefault(item.name(), "")));
        kept.offeredBack(draft);
        String typedTime = draft.fields().getOrDefault("TIME", "");
        time.set(typedTime.isBlank() ? clock(draft.started()) : typedTime);
        eyesOn.set(Boolean.parseBoolean(draft.fields().getOrDefault("EYES_ON", "false")));
        source.set(kept(draft, "SOURCE", Source.values(), Source.TYPED_FROM_MONITOR));
        cuff.set(
                new Cuff(
                        kept(draft, "ARM", Cuff.Arm.values(), Cuff.Arm.NOT_SAID),
                        kept(draft, "POSITION", Cuff.Position.values(), Cuff.Position.NOT_SAID),
                        kept(draft, "SIZE", Cuff.Size.values(), Cuff.Size.NOT_SAID),
                        kept(draft, "METHOD", Cuff.Method.values(), Cuff.Method.NOT_SAID)));
        String flow = draft.fields().getOrDefault("OXYGEN", "");
        supply.set(
                flow.isEmpty()
                        ? new OxygenSupply.RoomAir()
                        : new OxygenSupply.AddedOxygen(new LitresPerMinute(new BigDecimal(flow))));
    }

    private static <E extends Enum<E>> E kept(Draft draft, String field, E[] values, E otherwise) {
        return Stream.of(values)
                .filter(value -> value.name().equals(draft.fields().get(field)))
                .findFirst()
                .orElse(otherwise);
    }

    private String clock(Moment moment) {
        return DisplayText.time(moment.local(), desk.zone());
    }

    /** The entry that is being typed. */
    public EntryId entry() {
        return entry;
    }
}
