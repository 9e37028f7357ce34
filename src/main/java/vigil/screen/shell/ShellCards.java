package vigil.screen.shell;

import java.util.List;
import java.util.Optional;
import vigil.access.passwords.PasswordRules;
import vigil.people.StaffMember;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.OwnKeys;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Words;
import vigil.screen.signin.SignInView;

/** The cards that can be laid over every screen: the help, and the own password and PIN. */
record ShellCards(Words words, Door door, PasswordRules rules, Overlay overlay) {

    /**
     * The help of what is to be seen: of the sign-in where that covers the screen, else of the
     * screen.
     */
    void help(Optional<SignInView> entrance, Optional<Screen> shown) {
        String of =
                entrance.map(open -> shown.isPresent() ? "lock" : open.name())
                        .orElseGet(() -> shown.map(Screen::name).orElse("board"));
        HelpPage page = new HelpPage(words, of);
        entrance.map(SignInView::overlay).orElse(overlay).show(page, page::takeFocus);
    }

    /** Who is signed in sees to their own password and PIN. */
    void own(StaffMember user) {
        OwnKeys own =
                new OwnKeys(
                        words,
                        door,
                        rules,
                        List.of(user.id().value(), user.name().family(), user.name().given()),
                        overlay::close);
        overlay.show(own, own::takeFocus, own::forget);
    }
}
