package vigil.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.intake.FileFault;
import vigil.intake.Intake;
import vigil.intake.Objection;
import vigil.intake.ObjectionText;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/** What {@code import-downtime} answers. Repeats short cells, and no text of a reason or note. */
record IntakeReport(Answer answer, ObjectionText text, List<Map<String, Object>> refused) {

    static IntakeReport to(Answer answer, Sentences words) {
        return new IntakeReport(answer, new ObjectionText(words), answer.list("refused"));
    }

    /** What came of a table. */
    ExitCode intake(SessionId session, Intake intake) {
        answer.put("session", session.value().toString());
        return switch (intake) {
            case Intake.Sound(int rows, int before, boolean charted) -> {
                answer.put("rows", rows);
                answer.put("before", before);
                answer.put("charted", charted);
                answer.line(charted ? "intake.charted" : "intake.sound", rows);
                if (before > 0) {
                    answer.line("intake.before", before);
                }
                yield ExitCode.DONE;
            }
            case Intake.Refused(List<Intake.RefusedRow> rows, int sound) -> {
                answer.put("rows", sound);
                answer.put("charted", false);
                answer.trouble("intake.nothing", rows.size(), sound);
                rows.forEach(this::row);
                yield ExitCode.CONTENT;
            }
            case Intake.NoTable(FileFault fault, String detail) -> {
                answer.put("charted", false);
                answer.trouble("intake.file." + fault, detail);
                yield ExitCode.CONTENT;
            }
        };
    }

    private void row(Intake.RefusedRow row) {
        List<String> why =
                row.objections().stream().map(one -> text.inTable(row.row(), one)).toList();
        why.forEach(sentence -> answer.line("intake.line", row.line(), sentence));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", row.line());
        line.put("reasons", row.objections().stream().map(Objection::code).toList());
        line.put("sentences", why);
        refused.add(line);
    }
}
