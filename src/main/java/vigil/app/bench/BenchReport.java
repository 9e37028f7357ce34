package vigil.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import vigil.wording.Sentences;

/** What was measured, for people as a table and for programs as JSON. */
public record BenchReport(Machine machine, List<Figure> figures, List<String> notes) {

    public BenchReport {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /** The table, line by line. */
    public List<String> lines(Sentences words) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "bench.machine",
                        Integer.toString(machine.processors()),
                        Long.toString(machine.memory()),
                        machine.jdk(),
                        machine.system()));
        lines.add("");
        lines.add(
                row(
                        "",
                        words.say("bench.head.measured"),
                        words.say("bench.head.floor"),
                        words.say("bench.head.goal"),
                        ""));
        for (Figure figure : figures) {
            lines.add(
                    row(
                            words.say("bench.figure." + figure.name()),
                            shown(figure.measured(), figure, words),
                            shown(figure.floor(), figure, words),
                            goal(figure, words),
                            words.say("bench.verdict." + figure.verdict())));
        }
        lines.add("");
        lines.addAll(notes);
        return lines;
    }

    private static String row(
            String name, String measured, String floor, String goal, String verdict) {
        return String.format(
                        Locale.ROOT,
                        "%-46s %10s %10s %12s   %s",
                        name,
                        measured,
                        floor,
                        goal,
                        verdict)
                .stripTrailing();
    }

    private static String goal(Figure figure, Sentences words) {
        OptionalDouble bound = figure.goal().bound(figure.floor());
        return bound.isEmpty() ? "" : words.say("bench.goal", shown(bound, figure, words));
    }

    private static String shown(OptionalDouble value, Figure figure, Sentences words) {
        return value.isEmpty()
                ? words.say("bench.none")
                : words.say("bench.unit." + figure.unit(), number(value.getAsDouble()));
    }

    /** Three digits that say something, and never a goal missed that looks met. */
    private static String number(double value) {
        String pattern = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** The same as JSON, with every digit. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> computer = new LinkedHashMap<>();
        computer.put("processors", machine.processors());
        computer.put("memoryMegabytes", machine.memory());
        computer.put("jdk", machine.jdk());
        computer.put("system", machine.system());
        all.put("machine", computer);
        all.put("figures", figures.stream().map(BenchReport::figure).toList());
        return JsonMapper.builder().build().writeValueAsString(all);
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", figure.name());
        line.put("unit", figure.unit().name());
        put(line, "measured", figure.measured());
        put(line, "floor", figure.floor());
        put(line, "goal", figure.goal().bound(figure.floor()));
        line.put("verdict", figure.verdict().name());
        return line;
    }

    private static void put(Map<String, Object> line, String name, OptionalDouble value) {
        if (value.isPresent()) {
            line.put(name, value.getAsDouble());
        }
    }
}
