package vigil.telling;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.dosing.DeliveredDose;
import vigil.dosing.Given;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SideEffectCourse;
import vigil.telling.SessionTable.Head;
import vigil.telling.SessionTable.Width;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** The session in tables: what was given piece by piece, by lot, side effects, scores, lists. */
public final class SessionTables {
    private final Sentences words;
    private final People people;
    private final SessionTerms terms;
    private final DoseText doses;
    private final DosingText dosing;
    private final SessionSummaryText summary;

    /**
     * Says it in the words of the program.
     *
     * @param terms what codes and ids of the session stand for
     */
    public SessionTables(Sentences words, People people, SessionTerms terms) {
        this.words = words;
        this.people = people;
        this.terms = terms;
        this.doses = new DoseText(words);
        this.dosing = new DosingText(words, people);
        this.summary = new SessionSummaryText(words);
    }

    /** All of them, as the chart stands at a moment. */
    public List<SessionTable> of(Chart chart, Moment now) {
        return List.of(
                summary(chart, now),
                segments(chart, now),
                lots(chart, now),
                effects(chart),
                scores(chart),
                lists(chart));
    }

    /** The session in a few lines. */
    public SessionTable summary(Chart chart, Moment now) {
        return new SessionTable(
                words.say("record.summary.title"),
                List.of(new Head("", Width.TIGHT), new Head("", Width.WIDE)),
                summary.rows(chart, now).stream()
                        .map(
                                row ->
                                        List.of(
                                                words.say("chart.recap.name." + row.what()),
                                                row.said()))
                        .toList());
    }

    /** The dose piece by piece. */
    public SessionTable segments(Chart chart, Moment now) {
        return new SessionTable(
                words.say("record.segments.title"),
                List.of(tight("from"), tight("until"), wide("rate"), digits("given")),
                DoseCourse.in(chart).given().stream()
                        .map(piece -> piece(chart, piece, now))
                        .toList());
    }

    /** Where the drug of each lot went, and whether its account closes. */
    public SessionTable lots(Chart chart, Moment now) {
        return new SessionTable(
                words.say("record.lots.title"),
                List.of(
                        tight("lot"),
                        digits("drawn"),
                        digits("given"),
                        digits("wasted"),
                        digits("returned"),
                        wide("account")),
                DoseCourse.in(chart).reconciliation(now.instant()).lines().stream()
                        .map(line -> lot(chart, line))
                        .toList());
    }

    /** Each side effect from its onset to its end: its grades, what was done, how it ended. */
    public SessionTable effects(Chart chart) {
        return new SessionTable(
                words.say("record.effects.title"),
                List.of(
                        tight("from"),
                        tight("until"),
                        wide("effect"),
                        wide("grades"),
                        wide("done"),
                        wide("outcome")),
                SideEffectCourse.in(chart).stream().map(this::effect).toList());
    }

    /** The scores with their parts. */
    public SessionTable scores(Chart chart) {
        return new SessionTable(
                words.say("record.scores.title"),
                List.of(tight("time"), wide("score"), digits("total"), wide("parts")),
                chart.all(ScoreTaken.class).stream().map(this::score).toList());
    }

    /** The answers of the lists, and what was set aside. */
    public SessionTable lists(Chart chart) {
        return new SessionTable(
                words.say("record.lists.title"),
                List.of(tight("list"), wide("line"), wide("answer"), tight("time")),
                Stream.concat(
                                chart.all(ChecklistAnswered.class).stream().map(this::answer),
                                chart.all(LineSetAside.class).stream().map(this::aside))
                        .toList());
    }

    private Head tight(String what) {
        return new Head(words.say("record.table." + what), Width.TIGHT);
    }

    private Head wide(String what) {
        return new Head(words.say("record.table." + what), Width.WIDE);
    }

    private Head digits(String what) {
        return new Head(words.say("record.table." + what), Width.DIGITS);
    }

    private List<String> piece(Chart chart, Given piece, Moment now) {
        return switch (piece) {
            case Given.Segment segment -> {
                Moment until =
                        segment.until().map(end -> Moment.of(end, chart.plan().zone())).orElse(now);
                Duration ran = Duration.between(segment.from(), until.instant());
                yield List.of(
                        time(Moment.of(segment.from(), chart.plan().zone())),
                        segment.until().isPresent() ? time(until) : words.say("record.table.runs"),
                        dosing.rate(segment.rate()) + " · " + DisplayText.duration(ran),
                        amount(new DeliveredDose(List.of(piece)).at(now.instant())));
            }
            case Given.AtOnce(var from, Milligrams amount) ->
                    List.of(
                            time(Moment.of(from, chart.plan().zone())),
                            "",
                            words.say("record.table.atonce"),
                            doses.milligrams(amount));
        };
    }

    private List<String> lot(Chart chart, Reconciliation.Line line) {
        return List.of(
                line.lot(),
                amount(line.drawn()),
                amount(line.given()),
                amount(line.wasted()),
                amount(line.returned()),
                summary.state(chart, line));
    }

    /** As it was typed, so that drawn, given, wasted and returned add up in plain sight. */
    private String amount(Milligrams amount) {
        return doses.milligrams(new Milligrams(DoseText.typable(amount.amount())));
    }

    private List<String> effect(SideEffectCourse course) {
        String grades =
                course.grades().stream()
                        .map(
                                one ->
                                        words.say("chart.grade." + one.grade())
                                                + later(one.from(), course))
                        .collect(Collectors.joining(", "));
        String rescue =
                course.rescue().stream()
                        .map(drug -> EntryText.joined(drug.event().drug(), drug.event().dose()))
                        .collect(Collectors.joining(", "));
        return List.of(
                time(course.onset()),
                course.end().map(this::time).orElse(words.say("record.table.goeson")),
                course.now().term().text(),
                grades,
                EntryText.joined(course.now().done(), course.now().told(), rescue),
                words.say("effectOutcome." + course.outcome()));
    }

    /** The time of a grade that is not the first. */
    private String later(Moment from, SideEffectCourse course) {
        return from.equals(course.onset()) ? "" : " " + time(from);
    }

    private List<String> score(Charted<ScoreTaken> taken) {
        String parts = new ScoreText(words).parts(taken.event().score().parts());
        return List.of(
                time(taken.at()),
                words.say("scoreKind." + taken.event().score().kind()),
                DisplayText.number(taken.event().score().total()),
                parts.isEmpty() ? words.say("record.table.totalonly") : parts);
    }

    private List<String> answer(Charted<ChecklistAnswered> answered) {
        ChecklistAnswered event = answered.event();
        return List.of(
                words.say("checklistKind." + event.list()),
                terms.line(event.list(), event.code()),
                EntryText.joined(words.say("answer." + event.answer()), event.detail()),
                time(answered.at()));
    }

    private List<String> aside(Charted<LineSetAside> aside) {
        LineSetAside event = aside.event();
        return List.of(
                words.say("checklistKind." + event.list()),
                CriterionText.setAside(words, terms, event),
                words.say(
                        "record.table.aside",
                        event.override().reason(),
                        people.name(event.override().by()),
                        people.name(event.override().second())),
                time(aside.at()));
    }

    private String time(Moment at) {
        return words.time(at.local());
    }
}
