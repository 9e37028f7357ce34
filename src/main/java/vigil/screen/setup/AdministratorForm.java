package vigil.screen.setup;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.NotOpened;
import vigil.access.workplace.Person;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.Waiting;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/** An administrator comes in by name and password, where there is no other door yet. */
final class AdministratorForm {
    private final Words words;
    private final Door door;
    private final Supplier<Moment> now;
    private final StaffChoice who;
    private final SecretField password;
    private final FormPanel form;

    /**
     * A form.
     *
     * @param said its title, its sentence and the words on its button
     * @param then told of the form when an administrator is in
     */
    AdministratorForm(
            Words words, Door door, Supplier<Moment> now, Said said, Consumer<FormPanel> then) {
        this.words = words;
        this.door = door;
        this.now = now;
        who =
                new StaffChoice(
                        words,
                        words.say("setup.again.who"),
                        door.workplace().people().stream()
                                .filter(one -> one.roles().contains(Role.ADMINISTRATOR))
                                .map(AdministratorForm::member)
                                .toList(),
                        member -> member.name().family());
        password =
                new SecretField(
                        words,
                        words.say("credentials.password"),
                        words.say("credentials.password.help"));
        form =
                new FormPanel(
                                words,
                                said.title(),
                                said.text(),
                                said.act(),
                                () -> signIn(then),
                                () -> {})
                        .standing();
        who.onChosen(member -> password.input().requestFocus());
        form.add(who).add(password.submits(form::commit));
    }

    /** What stands on it. */
    record Said(String title, String text, String act) {}

    FormPanel form() {
        return form;
    }

    private static StaffMember member(Person person) {
        return new StaffMember(
                person.id(), new PersonName(person.name(), "", ""), "", person.roles());
    }

    private void signIn(Consumer<FormPanel> then) {
        Optional<StaffMember> chosen = who.chosen();
        if (chosen.isEmpty()) {
            form.say(MessageBar.Level.SHOULD, "", words.say("setup.again.missing"));
            who.takeFocus();
            return;
        }
        char[] typed = password.take();
        form.busy(true);
        door.onKeys(
                at -> at.enter(new Claimant.Named(chosen.get().id()), typed),
                came -> {
                    form.busy(false);
                    answered(came, then);
                },
                fault -> FaultText.notDone(words, form, fault));
    }

    private void answered(Entering came, Consumer<FormPanel> then) {
        switch (came) {
            case Entering.In _ -> then.accept(form);
            case NotOpened why -> shut(why);
            case Entering.PasswordDue() -> shut(new NotOpened.Refused(NotOpened.Why.PASSWORD_DUE));
            case Entering.PasswordNotTaken _ -> {}
            case Entering.Mistyped _ -> {}
        }
    }

    private void shut(NotOpened why) {
        new Waiting(words, form).shut(why, now.get());
    }
}
