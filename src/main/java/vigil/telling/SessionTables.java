package vigil.telling;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
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
    private final ListLines lines;
    private final DoseText doses;
    private final DosingText dosing;
    private final SessionSummaryText summary;
    private final List<Part> parts;

    /** One table and what fills it. */
    private record Part(
            String title, List<Head> heads, BiFunction<Chart, Moment, List<List<String>>> rows) {}

    /**
     * Says it in the words of the program.
     *
     * @param lines the lines of the checklists as the protocol words them
     */
    public SessionTables(Sentences words, People people, ListLines lines) {
        this.words = words;
        this.people = people;
        this.lines = lines;
        this.doses = new DoseText(words);
        this.dosing = new DosingText(words, people);
        this.summary = new SessionSummaryText(words);
        this.parts =
                List.of(
                        new Part(
                                words.say("record.summary.title"),
                                List.of(new Head("", Width.TIGHT), new Head("", Width.WIDE)),
                                this::summary),
                        new Part(
                                words.say("record.segments.title"),
                                List.of(
                                        tight("from"),
                                        tight("until"),
                                        wide("rate"),
                                        digits("given")),
                                this::segments),
                        new Part(
                                words.say("record.lots.title"),
                                List.of(
                                        tight("lot"),
                                        digits("drawn"),
                                        digits("given"),
                                        digits("wasted"),
                                        digits("returned"),
                                        wide("account")),
                                this::lots),
                        new Part(
                                words.say("record.effects.title"),
                                List.of(
                                        tight("from"),
                                        tight("until"),
                                        wide("effect"),
                                        wide("grades"),
                                        wide("done"),
                                        wide("outcome")),
                                (chart, now) -> effects(chart)),
                        new Part(
                                words.say("record.scores.title"),
                                List.of(
                                        tight("time"),
                                        wide("score"),
                                        digits("total"),
                                        wide("parts")),
                                (chart, now) -> scores(chart)),
                        new Part(
                                words.say("record.lists.title"),
                                List.of(tight("list"), wide("line"), wide("answer"), tight("time")),
                                (chart, now) -> lists(chart)));
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

    /** All tables without a row: summary, pieces, lots, side effects, scores, lists. */
    public List<SessionTable> empty() {
        return parts.stream()
                .map(part -> new SessionTable(part.title(), part.heads(), List.of()))
                .toList();
    }

    /** The same tables, filled from a chart as it stands at a moment. */
    public List<SessionTable> of(Chart chart, Moment now) {
        return parts.stream()
                .map(
                        part ->
                                new SessionTable(
                                        part.title(), part.heads(), part.rows().apply(chart, now)))
                .toList();
    }

    private List<List<String>> summary(Chart chart, Moment now) {
        return summary.rows(chart, now).stream()
                .map(row -> List.of(words.say("chart.recap.name." + row.what()), row.said()))
                .toList();
    }

    private List<List<String>> segments(Chart chart, Moment now) {
        return DoseCourse.in(chart).given().stream()
                .map(piece -> piece(chart, piece, now))
                .toList();
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

    private List<List<String>> lots(Chart chart, Moment now) {
        return DoseCourse.in(chart).reconciliation(now.instant()).lines().stream()
                .map(line -> lot(chart, line))
                .toList();
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

    private String amount(Milligrams amount) {
        return doses.milligrams(doses.rounded(amount));
    }

    private List<List<String>> effects(Chart chart) {
        return SideEffectCourse.in(chart).stream().map(this::effect).toList();
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
                course.end().map(SessionTables::time).orElse(words.say("record.table.goeson")),
                course.now().term().text(),
                grades,
                EntryText.joined(course.now().done(), course.now().told(), rescue),
                words.say("effectOutcome." + course.outcome()));
    }

    /** The time of a grade that is not the first. */
    private static String later(Moment from, SideEffectCourse course) {
        return from.equals(course.onset()) ? "" : " " + time(from);
    }

    private List<List<String>> scores(Chart chart) {
        return chart.all(ScoreTaken.class).stream().map(this::score).toList();
    }

    private List<String> score(Charted<ScoreTaken> taken) {
        String parts =
                taken.event().score().parts().stream()
                        .map(part -> name(part.item()) + " " + DisplayText.number(part.points()))
                        .collect(Collectors.joining(", "));
        return List.of(
                time(taken.at()),
                words.say("scoreKind." + taken.event().score().kind()),
                DisplayText.number(taken.event().score().total()),
                parts.isEmpty() ? words.say("record.table.totalonly") : parts);
    }

    private String name(String item) {
        String key = "scores.item." + item;
        return words.has(key) ? words.say(key) : item;
    }

    private List<List<String>> lists(Chart chart) {
        Stream<List<String>> answers =
                chart.all(ChecklistAnswered.class).stream().map(this::answer);
        Stream<List<String>> aside = chart.all(LineSetAside.class).stream().map(this::aside);
        return Stream.concat(answers, aside).toList();
    }

    private List<String> answer(Charted<ChecklistAnswered> answered) {
        ChecklistAnswered event = answered.event();
        return List.of(
                words.say("checklistKind." + event.list()),
                lines.text(event.list(), event.code()),
                EntryText.joined(words.say("answer." + event.answer()), event.detail()),
                time(answered.at()));
    }

    private List<String> aside(Charted<LineSetAside> aside) {
        LineSetAside event = aside.event();
        return List.of(
                words.say("checklistKind." + event.list()),
                lines.text(event.list(), event.override().code()),
                words.say(
                        "record.table.aside",
                        event.override().reason(),
                        people.name(event.override().by()),
                        people.name(event.override().second())),
                time(aside.at()));
    }

    private static String time(Moment at) {
        return DisplayText.time(at.local().toLocalTime());
    }
}
