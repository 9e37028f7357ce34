package vigil.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;
import vigil.wording.Sentences;

/** {@code accounts}: who works here, as administrators keep it. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:done",
            "1:the words were not understood",
            "2:no store lies there, it is damaged, or there is no such account",
            "3:the store is in use by a running window, or who asks does not come in or may not",
            "4:the folder of the store or the disk does not allow it"
        },
        description = "Keeps the accounts of a clinic's store. Only administrators may.")
public final class AccountsCommand implements Runnable {
    private static final String USER = "[a-z0-9][a-z0-9._-]{1,31}";

    private final AccountDesk desk;
    private final Sentences words;

    @Spec private @Nullable CommandSpec spec;

    /** A command on a store. */
    public AccountsCommand(AccountDesk desk, Sentences words) {
        this.desk = desk;
        this.words = words;
    }

    /** A role as it is typed: small letters and hyphens. */
    static final class TypedRole implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            return Stream.of(Role.values())
                    .filter(role -> typed(role).equals(typed))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            Stream.of(Role.values())
                                                    .map(TypedRole::typed)
                                                    .collect(Collectors.joining(", "))));
        }

        static String typed(Role role) {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public void run() {
        throw new ParameterException(line(), words.say("command.accounts.which"));
    }

    private CommandLine line() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }

    private int answered(AskedStore asked, BiFunction<AccountDesk.Opened, Answer, ExitCode> work) {
        return Answer.to(
                line(),
                words,
                asked.json(),
                answer -> {
                    try (AccountDesk.Opened open = desk.open(asked.folder(), asked.who())) {
                        return work.apply(open, answer);
                    }
                });
    }

    /** Who has an account. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            description = "Lists all accounts, also of those who left.")
    int list(@Mixin AskedStore asked) {
        return answered(
                asked,
                (open, answer) -> {
                    List<AccountDesk.Line> all = open.accounts();
                    answer.put("accounts", all.stream().map(AccountsCommand::fields).toList());
                    all.forEach(one -> listed(one, answer));
                    return ExitCode.DONE;
                });
    }

    private static void listed(AccountDesk.Line one, Answer answer) {
        StaffMember person = one.person();
        answer.line(
                one.here() ? "command.accounts.listed" : "command.accounts.left",
                person.id().value(),
                (person.name().given() + " " + person.name().family()).strip(),
                String.join(", ", roles(person)));
    }

    private static List<String> roles(StaffMember person) {
        return person.roles().stream().sorted().map(TypedRole::typed).toList();
    }

    private static Map<String, Object> fields(AccountDesk.Line one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("user", one.person().id().value());
        fields.put("family", one.person().name().family());
        fields.put("given", one.person().name().given());
        fields.put("credentials", one.person().credentials());
        fields.put("roles", roles(one.person()));
        fields.put("here", one.here());
        return fields;
    }

    /** Somebody new. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            exitCodeOnInvalidInput = 1,
            description =
                    "Makes an account and prints its temporary password, which the person has to"
                            + " change when they first come in.")
    int add(
            @Parameters(paramLabel = "USER", description = "The user name, typed to sign in.")
                    String user,
            @Option(names = "--family", required = true, paramLabel = "NAME") String family,
            @Option(names = "--given", defaultValue = "", paramLabel = "NAME") String given,
            @Option(
                            names = "--credentials",
                            defaultValue = "",
                            paramLabel = "TEXT",
                            description = "What stands behind the name, such as RN or MD.")
                    String credentials,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            converter = TypedRole.class,
                            description =
                                    "One or more of: nurse, supervising-clinician, administrator.")
                    Set<Role> roles,
            @Mixin AskedStore asked,
            @Mixin SecondAdministrator second) {
        StaffMember person =
                new StaffMember(
                        new StaffId(user(user)),
                        new PersonName(needed(text(family)), text(given), ""),
                        text(credentials),
                        roles);
        return answered(
                asked,
                (open, answer) -> handedOver(user, open.add(person, second.credentials()), answer));
    }

    /** Somebody forgot their password. */
    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            description =
                    "Sets a temporary password for somebody who forgot theirs, and prints it.")
    int password(
            @Parameters(paramLabel = "USER") String user,
            @Mixin AskedStore asked,
            @Mixin SecondAdministrator second) {
        StaffId id = new StaffId(user(user));
        return answered(
                asked,
                (open, answer) ->
                        handedOver(user, open.temporaryPassword(id, second.credentials()), answer));
    }

    private static ExitCode handedOver(String user, char[] password, Answer answer) {
        String shown = new String(password);
        answer.put("user", user);
        answer.put("temporaryPassword", shown);
        answer.line("command.accounts.password", user, shown);
        return ExitCode.DONE;
    }

    /** Somebody left. */
    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            description =
                    "Closes the account of somebody who left. Change the key of the store in the"
                            + " window next: an old copy of the store still opens.")
    int withdraw(
            @Parameters(paramLabel = "USER") String user,
            @Mixin AskedStore asked,
            @Mixin SecondAdministrator second) {
        StaffId id = new StaffId(user(user));
        return answered(
                asked,
                (open, answer) -> {
                    open.withdraw(id, second.credentials());
                    answer.put("withdrawn", user);
                    answer.line("command.accounts.withdrawn", user);
                    return ExitCode.DONE;
                });
    }

    private String user(String typed) {
        if (!typed.matches(USER)) {
            throw new ParameterException(line(), words.say("command.accounts.user"));
        }
        return typed;
    }

    private String needed(String family) {
        if (family.isEmpty()) {
            throw new ParameterException(line(), words.say("command.accounts.family"));
        }
        return family;
    }

    private String text(String typed) {
        return switch (TypedText.line(typed)) {
            case Parsed.Read<String>(String read) when LostLetter.in(read) ->
                    throw new ParameterException(line(), words.say("command.lost"));
            case Parsed.Read<String>(String read) -> read.strip();
            case Parsed.Blank<String> _ -> "";
            case Parsed.Unfinished<String> _, Parsed.Unreadable<String> _ ->
                    throw new ParameterException(line(), words.say("command.accounts.text"));
        };
    }
}
