package vigil.screen.setup;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.access.keys.SlotKind;
import vigil.access.workplace.Entering;
import vigil.access.workplace.NotOpened;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.credentials.CountersignedForm;
import vigil.screen.credentials.DoorText;
import vigil.screen.credentials.NewPassword;
import vigil.screen.credentials.PaperForms;
import vigil.screen.credentials.PersonFields;
import vigil.screen.credentials.Waiting;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/** The form of each step; what is done in it goes to the store at once. */
final class SetUpPages {

    private final Words words;
    private final SetUpModel model;
    private final SetUpPlace place;
    private final DoorText text;
    private final StepForms forms;

    SetUpPages(Words words, SetUpModel model, SetUpPlace place) {
        this.words = words;
        this.model = model;
        this.place = place;
        this.text = new DoorText(words);
        this.forms = new StepForms(words, "setup.");
    }

    /** Which folder the store lies in; or a backup is brought back into it. */
    FormPanel folder() {
        FolderField path = new FolderField(words, words.say("setup.folder.path"), place);
        path.show(place.folder());
        FormPanel form =
                forms.of(
                        "folder",
                        asked -> path.folder().ifPresent(folder -> folder(asked, path, folder)));
        sayBefore(form);
        return form.add(path.line())
                .beside(
                        Buttons.plain(
                                words.say("setup.folder.restore"),
                                () ->
                                        path.folder()
                                                .ifPresent(folder -> restore(form, path, folder))));
    }

    private void sayBefore(FormPanel form) {
        switch (place.before()) {
            case NONE -> {}
            case BEGUN ->
                    form.say(
                            MessageBar.Level.INFO,
                            words.say("setup.folder.begun"),
                            words.say("setup.folder.begun.text"));
            case ELSEWHERE ->
                    form.say(
                            MessageBar.Level.SHOULD,
                            words.say("setup.folder.before"),
                            words.say("setup.folder.before.text"));
        }
    }

    private void restore(FormPanel form, FolderField path, Path folder) {
        model.look(
                folder,
                found -> {
                    switch (found) {
                        case FREE, OCCUPIED -> place.restore().accept(folder);
                        case BEGUN -> path.refuse(words.say("setup.folder.restore.BEGUN"));
                        case CLOSED -> path.refuse(words.say("setup.folder.CLOSED"));
                    }
                },
                fault -> forms.failed(form, fault));
    }

    private void folder(FormPanel form, FolderField path, Path folder) {
        form.busy(true);
        model.folder(
                folder,
                found -> {
                    form.busy(false);
                    switch (found) {
                        case FREE, BEGUN -> {}
                        case OCCUPIED, CLOSED -> path.refuse(words.say("setup.folder." + found));
                    }
                },
                fault -> forms.failed(form, fault));
    }

    /** The room, and the zone of its clock. */
    FormPanel site() {
        SiteFields fields = new SiteFields(words, place.zone());
        model.site().ifPresent(fields::show);
        return forms.of(
                        "site",
                        form ->
                                model.site(
                                        fields.site(),
                                        () -> {},
                                        fault -> forms.failed(form, fault)))
                .add(fields.room())
                .add(fields.zone());
    }

    /** Who a new administrator is, what else they do here, and their own password. */
    private final class Newcomer {
        private final PersonFields person;
        private final NewPassword password;
        private final Map<Role, CheckLine> also =
                Stream.of(Role.NURSE, Role.SUPERVISING_CLINICIAN)
                        .collect(
                                Collectors.toMap(
                                        role -> role,
                                        role ->
                                                new CheckLine(
                                                        words.say("setup.also." + role),
                                                        words.say("setup.also.help"))));

        Newcomer(Predicate<StaffId> taken) {
            person = new PersonFields(words, taken);
            password = new NewPassword(words, place.rules(), person::own);
        }

