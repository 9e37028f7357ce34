package vigil.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vigil.export.Export;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/**
 * What a command says when it is done: for people line by line, or as JSON for a program. Names
 * nobody.
 */
final class Report {
    private final Sentences words;
    private final boolean json;
    private final List<Map<String, Object>> exported = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Report(Sentences words, boolean json) {
        this.words = words;
        this.json = json;
    }

    void trouble(String sentence) {
        troubles.add(sentence);
    }

    void session(SessionId session, String form, Export export) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", session.value().toString());
        line.put("form", form);
        switch (export) {
            case Export.Exported(var path, String sha256, long bytes) -> {
                line.put("path", path.toString());
                line.put("sha256", sha256);
                line.put("bytes", bytes);
                exported.add(line);
                lines.add(words.say("export.done", path, sha256));
            }
            case Export.NotExported(Export.Reason reason, String detail) -> {
                line.put("reason", reason.name());
                line.put("detail", detail);
                refused.add(line);
                String why = words.say("export.refused." + reason.name(), detail);
                troubles.add(words.say("export.not-done", session.value(), why));
            }
        }
    }

    void print(PrintWriter out, PrintWriter err) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("exported", exported);
            all.put("refused", refused);
            all.put("troubles", troubles);
            out.println(JsonMapper.builder().build().writeValueAsString(all));
            return;
        }
        lines.forEach(out::println);
        troubles.forEach(err::println);
    }
}
