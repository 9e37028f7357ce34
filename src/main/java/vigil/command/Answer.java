package vigil.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import vigil.keeping.Progress;
import vigil.session.SessionId;
import vigil.wording.Isolated;
import vigil.wording.Sentences;
import vigil.wording.StoreFindingText;

/**
 * What a command answers: for people line by line, troubles apart, or as one JSON object for a
 * program.
 */
public final class Answer {
    private static final int STEPS = 10;

    private final Sentences words;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private Answer(Sentences words, boolean json, CommandLine line) {
        this.words = words;
        this.json = json;
        this.out = line.getOut();
        this.err = line.getErr();
    }

    /**
     * Does what is asked, prints the answer, and says what the program ends with. A store that does
     * not do it is the answer too.
     */
    public static int to(
            CommandLine line, Sentences words, boolean json, Function<Answer, ExitCode> asked) {
        Answer answer = new Answer(words, json, line);
        ExitCode code;
        try {
            code = asked.apply(answer);
        } catch (RecordStore.NotOpened e) {
            answer.troubles.add(e.sentence());
            code = e.code();
        }
        answer.print();
        return code.code();
    }

    /** A value for a program. */
    public void put(String name, Object value) {
        fields.put(name, value);
    }

    /** A list for a program, there and empty from now on. */
    List<Map<String, Object>> list(String name) {
        List<Map<String, Object>> list = new ArrayList<>();
        fields.put(name, list);
        return list;
    }

    /** A sentence for people at once, on the way of work that takes long. */
    void now(String key, Object... values) {
        if (!json) {
            out.println(Isolated.without(words.say(key, values)));
            out.flush();
        }
    }

    /** A sentence for people. */
    public void line(String key, Object... values) {
        said(words.say(key, values));
    }

    /** The same in a sentence that was made already. */
    public void said(String sentence) {
        lines.add(Isolated.without(sentence));
    }

    /** A sentence of what does not fit or was not done. */
    public void trouble(String key, Object... values) {
        troubled(words.say(key, values));
    }

    /** The same in a sentence that was made already. */
    public void troubled(String sentence) {
        troubles.add(Isolated.without(sentence));
    }

    /** What was found of a store, in words. */
    String finding(String found) {
        return StoreFindingText.of(words, found);
    }

    /** Says that it is not clear which session is meant. */
    ExitCode unclear(List<SessionId> several) {
        if (several.isEmpty()) {
            trouble("export.no-session");
        } else {
            trouble("export.several", Asked.inWords(several));
        }
        return ExitCode.CONTENT;
    }

    /**
     * Says how far long work has come: on the way, apart from the answer, and to people only.
     *
     * @param sentence of how many are done, and of how many
     */
    Progress progress(String sentence) {
        if (json) {
            return Progress.SILENT;
        }
        return (done, of) -> {
            long step = Math.max(1, of / STEPS);
            if (done == of || done % step == 0) {
                err.println(words.say(sentence, done, of));
                err.flush();
            }
        };
    }

    /** The same of sessions that are judged again after an update. */
    Progress judging() {
        return progress("command.judging");
    }

    private void print() {
        if (json) {
            fields.put("troubles", troubles);
            out.println(JsonMapper.builder().build().writeValueAsString(fields));
        } else {
            lines.forEach(out::println);
            troubles.forEach(err::println);
        }
        out.flush();
        err.flush();
    }
}
