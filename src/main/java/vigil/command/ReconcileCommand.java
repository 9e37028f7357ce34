package vigil.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.delivery.Answer.Said;
import vigil.delivery.Delivery;
import vigil.delivery.Found;
import vigil.delivery.Reconciliation;
import vigil.session.SessionId;
import vigil.wording.Sentences;

/**
 * {@code reconcile}: asks the targets what they have, and holds it against what the outbox says. It
 * names nobody: what differs is told by kind and element, without a value.
 */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:each target has what the outbox says that it has",
            "1:the words were not understood",
            "2:a target has something else, or a target of delivery.json was not understood, or no"
                    + " such session",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:a target could not be asked or did not answer"
        },
        description = {
            "Asks the targets in delivery.json of the clinic's folder what they have of the records"
                    + " that were put into the outbox, and holds it against what the outbox says.",
            "A record that changed since is compared as it was sent; the revision it is at by now"
                    + " is said beside it.",
            "Changes nothing. What is missing at a target is sent once more by deliver --again."
        })
public final class ReconcileCommand implements Callable<Integer> {
    private static final int TOLD = 5;

    private final RecordStore store;
    private final Sentences words;

    @Parameters(
            paramLabel = "SESSION",
            arity = "0..1",
            description =
                    "The id of a session, or as much of its beginning as is unique. Without it every"
                            + " session.")
    private @Nullable String session;

    @Option(names = "--target", paramLabel = "NAME", description = "Only this target.")
    private @Nullable String target;

    @Mixin private AnyStore in = new AnyStore();

    @Spec private @Nullable CommandSpec spec;

    /** A command on a store. */
    public ReconcileCommand(RecordStore store, Sentences words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, in.json(), this::reconciled);
    }

    private ExitCode reconciled(Answer answer) {
        List<Map<String, Object>> asked = answer.list("asked");
        try (RecordStore.Opened opened = store.open(in.folder(), in.who())) {
            Asked which =
                    session == null
                            ? new Asked.Those(opened.sessions())
                            : Asked.beginning(session, opened.sessions());
            return switch (which) {
                case Asked.Those(List<SessionId> sessions) ->
                        opened.sending(
                                answer.judging(),
                                sending -> reconciled(sessions, sending, answer, asked));
                case Asked.Unclear(List<SessionId> several) -> answer.unclear(several);
            };
        }
    }

    private ExitCode reconciled(
            List<SessionId> sessions,
            Sending sending,
            Answer answer,
            List<Map<String, Object>> asked) {
        sending.refused().forEach(answer::troubled);
        if (target != null && !sending.reconciliation().knows(target)) {
            answer.trouble("delivery.no-target", target);
            return ExitCode.CONTENT;
        }
        List<Delivery> all =
                sessions.stream()
                        .flatMap(one -> sending.reconciliation().of(one).stream())
                        .filter(one -> target == null || target.equals(one.key().target().value()))
                        .toList();
        answer.now("delivery.to-ask", all.size());
        List<ExitCode> codes = new ArrayList<>();
        codes.add(sending.refused().isEmpty() ? ExitCode.DONE : ExitCode.CONTENT);
        for (Delivery one : all) {
            Reconciliation.Finding finding = sending.reconciliation().ask(one);
            asked.add(line(finding));
            answer.now(
                    "delivery.asked",
                    asked.size(),
                    all.size(),
                    one.key().session().value(),
                    one.key().revision(),
                    one.key().target().value(),
                    DeliveryText.of(words, one),
                    there(finding));
            codes.add(code(finding));
        }
        answer.put("agree", codes.stream().allMatch(code -> code == ExitCode.DONE));
        return codes.stream().reduce(ExitCode.DONE, ExitCode::or);
    }

    private static ExitCode code(Reconciliation.Finding finding) {
        return finding.agrees()
                .map(agrees -> agrees ? ExitCode.DONE : ExitCode.CONTENT)
                .orElse(ExitCode.ENVIRONMENT);
    }

    private String there(Reconciliation.Finding finding) {
        String there =
                switch (finding.found()) {
                    case Found.Same(int parts) -> words.say("delivery.there.same", parts);
                    case Found.Differs(List<String> what) ->
                            words.say(
                                    "delivery.there.differs",
                                    what.size(),
                                    String.join(
                                            "; ", what.subList(0, Math.min(TOLD, what.size()))));
                    case Found.NotKnown(Said why) ->
                            words.say("delivery.there.unknown", why.code());
                };
        return finding.changed()
                ? words.say("delivery.there.changed", there, finding.now())
                : there;
    }

    private static Map<String, Object> line(Reconciliation.Finding finding) {
        Map<String, Object> line = new LinkedHashMap<>(DeliveryText.line(finding.delivery()));
        line.put("now", finding.now());
        switch (finding.found()) {
            case Found.Same(int parts) -> {
                line.put("there", "same");
                line.put("parts", parts);
            }
            case Found.Differs(List<String> what) -> {
                line.put("there", "differs");
                line.put("what", what);
            }
            case Found.NotKnown(Said why) -> {
                line.put("there", "unknown");
                line.put("why", why.code());
            }
        }
        finding.agrees().ifPresent(agrees -> line.put("agrees", agrees));
        return line;
    }
}
