package vigil.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.people.Patient;
import vigil.protocol.Protocol;
import vigil.protocol.ReportForm;
import vigil.quantity.Moment;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.vitals.Dissociation;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.Sedation;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;

/** Everything charted in one session, as it now reads. Never changed. */
public final class Chart {
    private final SessionId id;
    private final long revision;
    private final SessionPlanned plan;
    private final List<Entry> entries;
    private final CountedEntries counted;
    private final Optional<Charted<DosingEvent>> firstGiven;
    private final SigningCourse signing;

    /**
     * A chart.
     *
     * @param revision the number of the last fact folded in
     * @param entries every entry in the order of recording, struck-out ones included; corrections
     *     lie within the entry they correct
     */
    public Chart(SessionId id, long revision, SessionPlanned plan, List<Entry> entries) {
        this.id = id;
        this.revision = revision;
        this.plan = plan;
        this.entries = Places.of(entries, plan.zone());
        this.counted = new CountedEntries(this.entries);
        this.firstGiven = first(counted.all(DosingEvent.class));
        this.signing = SigningCourse.in(this);
    }

    /** The session. */
    public SessionId id() {
        return id;
    }

    /** The number of the last fact folded in. */
    public long revision() {
        return revision;
    }

    /** What was planned, as it now stands. */
    public SessionPlanned plan() {
        return plan;
    }

    /**
     * Every entry in the order of recording, struck-out ones included; corrections lie within the
     * entry they correct.
     */
    public List<Entry> entries() {
        return entries;
    }

    /** The entries of a kind that are not struck out, in the order in which they happened. */
    public <E extends SessionEvent> List<Charted<E>> all(Class<E> kind) {
        return counted.all(kind);
    }

    /** The latest entry of a kind, by the time it happened. */
    public <E extends SessionEvent> Optional<Charted<E>> latest(Class<E> kind) {
        List<Charted<E>> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The entry with an id. */
    public Optional<Entry> entry(EntryId wanted) {
        return entries.stream().filter(entry -> entry.id().equals(wanted)).findFirst();
    }

    /** This chart as it would read without an entry. */
    public Chart without(EntryId unwanted) {
        return new Chart(
                id,
                revision,
                plan,
                entries.stream().filter(entry -> !entry.id().equals(unwanted)).toList());
    }

    /** The patient, with allergies as last asked. */
    public Patient patient() {
        return latest(AllergiesReviewed.class)
                .map(asked -> plan.patient().withAllergies(asked.event().allergies()))
                .orElse(plan.patient());
    }

    /** The protocol chosen. */
    public Optional<Protocol> protocol() {
        return latest(ProtocolChosen.class).map(chosen -> chosen.event().protocol());
    }

    /**
     * Reads sets in the scales of the protocol; before one is chosen in MOAA/S and the clinic's own
     * 0 to 10.
     */
    public TypedVitals reads(PlausibilityBounds bounds) {
        return new TypedVitals(
                protocol().map(Protocol::sedationScale).orElse(Sedation.Scale.MOAAS),
                protocol().map(Protocol::dissociationScale).orElse(Dissociation.Scale.CLINIC_0_10),
                bounds);
    }

    /** The weight last recorded. */
    public Optional<Weight> weight() {
        return latest(WeightRecorded.class).map(found -> found.event().weight());
    }

    /** The order in force. */
    public Optional<DoseOrder> order() {
        return latest(DoseOrdered.class).map(found -> found.event().order());
    }

    /** All sets of vital signs, in the order in which they were taken. */
    public List<Charted<VitalsRecorded>> vitals() {
        return all(VitalsRecorded.class);
    }

    /** The last set, in the order in which they were taken, with a measured value of an item. */
    public Optional<Charted<VitalsRecorded>> latest(VitalItem item) {
        return counted.latest(item);
    }

    /**
     * This patient's own baseline: the set that was chosen, or else the last full set before the
     * first dose.
     */
    public Optional<Charted<VitalsRecorded>> baseline() {
        Optional<EntryId> chosen = latest(BaselineChosen.class).map(choice -> choice.event().set());
        if (chosen.isPresent()) {
            return vitals().stream().filter(set -> set.id().equals(chosen.get())).findFirst();
        }
        return vitals().stream()
                .takeWhile(set -> !behindFirstDose(set))
                .filter(set -> set.event().kind() == ObservationEvent.SetKind.FULL)
                .filter(this::beforeFirstDose)
                .reduce((earlier, later) -> later);
    }

    /**
     * Whether a set was taken before the first dose; of the same instant, recorded before it. One
     * that was recorded behind the dose at an earlier time was not: the clock was set back.
     */
    public boolean beforeFirstDose(Charted<VitalsRecorded> set) {
        return !behindFirstDose(set) && !afterClockWasSetBack(set.entry());
    }

    /**
     * Whether an entry was recorded behind the first dose at an earlier time: the clock was set
     * back in between, and what its time says of before and after is no evidence.
     */
    public boolean afterClockWasSetBack(Entry entry) {
        return firstGiven
                .filter(dose -> clockSetBack(dose.entry().first(), entry.first()))
                .isPresent();
    }

    private boolean behindFirstDose(Charted<VitalsRecorded> set) {
        return firstGiven
                .filter(first -> CountedEntries.AS_IT_HAPPENED.compare(first, set) < 0)
                .isPresent();
    }

    private static boolean clockSetBack(RecordedEvent dose, RecordedEvent entry) {
        return entry.revision() > dose.revision() && dose.recordedAt().isAfter(entry.recordedAt());
    }

    /** The form that is sent in after a session of the protocol in which a dose was given. */
    public Optional<ReportForm> reportForm() {
        return firstDose().flatMap(dosed -> protocol()).flatMap(Protocol::reportForm);
    }

    /** When the first drug was given: infusion start, injection, tablet or first device. */
    public Optional<Moment> firstDose() {
        return firstGiven.map(Charted::placed);
    }

    /** When the first drug was given, as it is said: to show and to hand on. */
    public Optional<Moment> firstDoseSaid() {
        return firstGiven.map(Charted::at);
    }

    /** When dosing ended. */
    public Optional<Moment> dosingEnd() {
        return latest(DosingStopped.class).map(Charted::placed);
    }

    /** The signatures over the record, and what was asked about it. */
    public SigningCourse signing() {
        return signing;
    }

    private static Optional<Charted<DosingEvent>> first(List<Charted<DosingEvent>> dosing) {
        return dosing.stream()
                .filter(
                        charted ->
                                switch (charted.event()) {
                                    case InfusionStarted _, DoseGiven _, DeviceGiven _ -> true;
                                    case DosingEvent.RateChanged _,
                                            DosingEvent.InfusionPaused _,
                                            DosingEvent.InfusionResumed _,
                                            DosingEvent.BolusGiven _,
                                            DosingStopped _,
                                            DosingEvent.PumpVolumeRead _,
                                            DosingEvent.DrugWasted _,
                                            DosingEvent.DrugReturned _ ->
                                            false;
                                })
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chart chart
                && revision == chart.revision
                && id.equals(chart.id)
                && plan.equals(chart.plan)
                && entries.equals(chart.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision, entries.size());
    }

    @Override
    public String toString() {
        return "Chart[" + id + ", " + revision + ", " + entries + "]";
    }
}
