package vigil.screen.shell;

import java.util.List;
import java.util.Optional;
import vigil.people.StaffMember;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.OwnKeys;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Words;
import vigil.screen.signin.SignInView;

/**
 * The cards that can be laid over every screen: the help, the own password and PIN, and what the
 * program is.
 */
record ShellCards(Words words, Door door, SignInView.Entrance entrance, Overlay overlay) {

    /**
     * The help of what is to be seen: of the sign-in where that covers the screen, else of the
     * screen.
     */
    void help(Optional<SignInView> open, Optional<Screen> shown) {
        String of =
                open.map(view -> shown.isPresent() ? "lock" : view.name())
                        .orElseGet(() -> shown.map(Screen::name).orElse("board"));
        HelpPage page = new HelpPage(words, of);
        open.map(SignInView::overlay).orElse(overlay).show(page, page::takeFocus);
    }

    /** What program this is, where its files lie, and what it is made of. */
    void about() {
        AboutPage page = new AboutPage(words, entrance.program());
        overlay.show(page, page::takeFocus);
    }

    /** Who is signed in sees to their own password and PIN. */
    void own(StaffMember user) {
        OwnKeys own =
                new OwnKeys(
                        words,
                        door,
                        entrance.rules(),
                        List.of(user.id().value(), user.name().family(), user.name().given()),
                        overlay::close);
        overlay.show(own, own::takeFocus, own::forget);
    }
}
