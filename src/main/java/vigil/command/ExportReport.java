package vigil.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.export.Export;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/** What {@code export} answers: which files were written and which were not. Names nobody. */
record ExportReport(
        Answer answer,
        Sentences words,
        List<Map<String, Object>> exported,
        List<Map<String, Object>> refused) {

    static ExportReport to(Answer answer, Sentences words) {
        return new ExportReport(answer, words, answer.list("exported"), answer.list("refused"));
    }

    /** What came of one form of a session. */
    void take(SessionId session, String form, Export export) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", session.value().toString());
        line.put("form", form);
        switch (export) {
            case Export.Exported(Path path, String sha256, long bytes) -> {
                line.put("path", path.toString());
                line.put("sha256", sha256);
                line.put("bytes", bytes);
                exported.add(line);
                answer.line("export.done", path, sha256);
            }
            case Export.NotExported(Export.Reason reason, String detail) -> {
                line.put("reason", reason.name());
                line.put("detail", detail);
                refused.add(line);
                String why = words.say("export.refused." + reason.name(), detail);
                answer.trouble("export.not-done", session.value(), why);
            }
        }
    }
}
