package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.protocol.DoseRule;
import vigil.protocol.DoseRule.AtOnceByWeight;
import vigil.protocol.DoseRule.AtOnceWithin;
import vigil.protocol.DoseRule.InfusedByWeight;
import vigil.protocol.DoseRule.SprayDevices;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
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
import vigil.session.SprayCourse;

/** Judges what is done with the treatment drug. */
final class DosingJudge {

    private enum Way {
        INFUSED,
        AT_ONCE,
        SPRAYED
    }

    /** What must be so beforehand: preparation, route, and the order of time. */
    Judgement beforehand(DosingEvent event, Case at) {
        return switch (event) {
            case InfusionStarted _ -> begins(Way.INFUSED, at);
            case DoseGiven given -> begins(Way.AT_ONCE, at).and(() -> enough(given.amount(), at));
            case DeviceGiven given -> begins(Way.SPRAYED, at).and(() -> next(given, at));
            case RateChanged _, InfusionPaused _, InfusionResumed _, BolusGiven _ ->
                    goesOn(Way.INFUSED, at);
            case DosingStopped _ -> DosingTimes.notBeforeLast(at);
            case PumpVolumeRead _ -> way(Way.INFUSED, at);
            case DrugWasted _, DrugReturned _ -> Judgement.sound();
        };
    }

    /** Whether the content can stand on the record. */
    Judgement content(DosingEvent event, Case at) {
        return switch (event) {
            case InfusionStarted started ->
                    running(started.rate()).and(() -> Texts.name(started.site()));
            case RateChanged changed ->
                    running(changed.rate()).and(() -> Texts.reason(changed.reason()));
            case InfusionPaused paused -> Texts.reason(paused.reason());
            case InfusionResumed resumed -> running(resumed.rate());
            case BolusGiven bolus -> bolus(bolus, at);
            case DoseGiven given -> something(given.amount()).and(() -> Texts.name(given.site()));
            case DeviceGiven given -> device(given, at);
            case DosingStopped stopped ->
                    stopped.asOrdered()
                            ? Texts.note(stopped.reason())
                            : Texts.reason(stopped.reason());
            case PumpVolumeRead _ -> Judgement.sound();
            case DrugWasted wasted -> wasted(wasted, at);
            case DrugReturned returned -> gone(returned.lot(), returned.amount(), at);
        };
    }

    private static Judgement begins(Way way, Case at) {
        return new Preparedness(at.chart()).forDose().and(() -> goesOn(way, at));
    }

    private static Judgement goesOn(Way way, Case at) {
        return way(way, at).and(() -> DosingTimes.notBeforeLast(at));
    }

    private static Judgement way(Way way, Case at) {
        Optional<Way> asked = at.chart().protocol().map(protocol -> way(protocol.dose()));
        return Judgement.needs(asked.isPresent(), Reason.PROTOCOL_MISSING)
                .and(() -> asked.equals(Optional.of(way)), Reason.WRONG_ROUTE);
    }

    private static Way way(DoseRule rule) {
        return switch (rule) {
            case InfusedByWeight _, DoseRule.ByRate _ -> Way.INFUSED;
            case AtOnceByWeight _, AtOnceWithin _ -> Way.AT_ONCE;
            case SprayDevices _ -> Way.SPRAYED;
        };
    }

    private static Judgement next(DeviceGiven given, Case at) {
        Optional<SprayCourse> course = SprayCourse.in(at.chart());
        int next = at.chart().all(DeviceGiven.class).size() + 1;
        return Judgement.needs(
                        given.number() == next && course.map(SprayCourse::more).orElse(true),
                        Reason.WRONG_DEVICE_NUMBER)
                .and(
                        () ->
                                at.confirmed().all()
                                        || course.flatMap(one -> one.restingAt(at.taken().at()))
                                                .isEmpty(),
                        Reason.REST_NOT_OVER)
                .and(() -> left(given.lot(), given.amount(), at));
    }

    /** One that failed after a part gave less than it holds, and never more. */
    private static Judgement device(DeviceGiven given, Case at) {
        return something(given.amount())
                .and(
                        () ->
                                SprayCourse.in(at.chart())
                                        .map(
                                                one ->
                                                        one.rule().each().compareTo(given.amount())
                                                                >= 0)
                                        .orElse(true),
                        Reason.DOSE_OUTSIDE_PROTOCOL)
                .and(() -> known(given.lot(), at));
    }

    private static Judgement bolus(BolusGiven bolus, Case at) {
        boolean allowed = at.chart().protocol().map(Protocol::bolusAllowed).orElse(false);
        return Judgement.needs(allowed, Reason.BOLUS_NOT_ALLOWED)
                .and(() -> something(bolus.amount()))
                .and(() -> Texts.reason(bolus.reason()));
    }

    private static Judgement wasted(DrugWasted wasted, Case at) {
        return gone(wasted.lot(), wasted.amount(), at)
                .and(() -> Texts.name(wasted.how()))
                .and(() -> at.second(wasted));
    }

    private static Judgement gone(String lot, Milligrams amount, Case at) {
        return something(amount).and(() -> known(lot, at)).and(() -> left(lot, amount, at));
    }

    private static Judgement known(String lot, Case at) {
        return Judgement.needs(new DrugAccount(at.chart()).knows(lot), Reason.LOT_UNKNOWN);
    }

    private static Judgement left(String lot, Milligrams amount, Case at) {
        return Judgement.needs(
                new DrugAccount(at.chart()).left(lot, at.now().instant()).compareTo(amount.amount())
                        >= 0,
                Reason.MORE_THAN_DRAWN);
    }

    private static Judgement enough(Milligrams amount, Case at) {
        return Judgement.needs(
                new DrugAccount(at.chart()).leftOfAll(at.now().instant()).compareTo(amount.amount())
                        >= 0,
                Reason.MORE_THAN_DRAWN);
    }

    private static Judgement running(MilligramsPerHour rate) {
        return Judgement.needs(rate.amount().signum() > 0, Reason.RATE_NOT_ABOVE_ZERO);
    }

    private static Judgement something(Milligrams amount) {
        return Judgement.needs(amount.amount().signum() > 0, Reason.IMPOSSIBLE_VALUE);
    }
}
