package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.assets.ProtocolLibrary;
import vigil.command.ExitCode;
import vigil.export.pdf.BlankSheet;
import vigil.protocol.Protocol;
import vigil.screen.kit.Words;

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
            "4:a folder or the disk does not allow it"
        },
        description = "Writes an empty downtime sheet for each protocol of the clinic as PDF.")
final class BlankSheetsCommand implements Callable<Integer> {

    private final Words words;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the sheets. It is made if it is not there.")
    private Path to = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the clinic. Without it the protocols of the program.")
    private @Nullable Path data;

    @Spec private @Nullable CommandSpec spec;

    BlankSheetsCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        BlankSheet sheet = new BlankSheet(words);
        ProtocolLibrary library =
                Optional.ofNullable(data)
                        .map(clinic -> ProtocolLibrary.with(clinic.resolve("protocols")))
                        .orElseGet(ProtocolLibrary::shipped);
        try {
            Files.createDirectories(to);
            for (Protocol protocol : library.protocols()) {
                Path file =
                        to.resolve("blank-" + protocol.id() + "-v" + protocol.version() + ".pdf");
                Files.write(file, sheet.write(protocol));
                line.getOut().println(file);
            }
            line.getOut().flush();
            return ExitCode.DONE.code();
        } catch (IOException e) {
            line.getErr().println(words.say("export.folder", to));
            line.getErr().flush();
            return ExitCode.ENVIRONMENT.code();
        }
    }
}
