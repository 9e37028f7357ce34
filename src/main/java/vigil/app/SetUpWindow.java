package vigil.app;

import java.time.ZoneId;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vigil.access.passwords.PasswordRules;
import vigil.app.store.KeyedStore;
import vigil.quantity.Moment;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;
import vigil.screen.setup.SetUpPlace;
import vigil.screen.setup.SetUpView;
import vigil.screen.shell.SetUpShell;

/** The window of the set-up, until it hands over to that of the store or is left. */
final class SetUpWindow {
    private final Work work;
    private final FirstFounding founding;
    private final SetUpShell shell;
    private final Stage stage = new Stage();
    private final Runnable left;
    private boolean handedOver;

    /**
     * A window that is not shown yet.
     *
     * @param left called once when it is closed without handing over, and all is on disk
     */
    SetUpWindow(
            Folders folders,
            Work work,
            Wiring.Look look,
            FirstFounding.HandOver handOver,
            Runnable left) {
        this.work = work;
        this.left = left;
        Words words = Wiring.words();
        ZoneId zone = ZoneId.systemDefault();
        SystemClock clock = new SystemClock(zone);
        founding = new FirstFounding(words, folders, work, clock, handOver);
        SetUpPlace place =
                new SetUpPlace(
                        new PasswordRules(KeyedStore::commonPasswords),
                        folders.data(),
                        zone,
                        () -> Moment.of(clock.now(), zone),
                        ClinicScreens.folder());
        SetUpView view = new SetUpView(words, founding, work, place);
        shell = new SetUpShell(words, view, look.appearance());
        Scene scene = new Scene(shell.root(), 1100, 820);
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setTitle(words.say("setup.window"));
        stage.setOnHidden(event -> gone());
        shell.attachTo(scene);
    }

    void show() {
        stage.show();
    }

    /** The window of the store is next: this one goes without ending the program. */
    void handOver() {
        handedOver = true;
        stage.close();
    }

    private void gone() {
        shell.close();
        if (handedOver) {
            return;
        }
        work.onLedger(
                () -> {
                    founding.close();
                    return true;
                },
                done -> {},
                failed -> {});
        work.close();
        left.run();
    }
}
