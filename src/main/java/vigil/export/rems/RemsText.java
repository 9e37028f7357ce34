package vigil.export.rems;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** The fields of the form as plain text in UTF-8, one a line, to copy from. */
public final class RemsText implements RecordForm {
    private final Sentences words;

    /** Text in the words of the program. */
    public RemsText(Sentences words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "rems";
    }

    @Override
    public String ending() {
        return "-rems.txt";
    }

    @Override
    public byte[] write(SessionRecord record) {
        List<String> lines = new ArrayList<>();
        record.demo().ifPresent(lines::add);
        MonitoringReading.of(words, SessionOfRecord.of(record))
                .ifPresentOrElse(
                        form -> lines(form, lines), () -> lines.add(words.say("rems.notasked")));
        return Isolated.without(String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void lines(MonitoringForm form, List<String> lines) {
        lines.add(form.name());
        lines.add(form.due());
        for (MonitoringForm.Section section : form.sections()) {
            lines.add("");
            lines.add(section.title());
            section.fields()
                    .forEach(
                            field ->
                                    lines.add(
                                            "  "
                                                    + field.name()
                                                    + ": "
                                                    + field.value()
                                                            .orElse(words.say("rems.missing"))));
        }
        lines.add("");
        lines.add(words.say("rems.missing.all", String.join(", ", form.missing())));
    }

    @Override
    public List<String> faults(byte[] file) {
        return file.length == 0 ? List.of("empty") : List.of();
    }
}
