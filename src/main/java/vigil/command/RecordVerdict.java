package vigil.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.export.SigningLines.SignatureLine;
import vigil.export.check.Verdict;
import vigil.wording.Sentences;

/** What was found in a record alone, as an answer. */
final class RecordVerdict {
    private static final int HEAD_SHOWN = 16;

    private RecordVerdict() {}

    /** Says it, and what the program ends with. */
    static ExitCode said(Verdict verdict, Sentences words, Answer answer) {
        answer.put("sound", verdict instanceof Verdict.Sound);
        return switch (verdict) {
            case Verdict.Sound sound -> {
                sound(sound, words, answer);
                yield ExitCode.DONE;
            }
            case Verdict.OfAnotherVersion(String program) -> {
                answer.put("program", program);
                answer.trouble("verify.another-version", program);
                yield ExitCode.CONTENT;
            }
            case Verdict.Unsound(Verdict.Finding finding, String where) -> {
                answer.put("finding", finding.name());
                answer.put("where", where);
                answer.trouble("verify.unsound");
                answer.trouble("verify.finding." + finding.name(), where);
                yield ExitCode.CONTENT;
            }
        };
    }

    private static void sound(Verdict.Sound sound, Sentences words, Answer answer) {
        answer.put("session", sound.session().value().toString());
        answer.put("revision", sound.revision());
        answer.put("head", sound.head());
        answer.line("verify.sound", sound.session().value(), sound.revision());
        answer.line("verify.head", sound.head().substring(0, HEAD_SHOWN));
        if (sound.signatures().isEmpty()) {
            answer.line("verify.unsigned");
        }
        List<Map<String, Object>> signatures = answer.list("signatures");
        for (SignatureLine one : sound.signatures()) {
            signatures.add(fields(one));
            answer.line(
                    one.superseded() ? "verify.signature.superseded" : "verify.signature",
                    one.name(),
                    words.say("role." + one.role()),
                    words.say("signatureMeaning." + one.meaning()),
                    one.at(),
                    one.upto());
        }
    }

    private static Map<String, Object> fields(SignatureLine one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", one.name());
        fields.put("role", one.role().name());
        fields.put("meaning", one.meaning().name());
        fields.put("at", one.at());
        fields.put("upto", one.upto());
        fields.put("superseded", one.superseded());
        return fields;
    }
}
