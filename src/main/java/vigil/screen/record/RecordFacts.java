package vigil.screen.record;

import javafx.scene.layout.FlowPane;
import vigil.protocol.Protocol;
import vigil.screen.kit.Fact;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;
import vigil.wording.DisplayText;

/** The facts at the head of a record. */
final class RecordFacts {
    private final Words words;
    private final FlowPane row = Style.on(new FlowPane(), Style.FACTS);
    private final Panel panel;

    RecordFacts(Words words) {
        this.words = words;
        this.panel = new Panel(words.say("record.title"), row);
    }

    Panel node() {
        return panel;
    }

    void show(TreatmentSession session) {
        Chart chart = session.chart();
        String none = words.say("record.fact.none");
        long amended = chart.entries().stream().filter(Entry::amended).count();
        row.getChildren()
                .setAll(
                        fact("state", words.say("stage." + session.stage())),
                        fact(
                                "date",
                                DisplayText.date(chart.plan().plannedFor().local().toLocalDate())),
                        fact("room", chart.plan().room()),
                        fact("protocol", chart.protocol().map(Protocol::title).orElse(none)),
                        fact(
                                "firstdose",
                                chart.firstDoseSaid()
                                        .map(at -> words.time(at.local()))
                                        .orElse(none)),
                        fact(
                                "entries",
                                words.say(
                                        "record.fact.entries.text",
                                        DisplayText.number(chart.entries().size()),
                                        DisplayText.number(amended))));
        SessionSummary.of(session)
                .report()
                .ifPresent(form -> row.getChildren().add(fact("form", due(form))));
    }

    private String due(SessionSummary.Report form) {
        return words.say(
                "record.fact.form.text",
                form.name(),
                DisplayText.date(form.due().local().toLocalDate()));
    }

    private Fact fact(String what, String value) {
        return new Fact(words.say("record.fact." + what), value);
    }
}
