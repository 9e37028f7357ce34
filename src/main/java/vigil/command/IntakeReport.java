package vigil.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vigil.intake.Intake;
import vigil.intake.Objection;
import vigil.intake.ObjectionText;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/** What {@code import-downtime} says: line by line for people, or as JSON. Repeats no cell. */
final class IntakeReport {
    private final Sentences words;
    private final ObjectionText text;
    private final boolean json;
    private final Map<String, Object> all = new LinkedHashMap<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    IntakeReport(Sentences words, boolean json) {
        this.words = words;
        this.text = new ObjectionText(words);
        this.json = json;
    }

    void trouble(String sentence) {
        troubles.add(sentence);
    }

    void intake(SessionId session, Intake intake) {
        all.put("session", session.value().toString());
        switch (intake) {
            case Intake.Sound(int rows, int before, boolean charted) -> {
                all.put("rows", rows);
                all.put("before", before);
                all.put("charted", charted);
                lines.add(words.say(charted ? "intake.charted" : "intake.sound", rows));
                if (before > 0) {
                    lines.add(words.say("intake.before", before));
                }
            }
            case Intake.Refused(List<Intake.RefusedRow> rows, int sound) -> {
                all.put("rows", sound);
                all.put("charted", false);
                troubles.add(words.say("intake.nothing", rows.size(), sound));
                rows.forEach(this::refused);
            }
            case Intake.NoTable(var fault, String detail) -> {
                all.put("charted", false);
                troubles.add(words.say("intake.file." + fault, detail));
            }
        }
    }

    private void refused(Intake.RefusedRow row) {
        List<String> why = row.objections().stream().map(text::inTable).toList();
        why.forEach(sentence -> lines.add(words.say("intake.line", row.line(), sentence)));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", row.line());
        line.put("reasons", row.objections().stream().map(Objection::code).toList());
        line.put("sentences", why);
        refused.add(line);
    }

    void print(PrintWriter out, PrintWriter err) {
        if (json) {
            all.put("refused", refused);
            all.put("troubles", troubles);
            out.println(JsonMapper.builder().build().writeValueAsString(all));
            return;
        }
        troubles.forEach(err::println);
        lines.forEach(out::println);
    }
}