        void addTo(FormPanel form) {
            person.fields().forEach(form::add);
            List.of(Role.NURSE, Role.SUPERVISING_CLINICIAN)
                    .forEach(role -> Optional.ofNullable(also.get(role)).ifPresent(form::add));
            password.fields().forEach(form::add);
        }

        StaffMember member() {
            Set<Role> roles = new HashSet<>(Set.of(Role.ADMINISTRATOR));
            also.forEach(
                    (role, tick) -> {
                        if (tick.tickedProperty().get()) {
                            roles.add(role);
                        }
                    });
            return person.person(roles);
        }
    }

    /** The first administrator, with whom the store begins. */
    FormPanel first() {
        Newcomer who = new Newcomer(user -> false);
        FormPanel form =
                forms.of(
                        "first",
                        asked -> {
                            asked.busy(true);
                            asked.say(MessageBar.Level.INFO, "", words.say("setup.first.runs"));
                            char[] typed = who.password.take();
                            StaffMember member = who.member();
                            model.door()
                                    .onKeys(
                                            at ->
                                                    model.founded()
                                                            .setUp()
                                                            .firstAdministrator(member, typed),
                                            came -> first(asked, who, came),
                                            fault -> forms.failed(asked, fault));
                        });
        who.addTo(form);
        return form;
    }

    private void first(FormPanel form, Newcomer who, Entering came) {
        form.busy(false);
        form.quiet();
        switch (came) {
            case Entering.In _ -> model.stands();
            case Entering.PasswordNotTaken(var objection) ->
                    who.password.refuse(text.of(objection));
            case NotOpened why -> new Waiting(words, form).shut(why, place.now().get());
            case Entering.PasswordDue() -> {}
            case Entering.Mistyped _ -> {}
        }
    }

    /** The second administrator. */
    FormPanel second(CountersignedForm shown) {
        Newcomer who = new Newcomer(user -> model.door().workplace().accountKeeping().taken(user));
        FormPanel form =
                forms.of(
                        "second",
                        _ -> {
                            char[] typed = who.password.take();
                            StaffMember member = who.member();
                            shown.keep(
                                    words.say("setup.second.title"),
                                    (at, second) ->
                                            model.founded()
                                                    .setUp()
                                                    .secondAdministrator(member, typed),
                                    model::stands);
                        });
        who.addTo(form);
        return form;
    }

    /** An administrator comes back to a set-up that was left. */
    FormPanel signIn(Runnable then) {
        return new AdministratorForm(
                        words,
                        model.door(),
                        place.now(),
                        new AdministratorForm.Said(
                                words.say("setup.again.title"),
                                words.say("setup.again.text"),
                                words.say("setup.again.act")),
                        _ -> then.run())
                .form();
    }

    /** Before a paper is made: what it is for. */
    FormPanel paper(CountersignedForm shown, PaperForms papers, SlotKind kind) {
        return forms.of(
                kind == SlotKind.RECOVERY ? "sheet" : "card",
                form ->
                        papers.begin(
                                kind,
                                new PaperForms.Place(
                                        model.site().map(Founding.Site::room).orElse(""),
                                        place.now().get()),
                                model::stands,
                                () -> {
                                    papers.forget();
                                    shown.show(form);
                                }));
    }

    /** The store is ready. */
    FormPanel begin() {
        FormPanel form = forms.of("begin", asked -> begin(asked, Founding.Beginning.EMPTY));
        return form.beside(
                Buttons.plain(
                        words.say("setup.begin.demo"), () -> begin(form, Founding.Beginning.DEMO)));
    }

    private void begin(FormPanel form, Founding.Beginning how) {
        form.busy(true);
        model.founding().begin(how, why -> forms.failed(form, why));
    }

    /** A step that is done and is only read. */
    FormPanel done(SetUpStep step, Runnable onward) {
        return new FormPanel(
                        words,
                        words.say("setup.step." + step),
                        words.say("setup.done.text"),
                        words.say("setup.done.act"),
                        onward,
                        () -> {})
                .standing();
    }
}
