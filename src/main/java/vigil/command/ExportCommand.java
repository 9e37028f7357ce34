package vigil.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vigil.disk.DiskRoom;
import vigil.export.Export;
import vigil.export.RecordFile;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.WholeFile;
import vigil.export.csv.CsvKind;
import vigil.export.csv.DrugBookCsv;
import vigil.export.pdf.DrugBookPdf;
import vigil.keeping.Progress;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/** {@code export}: writes session records as files, the same bytes as the window writes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:every record is written, read back and valid",
            "1:the words were not understood",
            "2:no such session, what is there cannot be read, or another file lies where one"
                    + " belongs",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:a folder or the disk does not allow it"
        },
        description = "Writes the record of a session as files, in one or several forms.")
public final class ExportCommand implements Callable<Integer> {

    private static final List<String> BOOK = List.of("csv", "csv-bom", "pdf");

    private final RecordStore store;
    private final Sentences words;
    private final RecordForms forms;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Which which;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            converter = NamedPath.class,
            description = "The folder for the files. It is made if it is not there.")
    private @Nullable Path to;

    @Option(
            names = "--form",
            split = ",",
            paramLabel = "FORM",
            defaultValue = "record",
            completionCandidates = FormNames.class,
            description = "One or more of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<String> wanted = List.of();

    @Mixin private AnyStore in = new AnyStore();

    @Spec private @Nullable CommandSpec spec;

    /** What can be asked for. */
    static final class Which {
        @Parameters(
                paramLabel = "SESSION",
                arity = "1",
                description = "The id of a session, or as much of its beginning as is unique.")
        private String session = "";

        @Option(names = "--all", required = true, description = "Every session of the store.")
        private boolean all;

        @Option(
                names = "--since",
                converter = TypedDay.class,
                required = true,
                paramLabel = "DATE",
                description = "Every session planned for this day or later, as 2026-11-22.")
        private @Nullable LocalDate since;

        @Option(
                names = "--drug-book",
                required = true,
                description =
                        "The book of the room's drug, in the forms csv, csv-bom or pdf. Default:"
                                + " csv.")
        private boolean drugBook;
    }

    /** What {@code --form} takes. */
    static final class FormNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RecordForms.ofThisVersion(new Keys()).names().iterator();
        }
    }

    /** What a form is called needs no words. */
    private record Keys() implements Sentences {
        @Override
        public String say(String key, Object... values) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return false;
        }

        @Override
        public Sentences in(ZoneId zone) {
            return this;
        }

        @Override
        public String time(OffsetDateTime at) {
            return at.toString();
        }

        @Override
        public String timeWithSeconds(OffsetDateTime at) {
            return at.toString();
        }
    }

    /** A command on a store. */
    public ExportCommand(RecordStore store, Sentences words) {
        this.store = store;
        this.words = words;
        this.forms = RecordForms.ofThisVersion(words);
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        boolean book = which != null && which.drugBook;
        if (book && wanted.equals(List.of("record"))) {
            wanted = List.of("csv");
        }
        List<String> known = book ? BOOK : forms.names();
        // A comma alone names no form.
        for (String name : wanted.isEmpty() ? List.of("") : wanted) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        line, words.say("export.no-form", name, String.join(", ", known)));
            }
        }
        return Answer.to(line, words, in.json(), this::exported);
    }

    private ExitCode exported(Answer answer) {
        ExportReport report = ExportReport.to(answer, words);
        try (RecordStore.Opened opened = store.open(in.folder(), in.who())) {
            if (which != null && which.drugBook) {
                return drugBook(opened.drugBook(), report);
            }
            return switch (asked(opened)) {
                case Asked.Those(List<SessionId> sessions) -> written(sessions, opened, report);
                case Asked.Unclear(List<SessionId> several) -> answer.unclear(several);
            };
        }
    }

    private Asked asked(RecordStore.Opened opened) {
        Which asked = which == null ? new Which() : which;
        if (asked.all) {
            return new Asked.Those(opened.sessions());
        }
        return asked.since == null
                ? Asked.beginning(asked.session, opened.sessions())
                : new Asked.Those(opened.plannedFrom(asked.since));
    }

    private ExitCode written(
            List<SessionId> sessions, RecordStore.Opened opened, ExportReport report) {
        Path folder = folder();
        Optional<DiskRoom.Refusal> notMade = DiskRoom.make(folder);
        if (notMade.isPresent()) {
            return report.noFolder(folder, notMade.get());
        }
        RecordForms theirs = RecordForms.ofThisVersion(words, opened.vitals());
        List<RecordForm> each =
                wanted.stream().flatMap(name -> theirs.named(name).stream()).toList();
        if (sessions.isEmpty()) {
            report.nothing();
        }
        List<ExitCode> codes = new ArrayList<>();
        Progress progress = report.progress(sessions.size());
        for (int at = 0; at < sessions.size(); at++) {
            SessionId session = sessions.get(at);
            SessionRecord record = opened.record(session);
            for (RecordForm form : each) {
                Export export = new RecordFile(form).write(folder, record);
                report.take(session, form.name(), export);
                codes.add(ExitCode.of(export));
            }
            progress.done(at + 1, sessions.size());
        }
        return codes.stream().reduce(ExitCode.DONE, ExitCode::or);
    }

    private ExitCode drugBook(RecordStore.DrugBook book, ExportReport report) {
        Path folder = folder();
        Optional<DiskRoom.Refusal> notMade = DiskRoom.make(folder);
        if (notMade.isPresent()) {
            return report.noFolder(folder, notMade.get());
        }
        WholeFile file = new WholeFile();
        List<ExitCode> codes = new ArrayList<>();
        for (String form : wanted) {
            Export export =
                    switch (form) {
                        case "pdf" -> {
                            DrugBookPdf pages = new DrugBookPdf(words);
                            byte[] bytes =
                                    pages.write(
                                            book.facts(), book.staff(), book.room(), book.demo());
                            yield file.write(
                                    folder, pages.name(book.facts()), bytes, pages::faults);
                        }
                        default -> {
                            DrugBookCsv table =
                                    new DrugBookCsv(
                                            form.equals("csv-bom")
                                                    ? CsvKind.MARKED
                                                    : CsvKind.PLAIN);
                            byte[] bytes = table.write(book.facts(), book.staff(), book.demo());
                            yield file.write(
                                    folder, table.name(book.facts()), bytes, table::faults);
                        }
                    };
            report.drugBook(export);
            codes.add(ExitCode.of(export));
        }
        return codes.stream().reduce(ExitCode.DONE, ExitCode::or);
    }

    private Path folder() {
        return to == null ? Path.of("") : to;
    }

    /** A day as it is typed. */
    static final class TypedDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        typed + " is not a day of the calendar, for example 2026-11-22");
            }
        }
    }
}
