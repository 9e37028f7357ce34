package vigil.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program says where no command answers: its words were not understood, or something
 * nobody foresaw happened. A program that asked for JSON gets an object then too, with the troubles
 * and nothing else.
 */
public final class Unanswered {
    private static final String JSON = "--json";

    private Unanswered() {}

    /**
     * Says it for a command line and all commands that were added to it.
     *
     * @param unforeseen the sentence, and what follows it, for a failure; never its message, which
     *     may hold what was typed
     */
    public static void on(CommandLine line, Function<Exception, List<String>> unforeseen) {
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler(
                (failure, words) -> {
                    int code = usual.handleParseException(failure, words);
                    said(failure.getCommandLine(), words, String.valueOf(failure.getMessage()));
                    return code;
                });
        line.setExecutionExceptionHandler(
                (failure, command, words) -> {
                    List<String> lines = unforeseen.apply(failure);
                    lines.forEach(command.getErr()::println);
                    command.getErr().flush();
                    said(command, words.originalArgs().toArray(String[]::new), lines.getFirst());
                    return ExitCode.CONTENT.code();
                });
    }

    private static void said(CommandLine command, String[] words, String trouble) {
        if (inJson(Arrays.asList(words))) {
            command.getOut().println(json(List.of(trouble)));
            command.getOut().flush();
        }
    }

    /** Whether who typed these words asked for JSON. */
    public static boolean inJson(List<String> words) {
        return words.contains(JSON);
    }

    /** Troubles and nothing else, as a program reads them. */
    public static String json(List<String> troubles) {
        return JsonMapper.builder().build().writeValueAsString(Map.of("troubles", troubles));
    }
}
