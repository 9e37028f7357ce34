package vigil.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vigil.disk.DiskRoom;
import vigil.export.Export;
import vigil.keeping.Progress;
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

    /** No file can be written there. */
    ExitCode noFolder(Path folder, DiskRoom.Refusal why) {
        answer.trouble("export.folder." + why.name(), folder);
        return ExitCode.ENVIRONMENT;
    }

    /** There is no session that was asked for. */
    void nothing() {
        answer.line("export.none");
    }

    /** Told how many sessions are written; one alone is told by its answer. */
    Progress progress(int sessions) {
        return sessions > 1 ? answer.progress("export.progress") : Progress.SILENT;
    }

    /** What came of one form of a session. */
    void take(SessionId session, String form, Export export) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", session.value().toString());
        line.put("form", form);
        take(line, export, why -> answer.trouble("export.not-done", session.value(), why));
    }

    /** What came of the book of the room's drug. */
    void drugBook(Export export) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("form", "drug-book");
        take(line, export, answer::troubled);
    }

    private void take(Map<String, Object> line, Export export, Consumer<String> refusal) {
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
                refusal.accept(words.say("export.refused." + reason.name(), detail));
            }
        }
    }
}
