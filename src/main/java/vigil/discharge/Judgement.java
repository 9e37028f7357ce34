package vigil.discharge;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.protocol.LimitCheck;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.quantity.Quantity;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** How each criterion stands by the evidence alone, before overrides. */
final class Judgement {
    private final LeavingEvidence evidence;
    private final Optional<Duration> fresh;
    private final Moment now;
    private final Clocks clocks;

    Judgement(List<Criterion> criteria, LeavingEvidence evidence, Moment now) {
        this.evidence = evidence;
        this.now = now;
        this.clocks = new Clocks(evidence);
        this.fresh =
                criteria.stream()
                        .filter(Criterion.FreshVitals.class::isInstance)
                        .map(one -> Duration.ofMinutes(((Criterion.FreshVitals) one).minutes()))
                        .min(Duration::compareTo);
    }

    /** A standing with what it rests on. */
    record Verdict(Standing standing, Evidence evidence) {}

    Verdict of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay stay -> clock(stay, new Standing.NotYet());
            case Criterion.RescueObserved rescue -> clock(rescue, new Standing.Met());
            case Criterion.FreshVitals _ -> fullSet();
            case Criterion.NearBaseline(int percent) ->
                    byValues(nearBaseline(percent), VitalItem.BLOOD_PRESSURE, VitalItem.HEART_RATE);
            case Criterion.WithinLimits() -> withinLimits();
            case Criterion.SaturationOnAir(int points) ->
                    byValues(saturation(points), VitalItem.OXYGEN_SATURATION);
            case Criterion.Awake() ->
                    byValues(
                            evidence.value(VitalItem.SEDATION, Sedation.class).map(Sedation::awake),
                            VitalItem.SEDATION);
            case Criterion.DissociationGone(int atMost) ->
                    byValues(dissociation(atMost), VitalItem.DISSOCIATION);
            case Criterion.NauseaControlled(int atMost) ->
                    byValues(
                            evidence.value(VitalItem.NAUSEA, Nausea.class)
                                    .map(nausea -> nausea.score() <= atMost),
                            VitalItem.NAUSEA);
            case Criterion.PainControlled(int atMost) -> byValues(pain(atMost), VitalItem.PAIN);
            case Criterion.ScoreAtLeast score -> score(score);
            case Criterion.LineAnswered(String code) -> line(code);
        };
    }

    private Verdict clock(Criterion criterion, Standing withoutClock) {
        return clocks.of(criterion)
                .map(clock -> new Verdict(met(!clock.reached().isAfter(now)), (Evidence) clock))
                .orElseGet(() -> new Verdict(withoutClock, new Evidence.None()));
    }

    private Verdict fullSet() {
        return evidence.fullSet()
                .map(
                        set ->
                                new Verdict(
                                        met(timely(set.taken())),
                                        new Evidence.Values(
                                                LeavingEvidence.measured(set.signs()).toList(),
                                                evidence.baseline().stream()
                                                        .flatMap(LeavingEvidence::measured)
                                                        .toList(),
                                                set.taken())))
                .orElseGet(() -> notAssessed(new Evidence.None()));
    }

    private Verdict byValues(Optional<Boolean> fulfilled, VitalItem... items) {
        Evidence restsOn = evidence.values(items);
        return fulfilled
                .flatMap(
                        good ->
                                restsOn.when()
                                        .map(
                                                taken ->
                                                        new Verdict(
                                                                met(good && timely(taken)),
                                                                restsOn)))
                .orElseGet(() -> notAssessed(restsOn));
    }

    /**
     * Pressures and rate near the patient's own; one that is off decides, one missing leaves it
     * open.
     */
    private Optional<Boolean> nearBaseline(int percent) {
        Optional<BloodPressure> pressure =
                evidence.value(VitalItem.BLOOD_PRESSURE, BloodPressure.class);
        Optional<BloodPressure> own = evidence.own(BloodPressure.class);
        List<Optional<Boolean>> each =
                List.of(
                        near(
                                pressure.map(BloodPressure::systolic),
                                own.map(BloodPressure::systolic),
                                percent),
                        near(
                                pressure.map(BloodPressure::diastolic),
                                own.map(BloodPressure::diastolic),
                                percent),
                        near(
                                evidence.value(VitalItem.HEART_RATE, HeartRate.class)
                                        .map(HeartRate::rate),
                                evidence.own(HeartRate.class).map(HeartRate::rate),
                                percent));
        if (each.stream().flatMap(Optional::stream).anyMatch(near -> !near)) {
            return Optional.of(false);
        }
        return each.stream().allMatch(Optional::isPresent) ? Optional.of(true) : Optional.empty();
    }

    /** One that is beyond decides; one that was not measured leaves it open. */
    private Verdict withinLimits() {
        List<Limit> limits = evidence.limits().stream().filter(Limit::boundsLeaving).toList();
        VitalItem[] items =
                limits.stream()
                        .map(limit -> limit.measure().item())
                        .distinct()
                        .sorted()
                        .toArray(VitalItem[]::new);
        List<Reading> read =
                Stream.of(items)
                        .flatMap(item -> Optional.ofNullable(evidence.latest().get(item)).stream())
                        .<Reading>map(found -> new Reading.Measured(found.value()))
                        .toList();
        List<Crossed> own = evidence.baseline().map(set -> beyond(set, limits)).orElse(List.of());
        boolean further =
                beyond(new VitalSigns(read), limits).stream()
                        .anyMatch(crossed -> own.stream().noneMatch(asFar(crossed)));
        return byValues(
                further
                        ? Optional.of(false)
                        : Optional.of(true).filter(_ -> read.size() == items.length),
                items);
    }

    private List<Crossed> beyond(VitalSigns set, List<Limit> limits) {
        return LimitCheck.check(set, evidence.baseline(), Phase.AFTER, limits);
    }

    private static Predicate<Crossed> asFar(Crossed crossed) {
        return own -> own.limit().equals(crossed.limit()) && own.by().compareTo(crossed.by()) >= 0;
    }

    private static Optional<Boolean> near(
            Optional<? extends Quantity> value, Optional<? extends Quantity> own, int percent) {
        return value.flatMap(
                now ->
                        own.map(
                                base ->
                                        now.amount()
                                                        .subtract(base.amount())
                                                        .abs()
                                                        .movePointRight(2)
                                                        .compareTo(
                                                                base.amount()
                                                                        .multiply(
                                                                                BigDecimal.valueOf(
                                                                                        percent)))
                                                <= 0));
    }

    private Optional<Boolean> saturation(int points) {
        return evidence.value(VitalItem.OXYGEN_SATURATION, OxygenSaturation.class)
                .flatMap(
                        read ->
                                switch (read.supply()) {
                                    case OxygenSupply.AddedOxygen _ -> Optional.of(false);
                                    case OxygenSupply.RoomAir() ->
                                            evidence.own(OxygenSaturation.class)
                                                    .map(
                                                            base ->
                                                                    read.saturation().value()
                                                                            >= base.saturation()
                                                                                            .value()
                                                                                    - points);
                                });
    }

    private Optional<Boolean> dissociation(int atMost) {
        return evidence.value(VitalItem.DISSOCIATION, Dissociation.class)
                .map(
                        read ->
                                read.score() <= atMost
                                        || evidence.own(Dissociation.class)
                                                .filter(own -> own.scale() == read.scale())
                                                .filter(own -> read.score() <= own.score())
                                                .isPresent());
    }

    private Optional<Boolean> pain(int atMost) {
        return evidence.value(VitalItem.PAIN, Pain.class)
                .map(
                        read ->
                                read.score() <= atMost
                                        || evidence.own(Pain.class)
                                                .filter(own -> read.score() <= own.score())
                                                .isPresent());
    }

    private Verdict score(Criterion.ScoreAtLeast wanted) {
        return Optional.ofNullable(evidence.scores().get(wanted.kind()))
                .map(
                        found ->
                                new Verdict(
                                        met(
                                                found.score().total() >= wanted.total()
                                                        && afterDosing(found.taken())),
                                        new Evidence.Scored(found.score(), found.taken())))
                .orElseGet(() -> notAssessed(new Evidence.None()));
    }

    private Verdict line(String code) {
        return Optional.ofNullable(evidence.answers().get(code))
                .map(
                        found ->
                                new Verdict(
                                        met(found.passes() && notBeforeDosing(found.taken())),
                                        new Evidence.Answered(
                                                found.answer().name(),
                                                found.detail(),
                                                found.taken())))
                .orElseGet(() -> notAssessed(new Evidence.None()));
    }

    private boolean timely(Moment taken) {
        Duration age = Duration.between(taken.instant(), now.instant());
        return afterDosing(taken) && fresh.map(most -> age.compareTo(most) <= 0).orElse(true);
    }

    /** Whether it was taken once dosing had ended; while dosing goes on nothing was. */
    private boolean afterDosing(Moment taken) {
        return evidence.anchor(Anchor.DOSING_END)
                .map(end -> !taken.certainlyBefore(end))
                .orElse(evidence.anchor(Anchor.FIRST_DOSE).isEmpty());
    }

    private boolean notBeforeDosing(Moment taken) {
        return evidence.anchor(Anchor.FIRST_DOSE).filter(taken::certainlyBefore).isEmpty();
    }

    private static Standing met(boolean fulfilled) {
        return fulfilled ? new Standing.Met() : new Standing.NotYet();
    }

    private static Verdict notAssessed(Evidence evidence) {
        return new Verdict(new Standing.NotAssessed(), evidence);
    }
}
