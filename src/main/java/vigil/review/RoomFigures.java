package vigil.review;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import vigil.dosing.Reconciliation;
import vigil.effects.Grade;
import vigil.quantity.Milligrams;
import vigil.session.SessionId;

/**
 * The room over a period, from the first to the last day, both included. Each number holds the
 * sessions behind it.
 *
 * @param weeks every week of the period, Monday to Sunday, those without a session as well
 * @param figures each kind, also where it is none
 * @param effects side effects by their worst grade, each grade, also where there is none
 * @param waste by lot, the most first
 */
public record RoomFigures(
        List<Week> weeks,
        Map<Kind, Figure> figures,
        Map<Grade, Figure> effects,
        List<LotWaste> waste) {
    public RoomFigures {
        weeks = List.copyOf(weeks);
        figures = Map.copyOf(figures);
        effects = Map.copyOf(effects);
        waste = List.copyOf(waste);
    }

    /** What is counted. */
    public enum Kind {
        /** Sessions with a dose. */
        SESSIONS,
        /** Sessions that ended without one. */
        NOT_GIVEN,
        /** Sets of vital signs taken. */
        SETS,
        /** Sets taken after their tolerance. */
        SETS_LATE,
        /** Sets not taken. */
        SETS_MISSED,
        /** Limits crossed that ask to hold, pause or stop. */
        LIMITS,
        /** Rescue drugs that were given for no limit that was crossed, and those that were. */
        RESCUE_DRUGS,
        /** Lines and criteria set aside. */
        OVERRIDES,
        /** Patients who left before the clocks had run out. */
        LEFT_EARLY,
        /** Entries corrected or struck out. */
        AMENDMENTS,
        /** Lots in sessions that do not close. */
        DRUG_OPEN
    }

    /** A number and the sessions behind it, the newest first. */
    public record Figure(int count, List<SessionId> sessions) {
        public Figure {
            sessions = List.copyOf(sessions);
        }

        private Figure with(int more, SessionId session) {
            if (more == 0) {
                return this;
            }
            List<SessionId> all = new ArrayList<>(sessions);
            all.add(session);
            return new Figure(count + more, all);
        }
    }

    /**
     * One week.
     *
     * @param exceptional the sessions in which something has to be looked at
     */
    public record Week(LocalDate monday, Figure sessions, Figure exceptional) {}

    /**
     * What was wasted of a lot.
     *
     * @param unseen how much of it nobody is named to have seen
     */
    public record LotWaste(
            String lot, Milligrams wasted, Milligrams unseen, List<SessionId> sessions) {
        public LotWaste {
            sessions = List.copyOf(sessions);
        }
    }

    /** The figures of the sessions that took place in a period. */
    public static RoomFigures of(List<SessionBrief> all, LocalDate from, LocalDate until) {
        List<SessionBrief> briefs =
                all.stream()
                        .filter(brief -> brief.session().stage().over())
                        .filter(brief -> !day(brief).isBefore(from) && !day(brief).isAfter(until))
                        .sorted(Comparator.comparing(SessionBrief::when).reversed())
                        .toList();
        Map<Kind, Figure> figures = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            figures.put(kind, figure(briefs, brief -> count(kind, brief)));
        }
        Map<Grade, Figure> effects = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            effects.put(
                    grade,
                    figure(
                            briefs,
                            brief ->
                                    (int)
                                            brief.effects().stream()
                                                    .filter(one -> one == grade)
                                                    .count()));
        }
        return new RoomFigures(weeks(briefs, from, until), figures, effects, waste(briefs));
    }

    private static LocalDate day(SessionBrief brief) {
        return brief.when().local().toLocalDate();
    }

    private static Figure figure(List<SessionBrief> briefs, ToIntFunction<SessionBrief> count) {
        Figure figure = new Figure(0, List.of());
        for (SessionBrief brief : briefs) {
            figure = figure.with(count.applyAsInt(brief), brief.session().id());
        }
        return figure;
    }

    private static int count(Kind kind, SessionBrief brief) {
        return switch (kind) {
            case SESSIONS -> dosed(brief) ? 1 : 0;
            case NOT_GIVEN -> dosed(brief) ? 0 : 1;
            case SETS -> brief.sets();
            case SETS_LATE -> of(Standout.SetLate.class, brief);
            case SETS_MISSED -> of(Standout.SetMissed.class, brief);
            case LIMITS -> limits(brief).size();
            case RESCUE_DRUGS -> of(Standout.RescueDrug.class, brief) + forLimits(brief);
            case OVERRIDES ->
                    of(Standout.Overridden.class, brief)
                            + (int)
                                    brief.standouts().stream()
                                            .filter(Standout.LeftEarly.class::isInstance)
                                            .filter(
                                                    one ->
                                                            ((Standout.LeftEarly) one)
                                                                    .override()
                                                                    .isPresent())
                                            .count();
            case LEFT_EARLY -> of(Standout.LeftEarly.class, brief);
            case AMENDMENTS -> of(Standout.Amended.class, brief);
            case DRUG_OPEN -> (int) brief.drug().stream().filter(line -> !line.closes()).count();
        };
    }

    private static boolean dosed(SessionBrief brief) {
        return brief.session().firstDose().isPresent();
    }

    private static int of(Class<? extends Standout> kind, SessionBrief brief) {
        return (int) brief.standouts().stream().filter(kind::isInstance).count();
    }

    /** Those that ask for more than a look. */
    private static List<Standout.LimitCrossed> limits(SessionBrief brief) {
        return brief.standouts().stream()
                .filter(Standout.LimitCrossed.class::isInstance)
                .filter(one -> one.rank() == Standout.Rank.EXCEPTION)
                .map(Standout.LimitCrossed.class::cast)
                .toList();
    }

    /**
     * One drug can have been given for two limits; it was given once. Given twice in a minute it
     * stands below each limit twice. What was given for no such limit stands out by itself.
     */
    private static int forLimits(SessionBrief brief) {
        Map<Response, Integer> given = new HashMap<>();
        for (Standout.LimitCrossed limit : limits(brief)) {
            limit.done().stream()
                    .filter(Response.Drug.class::isInstance)
                    .forEach(
                            drug ->
                                    given.merge(
                                            drug,
                                            Collections.frequency(limit.done(), drug),
                                            Math::max));
        }
        return given.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Week> weeks(List<SessionBrief> briefs, LocalDate from, LocalDate until) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(until)) {
            LocalDate begin = monday;
            List<SessionBrief> inWeek =
                    briefs.stream()
                            .filter(RoomFigures::dosed)
                            .filter(brief -> !day(brief).isBefore(begin))
                            .filter(brief -> day(brief).isBefore(begin.plusWeeks(1)))
                            .toList();
            weeks.add(
                    new Week(
                            monday,
                            figure(inWeek, brief -> 1),
                            figure(inWeek, brief -> brief.exceptional().isEmpty() ? 0 : 1)));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private static List<LotWaste> waste(List<SessionBrief> briefs) {
        Map<String, LotWaste> lots = new TreeMap<>();
        for (SessionBrief brief : briefs) {
            for (Reconciliation.Line line : brief.drug()) {
                if (line.wasted().amount().signum() > 0) {
                    LotWaste one =
                            new LotWaste(
                                    line.lot(),
                                    line.wasted(),
                                    unseen(line),
                                    List.of(brief.session().id()));
                    lots.merge(line.lot(), one, RoomFigures::together);
                }
            }
        }
        return lots.values().stream()
                .sorted(Comparator.comparing((LotWaste one) -> one.wasted().amount()).reversed())
                .toList();
    }

    private static Milligrams unseen(Reconciliation.Line line) {
        return line.gaps().stream()
                .filter(Reconciliation.Gap.WasteUnwitnessed.class::isInstance)
                .map(gap -> ((Reconciliation.Gap.WasteUnwitnessed) gap).amount())
                .findFirst()
                .orElse(new Milligrams(BigDecimal.ZERO));
    }

    private static LotWaste together(LotWaste one, LotWaste other) {
        List<SessionId> sessions = new ArrayList<>(one.sessions());
        other.sessions().stream().filter(id -> !sessions.contains(id)).forEach(sessions::add);
        return new LotWaste(
                one.lot(),
                new Milligrams(one.wasted().amount().add(other.wasted().amount())),
                new Milligrams(one.unseen().amount().add(other.unseen().amount())),
                sessions);
    }
}
