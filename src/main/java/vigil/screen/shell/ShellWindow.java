package vigil.screen.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vigil.charting.RecordAct.NoteNewTime;
import vigil.charting.SteadyClock;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Work;

/** The one window: its title, its size, its clock, and what it remembers for the next start. */
public final class ShellWindow {

    private final Stage stage;
    private final Shell shell;
    private final Appearance appearance;
    private final Preferences.Store store;
    private final Subscriptions listeners = new Subscriptions();

    /** A window that is not shown yet. */
    public ShellWindow(
            Stage stage,
            Shell shell,
            Appearance appearance,
            Preferences before,
            Preferences.Store store) {
        this.stage = stage;
        this.shell = shell;
        this.appearance = appearance;
        this.store = store;
        // Dressed before it holds anything: each style is looked up once.
        Scene scene = new Scene(new Group());
        shell.attachTo(scene);
        scene.setRoot(shell.root());
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.titleProperty().bind(shell.titleProperty());
        WindowPlace.restore(stage, before);
        listeners.listen(appearance.themeProperty(), theme -> keep());
        listeners.listen(appearance.scaleProperty(), scale -> keep());
    }

    /**
     * Shows it and looks at the clock once a second.
     *
     * @param clock the clock of this window
     * @param jumped told of each jump of the computer's clock, in milliseconds, when the store is
     *     open
     * @param closed called once when the window is gone
     */
    public void show(
            SessionDesk desk, Work work, SteadyClock clock, LongConsumer jumped, Runnable closed) {
        listeners.add(
                work.every(
                        Duration.ofSeconds(1),
                        () -> {
                            desk.tick();
                            look(desk, clock, jumped);
                        }));
        stage.setOnHiding(event -> keep());
        // The last backup may take a while: the window is gone by then.
        stage.setOnHidden(
                event -> {
                    listeners.close();
                    shell.close();
                    closed.run();
                });
        stage.show();
    }

    private void look(SessionDesk desk, SteadyClock clock, LongConsumer jumped) {
        clock.look()
                .ifPresent(
                        jump ->
                                shell.clockJumped(
                                        jump,
                                        () -> jumped.accept(jump),
                                        () -> takeTheWall(desk, clock)));
        if (desk.live().get().isEmpty()) {
            clock.followDrift();
        }
    }

    /** The session that runs says by how much its times differ from here on. */
    private static void takeTheWall(SessionDesk desk, SteadyClock clock) {
        long by = clock.wallAheadMillis();
        clock.takeTheWall();
        desk.tick();
        desk.live()
                .get()
                .ifPresent(
                        running ->
                                desk.perform(
                                        new NoteNewTime(desk.here(running.chart().id()), by),
                                        outcome -> {}));
    }

    /** Brings it before all other windows. */
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void keep() {
        Preferences.Place place =
                new Preferences.Place(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        boolean known = !Double.isNaN(place.x()) && !Double.isNaN(place.width());
        store.keep(
                new Preferences(
                        appearance.themeProperty().get(),
                        appearance.scaleProperty().get(),
                        known ? Optional.of(place) : Optional.empty()));
    }
}
