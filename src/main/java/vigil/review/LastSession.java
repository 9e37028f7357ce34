package vigil.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionId;
import vigil.session.SideEffectCourse;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalSigns;

/**
 * What an earlier session of a patient showed.
 *
 * @param effects the heaviest first
 * @param helped in the order in which it was given
 */
public record LastSession(
        SessionId id,
        Moment when,
        SeriesPosition series,
        Optional<String> protocol,
        Optional<Milligrams> ordered,
        Milligrams delivered,
        int pauses,
        Optional<Peak> peak,
        List<Effect> effects,
        List<Helped> helped) {
    public LastSession {
        effects = List.copyOf(effects);
        helped = List.copyOf(helped);
    }

    /**
     * The highest systolic pressure after the first dose.
     *
     * @param rise systolic against the patient's own baseline, in mmHg; absent without one
     * @param diastolicRise the same for the diastolic pressure of that reading
     */
    public record Peak(
            BloodPressure pressure,
            long minute,
            Optional<Integer> rise,
            Optional<Integer> diastolicRise) {}

    /** A side effect by its worst grade; minutes since the first dose. */
    public record Effect(String term, Grade worst, long onset, Optional<Long> end) {}

    /** What was given or done for the patient, and in which minute. */
    public sealed interface Helped {

        /** When, in minutes since the first dose. */
        long minute();

        /** A rescue drug. */
        record Drug(String name, String dose, long minute) implements Helped {}

        /** Care without a drug. */
        record Care(SupportiveCare care, String note, long minute) implements Helped {}
    }

    /** What earlier sessions showed, the newest first; sessions without a dose are left out. */
    public static List<LastSession> of(List<Chart> earlier) {
        return earlier.stream()
                .map(chart -> chart.firstDose().map(first -> one(chart, first)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LastSession::when).reversed())
                .toList();
    }

    private static LastSession one(Chart chart, Moment first) {
        Moment end =
                chart.entries().stream()
                        .map(entry -> entry.byThisClock())
                        .reduce(first, LastSession::later);
        DoseTruth dose = DoseTruth.of(chart, end);
        return new LastSession(
                chart.id(),
                first,
                chart.plan().series(),
                chart.protocol().map(protocol -> protocol.title()),
                chart.order().map(order -> order.dose()),
                dose.delivered(),
                dose.pauses(),
                peak(chart, first),
                SideEffectCourse.in(chart).stream()
                        .sorted(Comparator.comparing(SideEffectCourse::worst).reversed())
                        .map(effect -> effect(effect, first))
                        .toList(),
                helped(chart, first));
    }

    private static Moment later(Moment one, Moment other) {
        return other.isAfter(one) ? other : one;
    }

    private static Optional<Peak> peak(Chart chart, Moment first) {
        Optional<BloodPressure> own =
                chart.baseline().flatMap(set -> pressure(set.event().signs()));
        return chart.vitals().stream()
                .filter(set -> set.placed().isAfter(first))
                .filter(set -> pressure(set.event().signs()).isPresent())
                .max(Comparator.comparingInt(LastSession::systolic))
                .flatMap(
                        set ->
                                pressure(set.event().signs())
                                        .map(top -> peak(set, top, own, first)));
    }

    private static Peak peak(
            Charted<VitalsRecorded> set,
            BloodPressure top,
            Optional<BloodPressure> own,
            Moment first) {
        return new Peak(
                top,
                SessionMinute.of(first, set.placed()),
                own.map(base -> top.systolic().value() - base.systolic().value()),
                own.map(base -> top.diastolic().value() - base.diastolic().value()));
    }

    private static Optional<BloodPressure> pressure(VitalSigns signs) {
        return signs.value(BloodPressure.class);
    }

    private static int systolic(Charted<VitalsRecorded> set) {
        return pressure(set.event().signs()).map(found -> found.systolic().value()).orElse(0);
    }

    private static Effect effect(SideEffectCourse effect, Moment first) {
        return new Effect(
                effect.now().term().text(),
                effect.worst(),
                SessionMinute.of(first, effect.going().from()),
                effect.going().until().map(end -> SessionMinute.of(first, end)));
    }

    private static List<Helped> helped(Chart chart, Moment first) {
        List<Helped> helped = new ArrayList<>();
        for (Charted<RescueDrugGiven> given : chart.all(RescueDrugGiven.class)) {
            helped.add(
                    new Helped.Drug(
                            given.event().drug(),
                            given.event().dose(),
                            SessionMinute.of(first, given.byThisClock())));
        }
        for (Charted<CareGiven> care : chart.all(CareGiven.class)) {
            helped.add(
                    new Helped.Care(
                            care.event().care(),
                            care.event().note(),
                            SessionMinute.of(first, care.byThisClock())));
        }
        helped.sort(Comparator.comparingLong(Helped::minute));
        return helped;
    }
}
