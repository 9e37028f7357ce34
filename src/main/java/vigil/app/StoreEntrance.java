package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.Accounts;
import vigil.access.workplace.AccountKeeping;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Kept;
import vigil.access.workplace.NotOpened.Why;
import vigil.access.workplace.Notice;
import vigil.access.workplace.Person;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.charting.LedgerException;
import vigil.command.Credentials;
import vigil.command.ExitCode;
import vigil.command.RecordStore.NotOpened;
import vigil.ledger.SqliteLedger;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.credentials.DoorText;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;

/**
 * Opens the store in a folder for the command line, and lets in who asks; never makes one. What it
 * refuses it says as {@link NotOpened}.
 *
 * @param aside told, beside what a command answers, what whoever uses this store has to know
 */
record StoreEntrance(
        Words words, TypedIn typed, Folders.Computer computer, Consumer<String> aside) {

    /**
     * An open store with somebody in it.
     *
     * @param sound whether it was found sound; one that is not is only read
     */
    record Entered(Clinics.Opened store, Folders folders, StaffMember by, boolean sound) {}

    /** Opens the store in a folder, or the one the program opens by itself. */
    Entered enter(Optional<Path> folder, Credentials who) {
        Folders folders = Folders.of(computer, folder.map(Path::toAbsolutePath), false);
        if (!SqliteLedger.liesIn(folders.data())) {
            String why =
                    FoundAtStart.isLeftOfOne(folders.data()) ? "command.gone" : "export.no-store";
            throw new NotOpened(words.say(why, folders.data()), ExitCode.CONTENT);
        }
        try {
            Clinics.Opened store = new Clinics(words, folders, Turns.HERE).open();
            try {
                return entered(store, folders, who);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (SetUpException e) {
            throw new NotOpened(e.sentence(), e.exitCode(), e);
        } catch (LedgerException e) {
            throw notDone(e);
        }
    }

    /** Closes the store and refuses whoever may not, which is on record. */
    void refuseUnlessMay(Clinics.Opened store, Permission as) {
        if (!store.workplace().may(as)) {
            new UseOnRecord(store.workplace(), Turns.HERE).note(new AccessEvent.ActRefused(as));
            store.close();
            throw shut("command.not-allowed");
        }
    }

    private Entered entered(Clinics.Opened store, Folders folders, Credentials who) {
        Entering entering =
                store.expected()
                        .map(nurse -> DemoStaff.enter(store.workplace(), nurse))
                        .orElseGet(
                                () ->
                                        store.workplace()
                                                .enter(
                                                        new Claimant.Named(user(who)),
                                                        password(who, "export.password")));
        return switch (entering) {
            case Entering.In(var person, boolean _, boolean sound, var notices) -> {
                unanchored(notices).ifPresent(end -> aside.accept(said(end.found())));
                if (sound && !store.ledger().unguarded().isEmpty()) {
                    aside.accept(words.say("command.unguarded"));
                }
                yield new Entered(store, folders, person, sound);
            }
            case Entering.PasswordDue() -> throw shut("export.password-due");
            case vigil.access.workplace.NotOpened.MustWait(Duration left) ->
                    throw shut("export.wait", left.toSeconds() + 1);
            case vigil.access.workplace.NotOpened.Refused(Why why) when why == Why.KEYS_ALTERED ->
                    throw new NotOpened(words.say("credentials.shut." + why), ExitCode.CONTENT);
            case Entering _ -> throw shut("export.shut");
        };
    }

    private String said(Accounts.EndNotFound end) {
        return end.unread()
                .map(file -> words.say("command.unread", end.last(), file))
                .orElseGet(() -> words.say("command.unanchored", end.last()));
    }

    /** That the end of a store was not found outside it and is not compared yet. */
    static Optional<Notice.AnchorMissing> unanchored(List<Notice> notices) {
        return notices.stream()
                .filter(Notice.AnchorMissing.class::isInstance)
                .map(Notice.AnchorMissing.class::cast)
                .findFirst();
    }

    private StaffId user(Credentials who) {
        return who.user().map(StaffId::new).orElseThrow(() -> shut("export.user-needed"));
    }

    /** A password that is typed now. */
    char[] password(Credentials who, String prompt) {
        try {
            return typed.password(who.passwordFd(), words.say(prompt))
                    .orElseThrow(() -> shut("export.password-needed"));
        } catch (HandedFile.Refused e) {
            throw new NotOpened(
                    words.say("export.password-file." + e.why(), number(who)),
                    ExitCode.ENVIRONMENT,
                    e);
        } catch (IOException e) {
            throw new NotOpened(
                    words.say("export.password-file", number(who)), ExitCode.ENVIRONMENT, e);
        }
    }

    private static String number(Credentials who) {
        return Integer.toString(who.passwordFd().orElse(0));
    }

    /** An act on the accounts of a store; where it is refused, or not written, that is said. */
    void kept(Clinics.Opened store, Function<AccountKeeping, Kept> act) {
        Kept answer;
        try {
            answer = act.apply(store.workplace().accountKeeping());
        } catch (LedgerException e) {
            throw notDone(e);
        }
        if (answer instanceof Kept.SecondNeeded(List<Person> who)) {
            throw shut(
                    "command.accounts.second",
                    who.stream().map(one -> one.id().value()).collect(Collectors.joining(", ")));
        }
        new DoorText(words)
                .of(answer)
                .ifPresent(
                        sentence -> {
                            throw new NotOpened(sentence, code(answer));
                        });
    }

    private static ExitCode code(Kept answer) {
        return switch (answer) {
            case Kept.Refused(Kept.Why why) when why != Kept.Why.NOT_ALLOWED -> ExitCode.CONTENT;
            case Kept _ -> ExitCode.LOCKED;
        };
    }

    /** Who asks is not let in or may not. */
    NotOpened shut(String why, Object... values) {
        return new NotOpened(words.say(why, values), ExitCode.LOCKED);
    }

    /** The store does not do it. */
    NotOpened notDone(LedgerException e) {
        return new NotOpened(FaultText.of(words, e.fault()), SetUpException.exitCode(e.fault()), e);
    }
}
