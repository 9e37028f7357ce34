package vigil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.assets.ProtocolLibrary;
import vigil.command.Answer;
import vigil.command.ExitCode;
import vigil.command.FileFaultText;
import vigil.command.NamedPath;
import vigil.disk.DiskRoom;
import vigil.export.Export;
import vigil.export.WholeFile;
import vigil.export.pdf.BlankSheet;
import vigil.protocol.Protocol;
import vigil.screen.kit.Words;
import vigil.vitals.VitalOrder;

/**
 * {@code blank-sheets}: writes an empty downtime sheet for each protocol, to be printed while the
 * computer works and kept for when it does not. Opens no store.
 */
@Command(
        name = "blank-sheets",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:a sheet is written for each protocol",
            "1:the words were not understood",
            "2:a file of the clinic cannot be read, or another file lies where its sheet belongs",
            "4:a folder or the disk does not allow it"
        },
        description = "Writes an empty downtime sheet for each protocol of the clinic as PDF.")
final class BlankSheetsCommand implements Callable<Integer> {

    private final Words words;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder for the sheets. It is made if it is not there.")
    private Path to = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder of the clinic. Without it the protocols of the program.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    BlankSheetsCommand(Words words) {
        this.words = words;
    }

    /** As the clinic has written it down, where it has. */
    private VitalOrder order() {
        return Optional.ofNullable(data)
                .map(clinic -> new ClinicFiles(clinic, words))
                .filter(ClinicFiles::isThere)
                .map(files -> files.read().clinic().vitals())
                .orElseGet(VitalOrder::usual);
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, json, this::written);
    }

    private ExitCode written(Answer answer) {
        List<String> sheets = new ArrayList<>();
        answer.put("sheets", sheets);
        Optional<Path> clinic = Optional.ofNullable(data);
        if (clinic.isPresent() && !Files.isDirectory(clinic.get())) {
            answer.trouble("export.refused.FOLDER_MISSING", clinic.get());
            return ExitCode.CONTENT;
        }
        VitalOrder order;
        try {
            order = order();
        } catch (SetUpException e) {
            answer.troubled(e.sentence());
            return ExitCode.CONTENT;
        }
        Optional<DiskRoom.Refusal> notMade = DiskRoom.make(to);
        if (notMade.isPresent()) {
            answer.trouble("export.folder." + notMade.get().name(), to);
            return ExitCode.ENVIRONMENT;
        }
        ProtocolLibrary library =
                clinic.map(folder -> ProtocolLibrary.with(folder.resolve("protocols")))
                        .orElseGet(ProtocolLibrary::shipped);
        ExitCode code = library.refused().isEmpty() ? ExitCode.DONE : ExitCode.CONTENT;
        library.refused()
                .forEach(
                        file ->
                                answer.trouble(
                                        "app.file.not-taken", FileFaultText.of(words, file)));
        BlankSheet sheet = new BlankSheet(words, order);
        for (Protocol protocol : library.protocols()) {
            String name = "blank-" + protocol.id() + "-v" + protocol.version() + ".pdf";
            Export export =
                    new WholeFile().write(to, name, sheet.write(protocol), bytes -> List.of());
            switch (export) {
                case Export.Exported(Path file, String _, long _) -> {
                    sheets.add(file.toString());
                    answer.said(file.toString());
                }
                case Export.NotExported(Export.Reason reason, String detail) ->
                        answer.trouble("export.refused." + reason.name(), detail);
            }
            code = code.or(ExitCode.of(export));
        }
        return code;
    }
}
