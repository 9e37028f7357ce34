package vigil.screen.accounts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.workplace.AccountKeeping;
import vigil.access.workplace.Kept;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.credentials.CountersignedForm;
import vigil.screen.credentials.DoorText;
import vigil.screen.credentials.PersonFields;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.ScanFilter;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/** The forms of accounts: a new one, a temporary password, roles, a badge, a leaver. */
final class AccountForms {
    private final Words words;
    private final DoorText text;
    private final CountersignedForm shown;
    private final Supplier<char[]> temporary;
    private final Predicate<StaffId> taken;

    /**
     * The forms.
     *
     * @param temporary makes a temporary password
     * @param taken whether a user name is or was somebody's
     */
    AccountForms(
            Words words,
            CountersignedForm shown,
            Supplier<char[]> temporary,
            Predicate<StaffId> taken) {
        this.words = words;
        this.text = new DoorText(words);
        this.shown = shown;
        this.temporary = temporary;
        this.taken = taken;
    }

    /** One tick for each role. */
    private Map<Role, CheckLine> roles(Set<Role> now) {
        Map<Role, CheckLine> ticks = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            CheckLine tick = new CheckLine(text.role(role), words.say("accounts.role." + role));
            tick.tickedProperty().set(now.contains(role));
            ticks.put(role, tick);
        }
        return ticks;
    }

    private static Set<Role> ticked(Map<Role, CheckLine> ticks) {
        Set<Role> roles = new HashSet<>();
        ticks.forEach(
                (role, tick) -> {
                    if (tick.tickedProperty().get()) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    private FormPanel form(
            String what, String statement, Consumer<FormPanel> commit, Runnable leave) {
        return new FormPanel(
                words,
                words.say("accounts." + what + ".title"),
                statement,
                words.say("accounts." + what + ".act"),
                commit,
                leave);
    }

    /** A new account with a temporary password, which is shown once it is made. */
    void make(Runnable done, Runnable leave) {
        PersonFields fields = new PersonFields(words, taken);
        Map<Role, CheckLine> ticks = roles(Set.of());
        FormPanel form =
                form(
                        "make",
                        words.say("accounts.make.text"),
                        _ -> made(fields.person(ticked(ticks)), done),
                        leave);
        fields.fields().forEach(form::add);
        ticks.values().forEach(form::add);
        shown.show(form);
    }

    private void made(StaffMember person, Runnable done) {
        char[] password = temporary.get();
        shown.keep(
                words.say("accounts.make.what", PersonText.staff(person), named(person.roles())),
                (at, second) -> at.accountKeeping().make(person, password.clone(), second),
                () -> handOver(person, password, done));
    }

    private String named(Set<Role> roles) {
        return String.join(", ", roles.stream().sorted().map(text::role).toList());
    }

    /** Another temporary password for somebody who forgot theirs. */
    void temporaryPassword(Account account, Runnable done, Runnable leave) {
        String name = PersonText.staff(account.member());
        shown.show(
                form(
                        "password",
                        words.say("accounts.password.text", name),
                        _ -> {
                            char[] password = temporary.get();
                            shown.keep(
                                    words.say("accounts.password.what", name),
                                    (at, second) ->
                                            at.accountKeeping()
                                                    .temporaryPassword(
                                                            account.member().id(),
                                                            password.clone(),
                                                            second),
                                    () -> handOver(account.member(), password, done));
                        },
                        leave));
    }

    /** Shows the temporary password, once. */
    private void handOver(StaffMember person, char[] password, Runnable done) {
        LineField field = new LineField(words, words.say("accounts.given.password"), false);
        field.textProperty().set(new String(password));
        field.input().setEditable(false);
        Arrays.fill(password, '\0');
        FormPanel form =
                new FormPanel(
                                words,
                                words.say("accounts.given.title", PersonText.staff(person)),
                                words.say("accounts.given.text", person.id().value()),
                                words.say("accounts.given.act"),
                                () -> {
                                    field.textProperty().set("");
                                    done.run();
                                },
                                () -> {})
                        .standing()
                        .add(field);
        shown.show(form);
    }

    /** Other roles. */
    void roles(Account account, Runnable done, Runnable leave) {
        String name = PersonText.staff(account.member());
        Map<Role, CheckLine> ticks = roles(account.member().roles());
        FormPanel form =
                form(
                        "roles",
                        words.say("accounts.roles.text", name),
                        _ -> {
                            Set<Role> wanted = ticked(ticks);
                            shown.keep(
                                    words.say("accounts.roles.what", name, named(wanted)),
                                    (at, second) ->
                                            at.accountKeeping()
                                                    .roles(account.member().id(), wanted, second),
                                    done);
                        },
                        leave);
        ticks.values().forEach(form::add);
        shown.show(form);
    }

    /** Another badge, or none. */
    void badge(Account account, Runnable done, Runnable leave) {
        String name = PersonText.staff(account.member());
        LineField code = new LineField(words, words.say("accounts.badge.code"), false);
        code.prompt(words.say("accounts.badge.prompt"))
                .judgedBy(
                        typed ->
                                Badge.isCode(typed.strip())
                                        ? Optional.empty()
                                        : Optional.of(words.say("accounts.badge.bad")));
        ScanFilter.writesInto(code.input());
        code.textProperty().set(account.badge().map(Badge::code).orElse(""));
        FormPanel form =
                form(
                        "badge",
                        words.say("accounts.badge.text", name),
                        _ -> {
                            Optional<Badge> badge =
                                    Optional.of(code.text().strip())
                                            .filter(typed -> !typed.isEmpty())
                                            .map(Badge::new);
                            shown.keep(
                                    words.say("accounts.badge.what", name),
                                    (at, second) ->
                                            at.accountKeeping().badge(account.member().id(), badge),
                                    done);
                        },
                        leave);
        shown.show(form.add(code));
    }

    /** Somebody left; the key of the store is changed next. */
    void leaver(Account account, Runnable thenKey, Runnable leave) {
        String name = PersonText.staff(account.member());
        shown.show(
                form(
                        "close",
                        words.say("accounts.close.text", name),
                        _ ->
                                shown.keep(
                                        words.say("accounts.close.what", name),
                                        (at, second) ->
                                                at.accountKeeping()
                                                        .leaver(account.member().id(), second),
                                        thenKey),
                        leave));
    }

    /** Another key for the store. */
    void rotate(boolean afterLeaver, Runnable done, Runnable leave) {
        shown.show(
                form(
                        "rotate",
                        words.say(afterLeaver ? "accounts.rotate.left" : "accounts.rotate.text"),
                        form -> {
                            form.say(MessageBar.Level.INFO, "", words.say("accounts.rotate.runs"));
                            shown.keepAtLength(
                                    words.say("accounts.rotate.title"),
                                    (at, second) -> at.accountKeeping().rotate(),
                                    done);
                        },
                        leave));
    }

    /** An administrator takes note that the emergency card was used. */
    void card(long fact, String story, Runnable done, Runnable leave) {
        noted("card", story, (at, note) -> at.acknowledgeCard(fact, note), done, leave);
    }

    /** An administrator takes note that the end of the store was not found outside it. */
    void anchor(long fact, String story, Runnable done, Runnable leave) {
        noted("anchor", story, (at, note) -> at.acknowledgeAnchor(fact, note), done, leave);
    }

    private void noted(
            String what,
            String story,
            BiFunction<AccountKeeping, String, Kept> keeps,
            Runnable done,
            Runnable leave) {
        LineField note = new LineField(words, words.say("accounts." + what + ".note"), true);
        shown.show(
                form(
                                what,
                                story,
                                _ ->
                                        shown.keep(
                                                words.say("accounts." + what + ".title"),
                                                (at, second) ->
                                                        keeps.apply(
                                                                at.accountKeeping(),
                                                                note.text().strip()),
                                                done),
                                leave)
                        .add(note));
    }

    /** The envelope was looked at. */
    void envelope(Runnable broken, Runnable done, Runnable leave) {
        FormPanel form =
                form(
                        "envelope",
                        words.say("accounts.envelope.text"),
                        _ -> checked(true, done),
                        leave);
        form.beside(
                Buttons.plain(words.say("accounts.envelope.broken"), () -> checked(false, broken)));
        shown.show(form);
    }

    private void checked(boolean sealed, Runnable done) {
        shown.keep(
                words.say("accounts.envelope.title"),
                (at, second) -> at.accountKeeping().checkedEnvelope(sealed),
                done);
    }
}
