package vigil.screen.signin;

import java.util.Set;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.NotOpened;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.credentials.CodeField;
import vigil.screen.credentials.NewPassword;
import vigil.screen.credentials.PersonFields;
import vigil.screen.credentials.Waiting;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Words;

/** No administrator can come in any more: the recovery sheet makes one. */
final class SheetFace implements Face {

    /** What is typed is tried. */
    interface Recovery {
        void recover(char[] code, StaffMember administrator, char[] password);
    }

    private final CodeField code;
    private final PersonFields person;
    private final NewPassword password;
    private final FormPanel form;
    private final Waiting waiting;
    private final Recovery recovery;

    SheetFace(Words words, PasswordRules rules, Recovery recovery, Runnable back) {
        this.recovery = recovery;
        code = new CodeField(words, words.say("signin.sheet.code"));
        person = new PersonFields(words);
        password = new NewPassword(words, rules, person::own);
        form =
                new FormPanel(
                                words,
                                words.say("signin.sheet.title"),
                                words.say("signin.sheet.text"),
                                words.say("signin.sheet.act"),
                                this::commit,
                                back)
                        .standing()
                        .add(code.field())
                        .beside(Buttons.plain(words.say("signin.back"), back));
        person.fields().forEach(form::add);
        password.fields().forEach(form::add);
        waiting = new Waiting(words, form);
    }

    private void commit() {
        waiting.forget();
        recovery.recover(code.typed(), person.person(Set.of(Role.ADMINISTRATOR)), password.take());
    }

    void shut(NotOpened why, Moment now) {
        waiting.paperShut(why, now);
        code.opensNothing(why);
    }

    void mistyped(String why) {
        code.refuse(why);
    }

    void refuse(String why) {
        password.refuse(why);
    }

    @Override
    public FormPanel form() {
        return form;
    }

    @Override
    public void tick(Moment now) {
        waiting.tick(now);
    }

    @Override
    public void forget() {
        code.clear();
        person.clear();
        password.clear();
        waiting.forget();
    }
}
