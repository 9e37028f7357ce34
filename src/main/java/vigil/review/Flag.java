package vigil.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.protocol.Crossed;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.RecordEvent.ClockJumped;
import vigil.session.TreatmentSession;

/**
 * Something that needs attention. It stays until what caused it is gone; that somebody took note of
 * it is kept beside it.
 *
 * @param id stable; what {@link FlagSeen} names
 * @param since when its cause began
 * @param seen whether somebody took note of it
 */
public record Flag(String id, Level level, Moment since, Cause cause, boolean seen) {

    /** The three levels (rule L9), the heaviest first. */
    public enum Level {
        DO_NOW,
        SHOULD,
        INFO
    }

    /** What it is about. */
    public sealed interface Cause {

        /** The latest reading crosses a limit. */
        record LimitCrossed(LimitReading reading) implements Cause {}

        /** Something is missing from the record. */
        record Lacking(Missing missing) implements Cause {}

        /** The computer's clock jumped. */
        record ClockJump() implements Cause {}

        /** Something was typed and not saved. */
        record DraftLeft(LeftDraft draft) implements Cause {}
    }

    /** What was typed into a form and not saved. */
    public record LeftDraft(EntryId entry, String form, Moment started) {}

    /**
     * The flags of a session, newest first.
     *
     * @param drafts what is typed and not saved in this session, apart from the form that is open
     */
    public static List<Flag> of(TreatmentSession session, Moment now, List<LeftDraft> drafts) {
        Chart chart = session.chart();
        Set<String> seen = seen(chart);
        List<Flag> flags = new ArrayList<>();
        if (!session.stage().over()) {
            LimitReading.now(chart).forEach(reading -> flags.add(limit(reading, seen)));
        }
        for (Missing missing : StatusLine.of(session, now).missing()) {
            lacking(missing, flags, seen);
        }
        for (Charted<ClockJumped> jump : chart.all(ClockJumped.class)) {
            flags.add(
                    flag(
                            "clock:" + jump.id().value(),
                            Level.INFO,
                            jump.at(),
                            new Cause.ClockJump(),
                            seen));
        }
        for (LeftDraft draft : drafts) {
            flags.add(
                    flag(
                            "draft:" + draft.entry().value(),
                            Level.SHOULD,
                            draft.started(),
                            new Cause.DraftLeft(draft),
                            seen));
        }
        flags.sort(
                Comparator.comparing(Flag::since)
                        .reversed()
                        .thenComparing(Flag::level)
                        .thenComparing(Flag::id));
        return List.copyOf(flags);
    }

    /** The ids of the flags that somebody took note of. */
    static Set<String> seen(Chart chart) {
        return chart.all(FlagSeen.class).stream()
                .map(noted -> noted.event().flag())
                .collect(Collectors.toSet());
    }

    private static Flag limit(LimitReading reading, Set<String> seen) {
        Crossed crossed = reading.crossed();
        Level level =
                switch (crossed.severity()) {
                    case ONE -> Level.SHOULD;
                    case TWO -> Level.DO_NOW;
                };
        return flag(
                reading.flag(reading.set()),
                level,
                reading.at(),
                new Cause.LimitCrossed(reading),
                seen);
    }

    private static void lacking(Missing missing, List<Flag> flags, Set<String> seen) {
        Cause cause = new Cause.Lacking(missing);
        switch (missing) {
            case Missing.SetOverdue late ->
                    flags.add(
                            flag(
                                    "overdue:" + late.set().id(),
                                    Level.SHOULD,
                                    late.set().due(),
                                    cause,
                                    seen));
            case Missing.ItemOutstanding part -> {
                if (part.set().state() instanceof DueSet.State.Overdue) {
                    String id = "overdue:" + part.set().id();
                    flags.add(flag(id, Level.SHOULD, part.set().due(), cause, seen));
                }
            }
            case Missing.ReasonForMissed missed ->
                    flags.add(
                            flag(
                                    "missed:" + missed.set().id(),
                                    Level.INFO,
                                    missed.set().due(),
                                    cause,
                                    seen));
            case Missing.StampWithoutWords stamp ->
                    flags.add(
                            flag(
                                    "stamp:" + stamp.entry().value(),
                                    Level.SHOULD,
                                    stamp.at(),
                                    cause,
                                    seen));
            case Missing.WasteWithoutWitness waste ->
                    flags.add(
                            flag(
                                    "waste:" + waste.entry().value(),
                                    Level.SHOULD,
                                    waste.since(),
                                    cause,
                                    seen));
            case Missing.EffectNotEnded effect ->
                    flags.add(
                            flag(
                                    "effect:" + effect.entry().value(),
                                    Level.SHOULD,
                                    effect.since(),
                                    cause,
                                    seen));
            case Missing.DrugNotReconciled drug ->
                    flags.add(flag("drug", Level.SHOULD, drug.since(), cause, seen));
            case Missing.DosingToEnd _ -> {}
            case Missing.DoseToCheck _ -> {}
            case Missing.LimitToRepeat _ -> {}
            case Missing.LimitCrossed _ -> {}
            case Missing.SetDue _ -> {}
        }
    }

    private static Flag flag(String id, Level level, Moment since, Cause cause, Set<String> seen) {
        return new Flag(id, level, since, cause, seen.contains(id));
    }

    /** The flags that nobody has taken note of yet, in the same order. */
    public static List<Flag> open(List<Flag> flags) {
        return flags.stream().filter(flag -> !flag.seen()).toList();
    }
}
