package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.dosing.DoseOrder;
import vigil.export.SessionOfRecord;
import vigil.people.StaffMember;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.telling.DoseText;
import vigil.telling.DrugText;
import vigil.telling.EntryText;
import vigil.telling.PersonText;
import vigil.telling.SessionSummaryText;
import vigil.wording.DisplayText;

/** What a record begins with: what session it was, what was ordered, and the session in brief. */
final class OpeningBlocks {
    private final Said said;
    private final DoseText doses;

    OpeningBlocks(Said said) {
        this.said = said;
        this.doses = new DoseText(said.words());
    }

    List<Block> of(SessionOfRecord record) {
        Chart chart = record.session().chart();
        List<Block.Fact> brief = new ArrayList<>();
        new SessionSummaryText(said.words())
                .rows(chart, record.asOf())
                .forEach(row -> brief.add(fact("chart.recap.name." + row.what(), row.said())));
        return List.of(
                new Block.Facts(facts(record), 2),
                new Block.Facts(List.of(fact("paper.fact.order", order(chart))), 1),
                new Block.Facts(brief, 1));
    }

    /** Who took part, so that initials can be read. */
    List<Block> staff(SessionOfRecord record) {
        List<List<Cell>> rows =
                record.record().staff().stream()
                        .map(
                                member ->
                                        List.of(
                                                Cell.of(member.initials()),
                                                Cell.of(PersonText.staff(member)),
                                                Cell.of(roles(member))))
                        .toList();
        return List.of(
                new Block.Heading(said.say("paper.staff")),
                new Block.Table(
                        List.of(
                                Column.words(said.say("paper.staff.initials"), 0.12),
                                Column.words(said.say("paper.staff.name"), 0.44),
                                Column.words(said.say("paper.staff.roles"), 0.44)),
                        rows,
                        Block.Style.ROWS));
    }

    private String roles(StaffMember member) {
        return member.roles().stream()
                .sorted()
                .map(role -> said.say("role." + role))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private List<Block.Fact> facts(SessionOfRecord record) {
        Chart chart = record.session().chart();
        return List.of(
                fact("paper.fact.state", said.say("stage." + record.session().stage())),
                fact("paper.fact.planned", said.full(chart.plan().plannedFor())),
                fact("paper.fact.room", chart.plan().room()),
                fact(
                        "paper.fact.checkedin",
                        at(chart, chart.latest(PatientCheckedIn.class).map(Charted::at))),
                fact("paper.fact.protocol", chart.protocol().map(this::protocol).orElse(none())),
                fact("paper.fact.firstdose", at(chart, chart.firstDoseSaid())),
                fact("paper.fact.weight", weight(chart)),
                fact("paper.fact.dosingend", at(chart, chart.dosingEnd())),
                fact("paper.fact.escort", escort(chart)),
                fact(
                        "paper.fact.left",
                        record.session().stage().over()
                                ? at(chart, chart.latest(LeavingEvent.class).map(Charted::at))
                                : none()));
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(said.say(key), Cell.of(value));
    }

    private String none() {
        return said.say("paper.none");
    }

    private String at(Chart chart, Optional<Moment> happened) {
        return happened.map(found -> time(chart, found)).orElse(none());
    }

    private String time(Chart chart, Moment at) {
        return at.local().toLocalDate().equals(chart.plan().plannedFor().local().toLocalDate())
                ? said.time(at)
                : DisplayText.date(at.local().toLocalDate()) + " " + said.time(at);
    }

    private String protocol(Protocol protocol) {
        return said.say(
                "paper.protocol",
                protocol.title(),
                protocol.id(),
                DisplayText.number(protocol.version()));
    }

    private String escort(Chart chart) {
        return chart.latest(EscortArranged.class)
                .map(
                        one ->
                                EntryText.joined(
                                        one.event().name(),
                                        one.event().relation(),
                                        one.event().phone()))
                .orElse(none());
    }

    private String weight(Chart chart) {
        return chart.weight()
                .map(
                        weight ->
                                DisplayText.quantity(weight.kilograms().amount(), "kg")
                                        + ", "
                                        + said.say("weightMethod." + weight.method())
                                        + ", "
                                        + DisplayText.date(
                                                weight.measuredAt().local().toLocalDate()))
                .orElse(none());
    }

    private String order(Chart chart) {
        return chart.order().map(this::order).orElse(none());
    }

    /** Drug, dose, route and time in words (rule D8), and how the dose was come to. */
    private String order(DoseOrder order) {
        List<String> parts = new ArrayList<>();
        parts.add(order.drug());
        parts.add(said.say("paper.order.dose", doses.milligrams(order.dose())));
        parts.addAll(new DrugText(said.words()).how(order));
        parts.add(said.say("paper.order.by", order.orderedBy()));
        return String.join(" · ", parts);
    }
}
