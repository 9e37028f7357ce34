package vigil.command;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.delivery.Delivery;
import vigil.people.PersonName;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.wording.Sentences;

/**
 * {@code list}: the sessions of a store, with how each stands to its signatures and to the places
 * it goes to. It names nobody unless it is asked to.
 */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:the sessions are listed",
            "1:the words were not understood",
            "2:there is no store, or it cannot be read",
            "3:the store is in use by a running window, or who asks does not come in",
            "4:a folder or the disk does not allow it"
        },
        description = "Lists the sessions of a store, the newest first.")
public final class ListCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final RecordStore store;
    private final Sentences words;

    @Option(
            names = "--names",
            description = "Also says the names of patients. Whoever reads the output reads them.")
    private boolean names;

    @Mixin private AnyStore in = new AnyStore();

    @Spec private @Nullable CommandSpec spec;

    /** A command on a store. */
    public ListCommand(RecordStore store, Sentences words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return Answer.to(line, words, in.json(), this::listed);
    }

    private ExitCode listed(Answer answer) {
        List<Map<String, Object>> all = answer.list("sessions");
        try (RecordStore.Opened opened = store.open(in.folder(), in.who())) {
            List<SessionSummary> newestFirst = opened.summaries(answer.judging()).reversed();
            return opened.sending(
                    answer.judging(),
                    sending -> {
                        for (SessionSummary one : newestFirst) {
                            List<Delivery> deliveries = sending.outbox().of(one.id());
                            if (in.json()) {
                                all.add(line(one, deliveries));
                            } else {
                                answer.said(text(one, deliveries));
                            }
                        }
                        return ExitCode.DONE;
                    });
        }
    }

    private String text(SessionSummary session, List<Delivery> deliveries) {
        String line =
                words.say(
                        "delivery.list",
                        session.plannedFor().local().format(WHEN),
                        session.id().value(),
                        session.protocolTitle().orElseGet(() -> words.say("delivery.no-protocol")),
                        words.say("stage." + session.stage()),
                        words.say("delivery.signing." + signing(session.signing())),
                        Long.toString(session.revision()),
                        deliveries(deliveries));
        return names ? line + " " + name(session.patient().name()) : line;
    }

    private String deliveries(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return words.say("delivery.nowhere");
        }
        return deliveries.stream()
                .filter(ListCommand::newest)
                .map(
                        one ->
                                words.say(
                                        "delivery.at",
                                        one.key().target().value(),
                                        Long.toString(one.key().revision()),
                                        DeliveryText.of(words, one)))
                .collect(Collectors.joining("; "));
    }

    private static boolean newest(Delivery delivery) {
        return !DeliveryText.name(delivery.state()).equals("superseded");
    }

    private Map<String, Object> line(SessionSummary session, List<Delivery> deliveries) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("session", session.id().value().toString());
        line.put("planned", session.plannedFor().local().format(ISO));
        line.put("room", session.room());
        line.put("protocol", session.protocolTitle().orElse(""));
        line.put("stage", session.stage().name());
        line.put("signing", signing(session.signing()));
        line.put("revision", session.revision());
        line.put("demo", session.demo());
        if (names) {
            line.put("patient", name(session.patient().name()));
        }
        line.put("deliveries", deliveries.stream().map(DeliveryText::line).toList());
        return line;
    }

    private static String name(PersonName name) {
        return name.given().isBlank() ? name.family() : name.family() + ", " + name.given();
    }

    private static String signing(SignState state) {
        return switch (state) {
            case SignState.Unsigned _ -> "UNSIGNED";
            case SignState.Signed _ -> "SIGNED";
            case SignState.Countersigned _ -> "COUNTERSIGNED";
            case SignState.Superseded _ -> "CHANGED_SINCE";
        };
    }
}
