package vigil.review;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.dosing.Movement;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

/**
 * The room at a glance.
 *
 * @param running the session in which the patient is here, if there is one
 * @param today the sessions planned for or held today, by planned time
 * @param needs what needs someone, the oldest first
 * @param drug today's drug by lot: drawn, given, wasted, returned
 */
public record RoomBoard(
        Optional<Running> running,
        List<Row> today,
        List<Need> needs,
        List<Reconciliation.Line> drug) {
    public RoomBoard {
        today = List.copyOf(today);
        needs = List.copyOf(needs);
        drug = List.copyOf(drug);
    }

    /** The running session. */
    public record Running(
            SessionSummary session,
            PhaseClock clock,
            DoseTruth dose,
            StatusLine status,
            Optional<Flowsheet.Column> lastSet,
            List<SideEffectCourse> ongoing,
            VitalsTrend trend) {
        public Running {
            ongoing = List.copyOf(ongoing);
        }
    }

    /** One session of today and what comes next in it. */
    public record Row(SessionSummary session, Next next) {}

    /** What comes next in a session. */
    public sealed interface Next {

        /** The patient is expected. */
        record Expected(Moment at) implements Next {}

        /** Something is missing in the running session; the most urgent of it. */
        record Lacks(Missing missing) implements Next {}

        /** The next set is due. */
        record SetDue(DueSet set) implements Next {}

        /** Lines are open although the session is over. */
        record LinesOpen(int count) implements Next {}

        /** Still open, and not the one in the room. */
        record StillOpen() implements Next {}

        /** The session is over without a dose, and why. */
        record NotGiven(String reason) implements Next {}

        /** The session is over and no line of it is open. */
        record Settled() implements Next {}
    }

    /** Something that needs someone. */
    public sealed interface Need {

        /** Since when. */
        Moment since();

        /** Waste that nobody is named to have seen. */
        record WasteWithoutWitness(
                SessionSummary session, String lot, Milligrams amount, Moment since)
                implements Need {}

        /** A session of an earlier day that was never closed. */
        record NotClosed(SessionSummary session, Moment since) implements Need {}

        /** Drug of a session that is over is not accounted for; the lots in question. */
        record DrugNotReconciled(SessionSummary session, List<String> lots, Moment since)
                implements Need {
            public DrugNotReconciled {
                lots = List.copyOf(lots);
            }
        }

        /**
         * The form that the protocol asks for after a session and that nobody has marked as sent.
         * It stays when its time is over.
         */
        record FormDue(SessionSummary session, String form, Moment since, Moment due)
                implements Need {

            /** Whether its time is over. */
            public boolean overdue(Moment now) {
                return now.isAfter(due);
            }
        }
    }

    /**
     * What the board is made from besides the list of sessions.
     *
     * @param live the session in which the patient is here
     * @param others the other sessions to look into: today's, those still open, and those of the
     *     days before whose drug may not be accounted for
     */
    public record Sessions(Optional<TreatmentSession> live, List<TreatmentSession> others) {
        public Sessions {
            others = List.copyOf(others);
        }
    }

    /** A month: what is not accounted for by then is found in the review. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    /**
     * The sessions to look into, those that go on first: these, today's that are over, and those of
     * the last 30 days of which drug is not accounted for or waste was seen by nobody. Of all
     * others the list of sessions says enough; reading a month of them takes seconds.
     */
    public static List<SessionSummary> lookedInto(
            List<SessionBrief> briefs, ZoneId zone, Moment now) {
        LocalDate today = day(now, zone);
        return briefs.stream()
                .filter(brief -> isLookedInto(brief, today, zone, now))
                .map(SessionBrief::session)
                .sorted(Comparator.comparing(one -> !one.stage().live()))
                .toList();
    }

    private static boolean isLookedInto(
            SessionBrief brief, LocalDate today, ZoneId zone, Moment now) {
        SessionSummary one = brief.session();
        if (!one.stage().over()) {
            return one.stage().live();
        }
        boolean recent =
                Duration.between(one.plannedFor().instant(), now.instant()).compareTo(LOOKED_BACK)
                        < 0;
        return isOf(one, Set.of(), today, zone) || (recent && drugOpen(brief));
    }

    private static boolean drugOpen(SessionBrief brief) {
        return brief.standouts().stream()
                .anyMatch(
                        one ->
                                one instanceof Standout.DrugOpen
                                        || one instanceof Standout.WasteUnwitnessed);
    }

    /** What a session is read for, once. */
    private record Read(
            TreatmentSession session,
            SessionSummary summary,
            DueObservations plan,
            StatusLine status) {
        static Read of(TreatmentSession session, Moment now) {
            DueObservations plan = DueObservations.plan(session, now);
            return new Read(
                    session, SessionSummary.of(session), plan, StatusLine.of(session, plan, now));
        }
    }

    /** The board at a moment; the zone says which sessions are of today. */
    public static RoomBoard of(
            List<SessionSummary> summaries, Sessions sessions, ZoneId zone, Moment now) {
        LocalDate today = day(now, zone);
        Optional<Read> live = sessions.live().map(session -> Read.of(session, now));
        List<Read> all =
                Stream.concat(
                                live.stream(),
                                sessions.others().stream().map(session -> Read.of(session, now)))
                        .toList();
        Set<SessionId> going = goingOn(all, today, zone);
        List<Row> rows =
                summaries.stream()
                        .filter(one -> isOf(one, going, today, zone))
                        .sorted(Comparator.comparing(SessionSummary::plannedFor))
                        .map(one -> new Row(one, next(one, all)))
                        .toList();
        List<Need> needs = new ArrayList<>();
        all.forEach(session -> needs(session, needs));
        summaries.stream()
                .filter(one -> one.stage().live() && day(one.plannedFor(), zone).isBefore(today))
                .filter(one -> !isOf(one, going, today, zone))
                .forEach(one -> needs.add(new Need.NotClosed(one, one.plannedFor())));
        summaries.forEach(one -> form(one).ifPresent(needs::add));
        needs.sort(Comparator.comparing(Need::since));
        return new RoomBoard(
                live.map(session -> running(session, now)),
                rows,
                needs,
                drug(all, today, zone, now));
    }

    private static Optional<Need> form(SessionSummary one) {
        return one.report()
                .flatMap(
                        form ->
                                one.ended()
                                        .map(
                                                end ->
                                                        new Need.FormDue(
                                                                one,
                                                                form.name(),
                                                                end,
                                                                form.due())));
    }

    /**
     * Planned for the day, begun on it, or charted on it while it is open: a session across
     * midnight is of both days.
     */
    private static boolean isOf(
            SessionSummary one, Set<SessionId> going, LocalDate day, ZoneId zone) {
        return day(one.plannedFor(), zone).equals(day)
                || one.firstDose().filter(first -> day(first, zone).equals(day)).isPresent()
                || going.contains(one.id());
    }

    /** What is open and was charted in on a day, looked for once for all summaries there are. */
    private static Set<SessionId> goingOn(List<Read> all, LocalDate day, ZoneId zone) {
        return all.stream()
                .map(Read::session)
                .filter(session -> session.stage().live())
                .map(TreatmentSession::chart)
                .filter(
                        chart ->
                                chart.entries().stream()
                                        .anyMatch(entry -> day(entry.placed(), zone).equals(day)))
                .map(Chart::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate day(Moment moment, ZoneId zone) {
        return LocalDate.ofInstant(moment.instant(), zone);
    }

    private static Running running(Read live, Moment now) {
        Chart chart = live.session().chart();
        return new Running(
                live.summary(),
                PhaseClock.of(live.session(), now),
                DoseTruth.of(chart, now),
                live.status(),
                Flowsheet.newest(chart),
                SideEffectCourse.ongoing(chart),
                VitalsTrend.of(chart, new VitalsTrend.GapRule.ByPlan(live.plan())));
    }

    private static Next next(SessionSummary one, List<Read> all) {
        Optional<Read> known =
                all.stream().filter(read -> read.summary().id().equals(one.id())).findFirst();
        if (one.stage().over()) {
            return over(known);
        }
        if (!one.stage().live()) {
            return new Next.Expected(one.plannedFor());
        }
        if (known.isEmpty()) {
            return new Next.StillOpen();
        }
        StatusLine status = known.get().status();
        if (!status.complete()) {
            return new Next.Lacks(status.missing().getFirst());
        }
        return status.next().<Next>map(Next.SetDue::new).orElseGet(Next.StillOpen::new);
    }

    private static Next over(Optional<Read> known) {
        int open = known.map(read -> read.status().missing().size()).orElse(0);
        if (open > 0) {
            return new Next.LinesOpen(open);
        }
        return known.flatMap(read -> read.session().chart().latest(TreatmentNotGiven.class))
                .<Next>map(given -> new Next.NotGiven(given.event().reason()))
                .orElseGet(Next.Settled::new);
    }

    private static void needs(Read read, List<Need> needs) {
        Chart chart = read.session().chart();
        SessionSummary summary = read.summary();
        chart.all(DrugWasted.class).stream()
                .filter(wasted -> wasted.event().witness() instanceof Witness.Missing)
                .map(
                        wasted ->
                                new Need.WasteWithoutWitness(
                                        summary,
                                        wasted.event().lot(),
                                        wasted.event().amount(),
                                        wasted.at()))
                .forEach(needs::add);
        if (read.session().stage().over()) {
            read.status().missing().stream()
                    .filter(Missing.DrugNotReconciled.class::isInstance)
                    .map(Missing.DrugNotReconciled.class::cast)
                    .map(open -> new Need.DrugNotReconciled(summary, open.lots(), open.since()))
                    .forEach(needs::add);
        }
    }

    private static List<Reconciliation.Line> drug(
            List<Read> sessions, LocalDate today, ZoneId zone, Moment now) {
        Set<SessionId> going = goingOn(sessions, today, zone);
        List<Movement> movements =
                sessions.stream()
                        .filter(read -> isOf(read.summary(), going, today, zone))
                        .flatMap(read -> movements(read, now))
                        .toList();
        return Reconciliation.of(movements).lines();
    }

    /**
     * The movements of a session, what it gave under the lots of its own: what one session gave
     * beyond what was drawn for it came from no other's drug.
     */
    private static Stream<Movement> movements(Read read, Moment now) {
        DoseCourse course = DoseCourse.in(read.session().chart());
        Stream<Movement> given =
                course.reconciliation(now.instant()).lines().stream()
                        .map(line -> new Movement.GivenOf(line.lot(), line.given()));
        return Stream.concat(
                course.movements(now.instant()).stream().filter(one -> !given(one)), given);
    }

    private static boolean given(Movement movement) {
        return switch (movement) {
            case Movement.GivenOf _, Movement.GivenFromDrawn _ -> true;
            case Movement.Drawn _, Movement.Wasted _, Movement.Returned _ -> false;
        };
    }
}
