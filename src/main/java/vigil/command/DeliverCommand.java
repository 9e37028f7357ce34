package vigil.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.delivery.Courier;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.WaitsFor;
import vigil.people.StaffId;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/** {@code deliver}: sends everything that is due to the places a clinic named. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:everything that was due is where it belongs, or nothing was due",
            "1:the words were not understood",
            "2:a target refused a record, now or before; or it cannot be sent again; or a target of"
                    + " delivery.json was not understood",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:a target did not answer or could not be written to, now or before; it is tried again"
                    + " later"
        },
        description =
                "Sends the signed records that are due to the targets in delivery.json of the"
                        + " clinic's folder.")
public final class DeliverCommand implements Callable<Integer> {
    private final RecordStore store;
    private final Sentences words;

    @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--again",
            paramLabel = "SESSION",
            description =
                    "Sends the newest record of a session once more, also where it was refused."
                            + " The id of the session, or as much of its beginning as is unique.")
    private @Nullable String again;

    @Mixin private AnyStore in = new AnyStore();

    @Spec private @Nullable CommandSpec spec;

    /** A command on a store. */
    public DeliverCommand(RecordStore store, Sentences words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, in.json(), this::delivered);
    }

    private ExitCode delivered(Answer answer) {
        DeliveryReport report = DeliveryReport.to(answer, words);
        try (RecordStore.Opened opened = store.open(in.folder(), in.who())) {
            Optional<Asked> asked =
                    Optional.ofNullable(again)
                            .map(text -> Asked.beginning(text, opened.sessions()));
            return opened.sending(answer.judging(), sending -> sent(sending, asked, report));
        }
    }

    private ExitCode sent(Sending sending, Optional<Asked> asked, DeliveryReport report) {
        sending.refused().forEach(report.answer()::troubled);
        List<ExitCode> codes = new ArrayList<>();
        codes.add(sending.refused().isEmpty() ? ExitCode.DONE : ExitCode.CONTENT);
        if (!sending.courier().goesAnywhere() && sending.refused().isEmpty()) {
            report.answer().now("delivery.none-named");
        }
        List<DeliveryKey> again =
                asked.map(which -> again(which, sending, report.answer(), codes)).orElse(List.of());
        if (dryRun) {
            Stream<DeliveryKey> waiting = sending.courier().waiting().stream().map(Delivery::key);
            Stream.of(sending.courier().ready().stream(), waiting, again.stream())
                    .flatMap(keys -> keys)
                    .distinct()
                    .forEach(report::due);
        } else {
            int queued = sending.courier().queue(sending.by()).size();
            int now = sending.courier().waiting().size();
            report.begin(queued, now);
            sending.courier().send(sending.by(), one -> codes.add(report.carried(one, now)));
        }
        List<ExitCode> left =
                List.of(
                        report.refused(sending.courier().refused()),
                        report.end(sending.outbox().open(), sending.courier()::waitsFor));
        codes.addAll(dryRun ? List.of() : left);
        return codes.stream().reduce(ExitCode.DONE, ExitCode::or);
    }

    /** What of a session goes once more; where nothing does, that is said. */
    private List<DeliveryKey> again(
            Asked which, Sending sending, Answer answer, List<ExitCode> codes) {
        return switch (which) {
            case Asked.Those(List<SessionId> sessions) ->
                    again(sessions.getFirst(), sending.courier(), sending.by(), answer, codes);
            case Asked.Unclear(List<SessionId> several) -> {
                codes.add(answer.unclear(several));
                yield List.of();
            }
        };
    }

    private List<DeliveryKey> again(
            SessionId session, Courier courier, StaffId by, Answer answer, List<ExitCode> codes) {
        List<DeliveryKey> newest = courier.newest(session);
        if (newest.isEmpty()) {
            codes.add(ExitCode.CONTENT);
            if (courier.goesAnywhere()) {
                answer.trouble("delivery.nothing-again");
            }
            return List.of();
        }
        if (newest.stream().anyMatch(key -> courier.waitsFor(key) == WaitsFor.SIGNATURE)) {
            codes.add(ExitCode.CONTENT);
            answer.trouble("delivery.changed", session.value());
            return List.of();
        }
        if (!dryRun) {
            courier.again(newest, by);
        }
        return newest;
    }
}
